import { nameWords } from '../../../lang/name-words.ts';
import type { ProvenData } from './identity.types.ts';

/**
 * What tells a natural person from others across accounts and providers, whose own keys differ: first given name, family name and day of birth,
 * each proven. Undefined where one is missing.
 */
export function personOf({ givenNames, familyName, birthDate }: ProvenData): string | undefined {
  const proven = [givenNames, familyName, birthDate];
  if (proven.some((field) => field === undefined || field.level === 'basis')) return undefined;
  const [first] = nameWords(givenNames?.value ?? '');
  const family = nameWords(familyName?.value ?? '').join('');
  return first && family ? `${first} ${family} ${birthDate?.value}` : undefined;
}
