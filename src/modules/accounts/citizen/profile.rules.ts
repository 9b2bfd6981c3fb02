import type { Profile } from '../accounts.schema.ts';

/** The most characters of a field. */
export const longest: Record<keyof Profile, number> = {
  firstName: 80,
  lastName: 120,
  birthDate: 20,
  street: 200,
  postalCode: 10,
  city: 100,
  phone: 40,
};
export const profileFields = Object.keys(longest) as (keyof Profile)[];

type ProfileProblem = 'birthDate' | 'postalCode' | 'phone';

/** Reads a typed profile; a date as people write it becomes YYYY-MM-DD. `problems` names the fields that cannot be understood. */
export function readProfile(
  typed: (name: string, longest: number) => string,
  today: string,
): { profile: Profile; problems: ProfileProblem[] } {
  const profile = Object.fromEntries(
    profileFields.map((field) => [
      field,
      typed(field, longest[field])
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim(),
    ]),
  ) as Profile;
  const problems: ProfileProblem[] = [];
  const day = readDay(profile.birthDate, today);
  if (day === undefined) problems.push('birthDate');
  if (profile.postalCode !== '' && !/^\d{5}$/.test(profile.postalCode)) problems.push('postalCode');
  if (profile.phone !== '' && !/^[+(]?\d[\d\s()/.-]{3,}$/.test(profile.phone)) problems.push('phone');
  return { profile: { ...profile, birthDate: day ?? profile.birthDate }, problems };
}

/** "31.12.2027" → "2027-12-31"; empty for nothing; undefined when it is no day from today on. */
export function readFutureDay(text: string, today: string): string | undefined {
  const day = readDay(text, '9999-12-31');
  return day !== undefined && (day === '' || day >= today) ? day : undefined;
}

/** "14.3.1984" → "1984-03-14"; empty for nothing; undefined when it is no day between 1900 and the last one. */
function readDay(text: string, last: string): string | undefined {
  if (text === '') return '';
  const match = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (!match) return undefined;
  const [, date = '', month = '', year = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  const real = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
  return real && day >= '1900-01-01' && day <= last ? day : undefined;
}

/** "1984-03-14" → "14.3.1984"; what is no day stays as it was typed. */
export const showDay = (day: string): string =>
  day.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, (_all, year, month, date) => `${date}.${month}.${year}`);
