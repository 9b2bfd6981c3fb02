import { FimError } from './fim-error.ts';
import { limitsOf } from './limits.ts';
import type { FimCodeListRef, FimField, FimGroup, FimPosition, FimRule, FimSchema } from './schema.types.ts';
import { childAt, childrenNamed, cleanWords, readXml, textAt, type XmlElement } from './xml.ts';

const namespaces = {
  '2': /^urn:xoev-de:fim:standard:xdatenfelder_2$/,
  '3': /^urn:xoev-de:fim:standard:xdatenfelder_3\.\d/,
};

/** What an element may say beside what becomes part of the form; kept for the author as it is. */
const said = new Set(
  `beschreibung definition bezug status freigabestatus fachlicherErsteller freigabedatum veroeffentlichungsdatum versionshinweis
  gueltigAb gueltigBis statusGesetztAm statusGesetztDurch letzteAenderung bezeichnungAusgabe schemaelementart hilfetextAusgabe
  stichwort relation vorbefuellung helpKey ableitungsmodifikationenStruktur ableitungsmodifikationenRepraesentation hilfetext
  dokumentsteckbrief art`.split(/\s+/),
);
const shared = ['identifikation', 'name', 'bezeichnungEingabe', 'hilfetextEingabe', 'regel'];
const used = {
  field: new Set(
    [
      ...shared,
      'feldart',
      'datentyp',
      'praezisierung',
      'inhalt',
      'codelisteReferenz',
      'werte',
      'codeKey',
      'nameKey',
    ].concat('maxSize', 'mediaType'),
  ),
  group: new Set([...shared, 'struktur']),
};

/** Reads a message of XDatenfelder 2 or 3. @throws FimError for what is no schema or has elements without an identity. */
export async function readXdatenfelder(bytes: Uint8Array): Promise<FimSchema> {
  const root = await readXml(bytes);
  const standard = namespaces['2'].test(root.namespace) ? '2' : namespaces['3'].test(root.namespace) ? '3' : undefined;
  if (!standard) throw new FimError(`is no XDatenfelder 2 or 3: the namespace is "${root.namespace}"`);
  const body = root.children.find(({ name }) => /^(stammdatenschema|datenfeldgruppe|datenfeld)$/.test(name));
  if (!body) throw new FimError(`holds no Stammdatenschema, Datenfeldgruppe or Datenfeld (<${root.name}>)`);
  const unknown: string[] = [];
  const message = body.name as FimSchema['message'];
  const element = message === 'stammdatenschema' ? undefined : readElement(body, unknown);
  return {
    standard,
    message,
    ...identityOf(body),
    name: single(body, 'name'),
    label: single(body, 'bezeichnungEingabe'),
    basis: textsOf(body, 'bezug'),
    description: single(body, 'beschreibung'),
    rules: element ? [] : readRules(body),
    more: element ? [] : readMore(body, used.group, unknown),
    positions: element ? [{ min: 1, max: 1, basis: '', element }] : readPositions(body, unknown),
    unknown,
  };
}

function readPositions(parent: XmlElement, unknown: string[]): FimPosition[] {
  return childrenNamed(parent, 'struktur').map((position) => {
    const held = childAt(position, 'enthaelt')?.children ?? [];
    const found = held.filter(({ name }) => name === 'datenfeld' || name === 'datenfeldgruppe');
    for (const other of held) if (!found.includes(other)) unknown.push(`<${other.name}> in line ${other.line}`);
    const [inner] = found;
    if (!inner || found.length > 1)
      throw new FimError(`struktur in line ${position.line} holds ${found.length} elements`);
    const counts = /^(\d{1,6}):(\d{1,6}|\*)$/.exec(textAt(position, 'anzahl'));
    if (!counts)
      throw new FimError(`anzahl "${textAt(position, 'anzahl')}" in line ${position.line} is no multiplicity`);
    const max = counts[2] === '*' ? undefined : Number(counts[2]);
    return { min: Number(counts[1]), max, basis: textsOf(position, 'bezug'), element: readElement(inner, unknown) };
  });
}

