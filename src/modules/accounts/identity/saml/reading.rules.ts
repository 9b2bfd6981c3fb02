import { childAt, childrenNamed, cleanWords, type XmlElement } from '../../../../fim/index.ts';
import type { Level } from '../../../../platform/db/actor.ts';
import { lower, reaches } from '../identity.rules.ts';
import { type Identified, type ProvenData, type ProvenField, provenFields } from '../identity.types.ts';
import { type Expected, isFresh } from './assertion.rules.ts';
import type { SamlAttribute, SamlProfile } from './saml.types.ts';

/** Words of `akdb:TrustLevel`. UNTERGEORDNET is below all of them (self-declared) and is not kept. */
const trustLevels: { readonly [word: string]: Level } = { NORMAL: 'basis', SUBSTANTIELL: 'substantial', HOCH: 'high' };
const longestValue = 300;

type Arrived = { readonly values: readonly string[]; readonly level: Level | undefined };

/** Reads the person out of a verified assertion; a text says what is missing. */
export function readIdentified(
  profile: SamlProfile,
  assertion: XmlElement,
  times: Pick<Expected, 'since' | 'now'>,
): Identified | string {
  const stated = statedLevel(profile, assertion, times);
  if (stated === undefined) return 'no statement with a known level';
  const level = lower(stated, profile.highest);
  const arrived = readAttributes(profile, assertion, level);
  if (arrived === undefined) return 'an attribute occurs twice';
  const one = (field: SamlAttribute['field']) => {
    const values = arrived.get(field)?.values ?? [];
    return values.length === 1 ? values[0] : undefined;
  };
  const keys = profile.attributes
    .filter(({ field }) => field === 'organisationKey' || field === 'personKey')
    .map(({ field }) => one(field));
  if (keys.length === 0 || keys.some((key) => !key)) return 'no key of the person';
  const word = one('provedBy');
  const by =
    (word !== undefined && Object.hasOwn(profile.provedBy, word) && profile.provedBy[word]) || profile.otherwise;
  const subject = keys.length === 1 ? keys[0]! : JSON.stringify(keys);
  const key = one('organisationKey');
  const name = one('organisationName');
  const represents = profile.representsAlone?.test(one('organisationRepresentation') ?? '') ?? false;
  const organisation = key && name ? { organisation: { key, name, represents } } : {};
  return { means: profile.id, by, level, subject, data: toData(arrived, level), ...organisation };
}

/** Several statements occur (one per step of the log-in): the one with a known level counts; of several the lowest. */
function statedLevel(
  { classes }: SamlProfile,
  assertion: XmlElement,
  times: Pick<Expected, 'since' | 'now'>,
): Level | undefined {
  const known = Object.entries(classes) as [Level, string][];
  const levels = childrenNamed(assertion, 'AuthnStatement')
    .filter(({ attributes }) => isFresh(attributes.AuthnInstant, times))
    .flatMap((statement) => {
      const name = childAt(statement, 'AuthnContext', 'AuthnContextClassRef')?.text;
      return known.filter(([, word]) => word === name).map(([level]) => level);
    });
  return levels.length === 0 ? undefined : levels.reduce(lower);
}

/** By our fields; undefined when one arrives twice, because nobody knows then which is meant. */
function readAttributes(
  profile: SamlProfile,
  assertion: XmlElement,
  level: Level,
): ReadonlyMap<string, Arrived> | undefined {
  // Two of the real names hold a blank behind "urn:oid:".
  const nameOf = ({ attributes }: XmlElement) => (attributes.Name ?? '').replace(/\s/g, '');
  const all = childrenNamed(assertion, 'AttributeStatement').flatMap((part) => childrenNamed(part, 'Attribute'));
  const found = new Map<string, Arrived>();
  for (const element of all) {
    const known = profile.attributes.find(({ name }) => name === nameOf(element));
    if (!known) continue;
    if (found.has(known.field)) return undefined;
    const values = childrenNamed(element, 'AttributeValue')
      .map(({ text }) => cleanWords(text).replace(/\n/g, ', '))
      .filter((value) => value !== '' && value.length <= longestValue);
    found.set(known.field, { values, level: profile.akdb ? trustOf(element) : level });
  }
  return found;
}

/** Without a word the least; with a word that is not known none at all. */
function trustOf({ attributes }: XmlElement): Level | undefined {
  const word = attributes.TrustLevel;
  if (word === undefined) return 'basis';
  return Object.hasOwn(trustLevels, word) ? trustLevels[word] : undefined;
}

/** A value is never kept as surer than it arrived, nor as surer than the log-in that brought it. */
function toData(arrived: ReadonlyMap<string, Arrived>, reached: Level): ProvenData {
  const rows = provenFields.flatMap((field: ProvenField) => {
    const { values = [], level } = arrived.get(field) ?? {};
    const value = values.join(', ');
    return value && level ? [[field, { value, level: reaches(reached, level) ? level : reached }] as const] : [];
  });
  return Object.fromEntries(rows);
}
