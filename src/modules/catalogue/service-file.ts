import { parse as parseYaml } from 'yaml';
import {
  addressees,
  type Item,
  type Service,
  type ServiceFacts,
  type ServiceTexts,
  serviceLevels,
} from './service.schema.ts';

/** The files of one service: `<slug>.de.yaml` holds the facts and the German texts, the others only texts. */
export type ServiceFiles = { readonly de: string; readonly en: string; readonly simple?: string };

/**
 * Reads the files of a service.
 * @throws Error that names the file and the key which is missing, unknown or of the wrong form
 */
export function parseService(slug: string, files: ServiceFiles): Service {
  const german = readMap(`${slug}.de`, parse(files.de));
  const { facts, ...texts } = german;
  return {
    slug,
    ...readFacts(`${slug}.de`, facts),
    texts: { de: readTexts(`${slug}.de`, texts), en: readTexts(`${slug}.en`, readMap(`${slug}.en`, parse(files.en))) },
    ...(files.simple === undefined ? {} : { plain: readPlain(`${slug}.de-x-simple`, files.simple) }),
  };
}

/** Two hundred files are read at every start, so the reader keeps no positions for pretty messages; ours name file and key. */
const parse = (text: string): unknown => parseYaml(text, { prettyErrors: false });

type Fields = Record<string, unknown>;

function readFacts(file: string, value: unknown): ServiceFacts {
  const fields = readMap(`${file}: facts`, value);
  allow(file, fields, ['leika', 'level', 'rank', 'situations', 'addressees', 'law', 'related']);
  const leika = readList(file, fields, 'leika');
  if (leika.length === 0 || leika.some((key) => !/^\d{14}$/.test(key))) fail(file, 'leika', 'keys of 14 digits');
  const level = serviceLevels.find((each) => each === fields.level) ?? fail(file, 'level', serviceLevels.join(' | '));
  const { rank } = fields;
  if (typeof rank !== 'number') return fail(file, 'rank', 'a number');
  return {
    leika,
    level,
    rank,
    situations: readList(file, fields, 'situations'),
    addressees: readList(file, fields, 'addressees').map(
      (each) => addressees.find((known) => known === each) ?? fail(file, 'addressees', addressees.join(' | ')),
    ),
    law: readList(file, fields, 'law'),
    related: readList(file, fields, 'related'),
  };
}

const textKeys = ['title', 'shortText', 'summary', 'documents', 'steps', 'fee', 'duration', 'deadline', 'statute'];

function readTexts(file: string, fields: Fields): ServiceTexts {
  allow(file, fields, [...textKeys, 'synonyms']);
  return {
    title: readText(file, fields, 'title'),
    shortText: readText(file, fields, 'shortText'),
    summary: readList(file, fields, 'summary'),
    documents: readItems(file, fields, 'documents'),
    steps: readItems(file, fields, 'steps'),
    fee: readText(file, fields, 'fee'),
    ...(fields.duration === undefined ? {} : { duration: readText(file, fields, 'duration') }),
    deadline: readText(file, fields, 'deadline'),
    ...(fields.statute === undefined ? {} : { statute: readText(file, fields, 'statute') }),
    synonyms: readList(file, fields, 'synonyms'),
  };
}

/** Plain German needs no synonyms: it is read, not searched. */
const readPlain = (file: string, text: string): ServiceTexts =>
  readTexts(file, { synonyms: [], ...readMap(file, parse(text)) });

/** A list entry is a title, or a title with a sentence: `- Chipnummer: 15 Ziffern.` */
function readItems(file: string, fields: Fields, key: string): Item[] {
  const list = fields[key];
  if (!Array.isArray(list) || list.length === 0) return fail(file, key, 'a list');
  return list.map((entry): Item => {
    if (typeof entry === 'string') return { title: entry };
    const pairs = Object.entries(readMap(`${file}: ${key}`, entry));
    const [title, text] = pairs[0] ?? [];
    if (pairs.length !== 1 || !title || typeof text !== 'string')
      return fail(file, key, 'entries "title" or "title: text"');
    return { title, text };
  });
}

function readList(file: string, fields: Fields, key: string): string[] {
  const list = fields[key];
  if (!Array.isArray(list)) return fail(file, key, 'a list');
  return list.map((entry) => (typeof entry === 'string' && entry.trim() ? entry.trim() : fail(file, key, 'texts')));
}

function readText(file: string, fields: Fields, key: string): string {
  const value = fields[key];
  return typeof value === 'string' && value.trim() ? value.trim() : fail(file, key, 'a text');
}

function readMap(file: string, value: unknown): Fields {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return fail(file, 'document', 'keys with values');
  return value as Fields;
}

function allow(file: string, fields: Fields, keys: readonly string[]): void {
  for (const key of Object.keys(fields)) if (!keys.includes(key)) fail(file, key, `one of ${keys.join(', ')}`);
}

function fail(file: string, key: string, expected: string): never {
  throw new Error(`data/catalogue/${file}.yaml: ${key} must be ${expected}`);
}