function readElement(xml: XmlElement, unknown: string[]): FimField | FimGroup {
  const kind = xml.name === 'datenfeld' ? 'field' : 'group';
  const common = {
    ...identityOf(xml),
    name: single(xml, 'name'),
    label: single(xml, 'bezeichnungEingabe'),
    hint: single(xml, 'hilfetextEingabe'),
    rules: readRules(xml),
    more: readMore(xml, used[kind], unknown),
  };
  if (kind === 'group')
    return { kind, ...common, oneOf: codeOf(xml, 'art') === 'X', positions: readPositions(xml, unknown) };
  const { limits, note } = limitsOf(childAt(xml, 'praezisierung'));
  return {
    kind,
    ...common,
    more: note ? [...common.more, { name: 'praezisierung', text: note }] : common.more,
    art: codeOf(xml, 'feldart'),
    type: codeOf(xml, 'datentyp'),
    limits,
    content: single(xml, 'inhalt'),
    codelist: codelistOf(xml),
    values: childrenNamed(childAt(xml, 'werte'), 'wert').map((value) => ({
      code: textAt(value, 'code'),
      name: textAt(value, 'name'),
      help: textAt(value, 'hilfe'),
    })),
    mediaTypes: childrenNamed(xml, 'mediaType').flatMap(({ text }) => (text ? [text] : [])),
    maxSize: single(xml, 'maxSize'),
  };
}

function codelistOf(xml: XmlElement): FimCodeListRef | undefined {
  const reference = childAt(xml, 'codelisteReferenz');
  if (!reference) return undefined;
  const said = childAt(reference, 'genericodeIdentification') ?? reference;
  const found = {
    id: textAt(reference, 'identifikation', 'id'),
    uri: textAt(said, 'canonicalIdentification'),
    version: textAt(said, 'version'),
    versionUri: textAt(said, 'canonicalVersionUri'),
  };
  if (Object.values(found).every((text) => text === '')) return undefined;
  const [codeKey, nameKey] = [single(xml, 'codeKey'), single(xml, 'nameKey')];
  return { ...found, ...(codeKey && { codeKey }), ...(nameKey && { nameKey }) };
}

function readRules(xml: XmlElement): FimRule[] {
  return childrenNamed(xml, 'regel').map((rule) => ({
    ...identityOf(rule),
    name: single(rule, 'name'),
    text: single(rule, 'freitextRegel') || single(rule, 'definition') || single(rule, 'beschreibung'),
    kind: codeOf(rule, 'typ'),
    script: single(rule, 'script') || single(rule, 'skript'),
  }));
}

/** An element is nothing without its id: it is the key of the answer. */
function identityOf(xml: XmlElement): { id: string; version: string } {
  const identity = childAt(xml, 'identifikation');
  const ids = childrenNamed(identity, 'id').map(({ text }) => text);
  if (ids.length !== 1 || ids[0] === '')
    throw new FimError(`<${xml.name}> in line ${xml.line} has ${ids.length > 1 ? 'more than one id' : 'no id'}`);
  return { id: ids[0]!, version: single(identity, 'version') };
}

/** The text of an element that stands once; twice with different texts is a mistake. */
function single(xml: XmlElement | undefined, name: string): string {
  const texts = [...new Set(childrenNamed(xml, name).map((child) => cleanWords(child.text)))];
  const filled = texts.filter((text) => text !== '');
  if (filled.length > 1) throw new FimError(`<${name}> stands twice in the element of line ${xml?.line}`);
  return filled[0] ?? '';
}

const textsOf = (xml: XmlElement, name: string): string =>
  childrenNamed(xml, name)
    .map((child) => cleanWords(child.text))
    .filter(Boolean)
    .join('; ');

const codeOf = (xml: XmlElement, name: string): string => textAt(xml, name, 'code') || single(xml, name);

function readMore(xml: XmlElement, known: ReadonlySet<string>, unknown: string[]): { name: string; text: string }[] {
  for (const child of childAt(xml, 'identifikation')?.children ?? [])
    if (child.name !== 'id' && child.name !== 'version')
      unknown.push(`<${child.name}> in line ${child.line}: ${child.text}`);
  return xml.children
    .filter(({ name }) => !known.has(name))
    .flatMap((child) => {
      if (!said.has(child.name)) unknown.push(`<${child.name}> in line ${child.line}`);
      if (child.name === 'freigabestatus' && !/^[1-8]$/.test(allText(child)))
        unknown.push(`freigabestatus "${allText(child)}" in line ${child.line}`);
      const text = allText(child);
      return text === '' ? [] : [{ name: child.name, text }];
    });
}

const allText = (xml: XmlElement): string =>
  [cleanWords(xml.text), ...xml.children.map(allText)].filter(Boolean).join(' ');
