import type { Level } from '../../../platform/db/actor.ts';
import type { ProvenData, ProvenField } from './identity.types.ts';

const order: readonly Level[] = ['basis', 'substantial', 'high'];

/** Whether a level is at least another. */
export const reaches = (level: Level, wanted: Level): boolean => order.indexOf(level) >= order.indexOf(wanted);

/** The lower of two levels. */
export const lower = (a: Level, b: Level): Level => (reaches(a, b) ? b : a);

/** The level that an address asks for; an unknown word asks for the least. */
export const levelFrom = (word: string | undefined): Level => order.find((level) => level === word) ?? 'basis';

const decisive: readonly ProvenField[] = ['familyName', 'givenNames', 'birthDate'];
const plain = (value: string) => value.normalize('NFC').trim().toLocaleLowerCase('de');

/** Whether two proofs can be of the same person: what both say of name and birth is the same. */
export function samePerson(known: ProvenData, found: ProvenData): boolean {
  return decisive.every((field) => {
    const [a, b] = [known[field]?.value, found[field]?.value];
    return a === undefined || b === undefined || plain(a) === plain(b);
  });
}
