type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of first and last name in packages, most specific first. */
const firstNames = ['firstName', 'firstNames', 'givenName', 'vorname'];
const lastNames = ['lastName', 'familyName', 'surname', 'nachname'];
const wholeNames = ['fullName', 'companyName', 'organisation', 'name'];

/** Who applies, from the first group that holds a person's name; empty when the form asks for none. */
export function findApplicantName(answers: Row): string {
  for (const group of Object.values(answers)) {
    if (!isRow(group)) continue;
    const parts = [pick(group, firstNames), pick(group, lastNames)].filter(Boolean);
    if (pick(group, lastNames)) return parts.join(' ').slice(0, 200);
  }
  for (const [id, group] of Object.entries(answers)) {
    if (isRow(group) && ['person', 'applicant', 'sender', 'contact'].includes(id)) {
      const name = pick(group, wholeNames);
      if (name) return name.slice(0, 200);
    }
  }
  return '';
}

/** What the list shows: the service, and what it is about when that has a name ("Hund anmelden: Bello", "… : Mika und 2 weitere"). */
export function caseTitle(service: string, answers: Row): string {
  const names = Object.entries(answers).flatMap(([id, group]) => namesOf(id, group));
  const [first, second] = names;
  if (!first) return service;
  const subject =
    names.length === 1
      ? first
      : names.length === 2
        ? `${first} und ${second}`
        : `${first} und ${names.length - 1} weitere`;
  return `${service}: ${subject}`.slice(0, 200);
}

const people = ['person', 'applicant', 'sender', 'contact'];

function namesOf(id: string, group: unknown): string[] {
  if (people.includes(id)) return [];
  const rows = Array.isArray(group) ? group.filter(isRow) : isRow(group) ? [group] : [];
  return rows.map((row) => pick(row, ['name', 'subject', 'topic'])).filter((name) => name !== '');
}

function pick(row: Row, names: readonly string[]): string {
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}
