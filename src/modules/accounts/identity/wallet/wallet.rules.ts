import type { Identified, ProvenData, ProvenField } from '../identity.types.ts';
import type { Pid } from './wallet.types.ts';

export type ClaimPath = readonly string[];

/** Claims of the PID as SD-JWT VC (PID Rulebook 4; the German PID has the same names) that must be there. */
export const neededClaims: readonly ClaimPath[] = [
  ['family_name'],
  ['given_name'],
  ['birthdate'],
  ['place_of_birth', 'locality'],
];
/** What the person may leave out. */
export const optionalClaims: readonly ClaimPath[] = [
  ['nationalities'],
  ['address', 'street_address'],
  ['address', 'postal_code'],
  ['address', 'locality'],
  ['address', 'country'],
];

/** What is asked for in DCQL (OpenID4VP 1.0, section 6): all of it, else only what is needed. */
export function dcqlQuery(types: readonly string[], subjectClaim: string): object {
  const needed = subjectClaim ? [...neededClaims, [subjectClaim]] : neededClaims;
  const named = (paths: readonly ClaimPath[]) => paths.map((path) => ({ id: path.join('_'), path }));
  const ids = (paths: readonly ClaimPath[]) => paths.map((path) => path.join('_'));
  return {
    credentials: [
      {
        id: 'pid',
        format: 'dc+sd-jwt',
        meta: { vct_values: types },
        claims: named([...needed, ...optionalClaims]),
        claim_sets: [ids([...needed, ...optionalClaims]), ids(needed)],
      },
    ],
  };
}

/** A claim along a path; only texts and lists of texts count. */
export function claimAt(pid: Pid, path: ClaimPath): string | undefined {
  let here: unknown = pid;
  for (const name of path) here = here && typeof here === 'object' ? (here as Pid)[name] : undefined;
  if (Array.isArray(here)) here = here.filter((value) => typeof value === 'string').join(', ');
  return typeof here === 'string' && here.trim() !== '' ? here.trim() : undefined;
}

/**
 * Undefined when something needed is missing. The German PID names nobody by a number, and the key of the wallet changes: so the person is
 * known again by names, day and place of birth, or by the claim of the settings (ADR on means of log-in).
 */
export function identifiedByWallet(pid: Pid, subjectClaim: string): Identified | undefined {
  const needed = (subjectClaim ? [[subjectClaim]] : neededClaims).map((path) => claimAt(pid, path));
  if ([...neededClaims.map((path) => claimAt(pid, path)), ...needed].includes(undefined)) return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(claimAt(pid, ['birthdate']) ?? '')) return undefined;
  const level = 'high';
  const values: { readonly [F in ProvenField]?: ClaimPath } = {
    familyName: ['family_name'],
    givenNames: ['given_name'],
    birthDate: ['birthdate'],
    birthPlace: ['place_of_birth', 'locality'],
    nationality: ['nationalities'],
    street: ['address', 'street_address'],
    postalCode: ['address', 'postal_code'],
    city: ['address', 'locality'],
    country: ['address', 'country'],
  };
  const data: ProvenData = Object.fromEntries(
    Object.entries(values).flatMap(([field, path]) => {
      const value = claimAt(pid, path);
      return value ? [[field, { value, level }]] : [];
    }),
  );
  const country = claimAt(pid, ['issuing_country']) ?? '';
  const subject = [country, ...needed].map((part) => (part ?? '').normalize('NFC').toLocaleLowerCase('de')).join('|');
  return { means: 'wallet', by: 'wallet', level, subject, data };
}

type Digests = { readonly _sd?: unknown; readonly '...'?: unknown };

/**
 * Whether every disclosure belongs to exactly one digest that the issuer signed, directly or inside another disclosure (RFC 9901, 7.1).
 * `disclosures` are the digest and the content of each.
 */
export function allDisclosed(
  payload: unknown,
  disclosures: readonly { digest: string; content: readonly unknown[] }[],
): boolean {
  const signed: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) collect(part);
    else if (value && typeof value === 'object') {
      const { _sd, '...': element } = value as Digests;
      if (Array.isArray(_sd)) signed.push(..._sd.filter((digest) => typeof digest === 'string'));
      if (typeof element === 'string') signed.push(element);
      for (const part of Object.values(value)) collect(part);
    }
  };
  collect(payload);
  // A disclosure hidden in another one counts only when that one is signed itself.
  let open = [...disclosures];
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    open = open.filter(({ digest, content }) => {
      if (!signed.includes(digest)) return true;
      collect(content.at(-1));
      return false;
    });
  }
  const digests = disclosures.map(({ digest }) => digest);
  return open.length === 0 && new Set(digests).size === digests.length && new Set(signed).size === signed.length;
}
