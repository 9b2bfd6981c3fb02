import { nameWords } from '../../../lang/name-words.ts';
import type { CoSignerStand } from './cosigning.types.ts';

/** Whether two lists of keys of a person have one in common: then it is the same person. */
export const isSamePerson = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((key) => other.includes(key));

/**
 * The name of the co-signer whose signature is that of the applicant, too: by the log-in, or by a certificate that names the person who has
 * signed in that place. Undefined where there is none.
 */
export function findSignedTwice(
  others: readonly CoSignerStand[],
  applicant: { readonly keys: readonly string[]; readonly signer: string | undefined },
): string | undefined {
  const twice = others.find(({ row }) => {
    if (!row) return false;
    if (isSamePerson(applicant.keys, row.persons)) return true;
    const proven = row.evidence?.login.name;
    return Boolean(applicant.signer && proven && isSameName(applicant.signer, proven));
  });
  return twice?.name;
}

/**
 * Whether a proven name may be that of the named person: every word of one stands in the other, so that a second first name or a title makes no
 * difference. No proof that it is somebody else: names change.
 */
export function isSameName(named: string, proven: string): boolean {
  const [a, b] = [wordsOf(named), wordsOf(proven)];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return few.size > 0 && [...few].every((word) => many.has(word));
}

const titles = new Set(['dr', 'prof', 'dipl', 'ing', 'med', 'jur', 'phil']);

const wordsOf = (name: string): Set<string> => new Set(nameWords(name).filter((word) => !titles.has(word)));
