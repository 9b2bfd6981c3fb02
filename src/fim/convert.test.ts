import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePackage, evaluate, runJourney, submissionSchema, toSubmission } from '../forms/index.ts';
import type { Conversion } from './convert.ts';
import { convertSchema } from './convert.ts';
import { readXdatenfelder } from './xdatenfelder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const options = { slug: 'test', leika: '99000000000000' };
let count = 0;
const identity = (id: string) => `<x:identifikation><x:id>${id}</x:id><x:version>1.0</x:version></x:identifikation>`;
const nextId = (letter: string) => `${letter}${String(++count).padStart(8, '0')}`;
const named = (name: string) => `<x:name>${name}</x:name><x:bezeichnungEingabe>${name}</x:bezeichnungEingabe>`;
const field = (name: string, type = 'text', inner = '', art = 'input', id = nextId('F')) =>
  `<x:datenfeld>${identity(id)}${named(name)}<x:feldart><code>${art}</code></x:feldart><x:datentyp><code>${type}</code></x:datentyp>${inner}</x:datenfeld>`;
const limits = (given: object) => `<x:praezisierung>${JSON.stringify(given).replaceAll('<', '&lt;')}</x:praezisierung>`;
const at = (anzahl: string, inner: string) =>
  `<x:struktur><x:anzahl>${anzahl}</x:anzahl><x:enthaelt>${inner}</x:enthaelt></x:struktur>`;
const group = (name: string, inner: string, more = '') =>
  `<x:datenfeldgruppe>${identity(nextId('G'))}${named(name)}${more}${inner}</x:datenfeldgruppe>`;
const message = (inner: string, standard = '2') =>
  bytes(
    `<x:xdatenfelder.stammdatenschema.0102 xmlns:x="urn:xoev-de:fim:standard:xdatenfelder_${standard}"><x:stammdatenschema>${identity('S00000001')}${named('Probe')}${inner}</x:stammdatenschema></x:xdatenfelder.stammdatenschema.0102>`,
  );
const convert = async (inner: string, lists: { file: string; bytes: Uint8Array }[] = [], standard = '2') =>
  convertSchema(await readXdatenfelder(message(inner, standard)), lists, options);

/** Every journey of the converted package passes, and its submission fits the generated schema; returns all keys of that schema. */
function expectToRun({ source }: Conversion): Set<string> {
  const pkg = compilePackage(source);
  const schema = submissionSchema(pkg);
  const validate = addFormats
    .default(new Ajv2020({ strict: false }))
    .compile({ ...schema, $id: `urn:test:${++count}` });
  for (const journey of source.journeys) {
    expect(runJourney(pkg, journey), journey.name).toEqual([]);
    const evaluation = evaluate(pkg, journey.answers, { today: '2026-06-01', lang: 'de' });
    expect(validate(toSubmission(pkg, evaluation)), JSON.stringify(validate.errors)).toBe(true);
  }
  return new Set([...JSON.stringify(schema).matchAll(/"([FG]\d{8,11})":/g)].map(([, id]) => id!));
}
const fieldsOf = ({ source }: Conversion) =>
  source.form.steps.flatMap((step) => step.groups.flatMap(({ fields }) => fields));
const titles = ({ source }: Conversion) => (source.tasks ?? []).map(({ title }) => title);

describe('fields', () => {
  it.each<[string, string, object]>([
    [
      'text with a length',
      field('A', 'text', limits({ minLength: '1', maxLength: '55' })),
      { type: 'text', maxLength: 55, required: true },
    ],
    ['long text', field('A', 'text_latin', limits({ maxLength: '4000' })), { type: 'textarea', maxLength: 4000 }],
    [
      'digits',
      field('A', 'text', limits({ pattern: '[0-9]{15}', minLength: '15', maxLength: '15' })),
      { type: 'text', digits: 15 },
    ],
    [
      'a pattern',
      field('A', 'text', limits({ pattern: '^[A-Z]{2}-[0-9]+$' })),
      { type: 'text', pattern: '[A-Z]{2}-[0-9]+' },
    ],
    ['a least length', field('A', 'text', limits({ minLength: '3' })), { pattern: '[\\s\\S]{3,}' }],
    ['an e-mail address', field('E-Mail', 'text', limits({ pattern: '.+@.+' })), { type: 'email' }],
    [
      'a whole number',
      field('A', 'num_int', limits({ minValue: '1850', maxValue: '2080' })),
      { type: 'integer', min: 1850, max: 2080 },
    ],
    ['a decimal number', field('A', 'num', limits({ maxValue: '1,5' })), { type: 'decimal', decimals: 6, max: 1.5 }],
    ['money', field('A', 'num_currency', limits({ minValue: '12.50' })), { type: 'money', min: 1250 }],
    ['a day', field('A', 'date', limits({ minValue: '2030-01-01' })), { type: 'date', min: '2030-01-01' }],
    ['a time', field('A', 'time'), { type: 'time' }],
    ['a moment', field('A', 'datetime'), { type: 'text' }],
    ['yes or no', field('A', 'bool'), { type: 'boolean' }],
    [
      'a file',
      field('A', 'file', '<x:mediaType>application/pdf</x:mediaType>'),
      { type: 'file', accept: ['pdf'], maxFiles: 1 },
    ],
  ])('%s', async (_, xml, wanted) => {
    const made = await convert(at('1:1', xml));
    expectToRun(made);
    expect(fieldsOf(made)[0]).toMatchObject(wanted);
  });

  it.each<[string, string, RegExp]>([
    ['a hidden field', field('A', 'text', '<x:inhalt>7</x:inhalt>', 'hidden'), /nicht im Formular/],
    ['a locked field', field('A', 'text', '', 'locked'), /nicht im Formular/],
    ['an object', field('A', 'obj'), /nicht im Formular/],
    ['an unknown type', field('A', 'geo'), /Datentyp „geo“/],
    ['a pattern that could hang', field('A', 'text', limits({ pattern: '(a+)+b' })), /Muster der Quelle/],
    ['a pattern that nothing fits', field('A', 'text', limits({ pattern: '[^\\s\\S]' })), /Muster der Quelle/],
    ['limits that are no numbers', field('A', 'num_int', limits({ minValue: 'heute' })), /Grenzen der Quelle/],
    ['a choice without answers', field('A', 'text', '', 'select'), /Auswahl für F/],
    ['an id of another form', field('A', 'text', '', 'input', 'F1'), /Kennung F1 prüfen/],
    ['an unknown element', field('A', 'text', '<x:neu>7</x:neu>'), /Unbekannte Angabe/],
  ])('%s is a task, never dropped silently', async (_, xml, message) => {
    const made = await convert(at('1:1', xml) + at('1:1', field('Noch eine')));
    expectToRun(made);
    expect(titles(made).join('\n')).toMatch(message);
  });

  it('keeps what limits say beside themselves, and texts within their lengths', async () => {
    const made = await convert(
      at(
        '1:1',
        field(`Ein ${'sehr '.repeat(60)}langer Name`, 'text', '<x:praezisierung>nur Großbuchstaben</x:praezisierung>'),
      ),
    );
    expectToRun(made);
    expect(made.guide).toContain('praezisierung: nur Großbuchstaben');
    expect(titles(made)).toContain('Text kürzen');
  });
});

describe('structure', () => {
  it('asks first whether a voluntary group with needed answers is given', async () => {
    const made = await convert(
      at('0:1', group('Postfach', at('1:1', field('Nummer')) + at('0:1', group('Innen', at('1:1', field('Tief')))))),
    );
    expect(expectToRun(made).size).toBe(4);
    expect(made.source.form.steps[0]!.groups.map(({ id, when }) => [id, when])).toEqual([
      ['mitPostfach', undefined],
      ['postfach', 'mitPostfach.angeben = true'],
    ]);
    expect(made.source.journeys[1]!.answers).toEqual({
      mitPostfach: { angeben: 'nein' },
      postfach: { nummer: 'Beispiel', mitInnen: 'nein' },
    });
  });
  it('makes lists of repeated groups and of repeated fields', async () => {
    const made = await convert(at('2:*', group('Kind', at('1:1', field('Name')) + at('2:5', field('Zeile')))));
    expectToRun(made);
    const [kind] = made.source.form.steps[0]!.groups;
    expect(kind).toMatchObject({
      id: 'kind',
      repeat: { min: 2, max: 100 },
      groups: [{ id: 'zeile', repeat: { min: 2, max: 5 } }],
    });
  });
  it('keeps groups deeper than six levels as questions, with a task', async () => {
    let inner = at('1:1', field('Unten'));
    for (let level = 9; level > 0; level--) inner = at('1:1', group(`Ebene ${level}`, inner));
    const made = await convert(inner);
    expectToRun(made);
    expect(JSON.stringify(made.source.form)).toContain('"id":"unten"');
    expect(titles(made).filter((title) => /flacher/.test(title))).toHaveLength(3);
  });
  it('gives the key of an element twice in one group only once', async () => {
    const twice = field('Ort', 'text', '', 'input', 'F60000247');
    const made = await convert(at('1:1', group('A', at('1:1', twice) + at('1:1', twice))));
    expectToRun(made);
    expect(titles(made).join()).toContain('F60000247 steht zweimal');
  });
  it('says in version 3 that exactly one part of a group is wanted', async () => {
    const made = await convert(
      at('1:1', group('Wahl', at('1:1', field('Eins')) + at('1:1', field('Zwei')), '<x:art><code>X</code></x:art>')),
      [],
      '3.0.0',
    );
    expectToRun(made);
    expect(titles(made)).toContain('Genau eine der Angaben verlangen');
    expect(fieldsOf(made).every(({ required }) => !required)).toBe(true);
  });
  it('runs without any field', async () => {
    expectToRun(await convert(''));
    expectToRun(await convert(at('1:1', group('Leer', ''))));
    expectToRun(await convert(at('0:0', field('Nie'))));
  });
});

describe('code lists', () => {
  const list = (version = '2') =>
    bytes(
      `<CodeList><Identification><ShortName>Arten</ShortName><Version>${version}</Version><CanonicalUri>urn:arten</CanonicalUri></Identification><ColumnSet><Column Id="code"/><Column Id="name"/><Column Id="kurz"/></ColumnSet><SimpleCodeList><Row><Value><SimpleValue>001</SimpleValue></Value><Value><SimpleValue>Erste</SimpleValue></Value><Value><SimpleValue>1.</SimpleValue></Value></Row></SimpleCodeList></CodeList>`,
    );
  const wanted = (more = '') =>
    field(
      'Art',
      'text',
      `<x:codelisteReferenz><x:identifikation><x:id>C00000001</x:id></x:identifikation><x:genericodeIdentification><x:canonicalIdentification>urn:arten</x:canonicalIdentification><x:version>2</x:version></x:genericodeIdentification></x:codelisteReferenz>${more}`,
      'select',
    );
  it('finds the list, keeps version and address, names the columns that are left out', async () => {
    const made = await convert(at('1:1', wanted()), [
      { file: 'arten.xml', bytes: list() },
      { file: 'kaputt.xml', bytes: bytes('<CodeList>') },
    ]);
    expectToRun(made);
    expect(made.source.codelists).toEqual({
      c00000001: { name: 'Arten', version: '2', uri: 'urn:arten', entries: [{ code: '001', label: 'Erste' }] },
    });
    expect(made.notes.join('\n')).toMatch(/nicht übernommen: kurz/);
    expect(made.notes.join('\n')).toMatch(/Keine Codeliste: kaputt\.xml/);
  });
  it('takes the columns that version 3 names, and says when the version is another one', async () => {
    const made = await convert(
      at('1:1', wanted('<x:nameKey>kurz</x:nameKey>')),
      [{ file: 'arten.xml', bytes: list('3') }],
      '3.0.0',
    );
    expect(made.source.codelists.c00000001!.entries).toEqual([{ code: '001', label: '1.' }]);
    expect(made.notes.join('\n')).toContain('Das Schema nennt die Version 2, gefunden wurde 3.');
  });
  it('makes a task of a list that is missing', async () => {
    const made = await convert(at('1:1', wanted()));
    expectToRun(made);
    expect(titles(made)).toContain('Codeliste C00000001, urn:arten, 2 beschaffen');
  });
  it('takes the values that version 3 writes into the field', async () => {
    const values =
      '<x:werte><x:wert><x:code>A</x:code><x:name>Eins</x:name><x:hilfe>Hilfe</x:hilfe></x:wert><x:wert><x:code>A</x:code><x:name>Zwei</x:name></x:wert></x:werte>';
    const made = await convert(at('1:3', field('Art', 'text', values, 'select')), [], '3.0.0');
    expectToRun(made);
    expect(fieldsOf(made)[0]).toMatchObject({ type: 'choices' });
    expect(Object.values(made.source.codelists)[0]!.entries).toEqual([{ code: 'A', label: 'Eins' }]);
  });
});

it('rules in prose are open tasks, scripts with code too', async () => {
  const rule = (script: string) =>
    `<x:regel>${identity('R00000001')}<x:name>Eine von beiden</x:name><x:definition>Es muss eine da sein.</x:definition><x:script>${script}</x:script></x:regel>`;
  const made = await convert(
    at('1:1', group('A', at('1:1', field('B')), rule('function script() { }') + rule('return a &gt; 1'))),
  );
  const rules = made.source.tasks!.filter(({ kind }) => kind === 'rule');
  expect(rules.map(({ state, at: place, text }) => [state, place, text])).toEqual([
    ['ungeklärt', 'a', 'Es muss eine da sein.'],
    ['ungeklärt', 'a', 'Es muss eine da sein.\n\nSkript der Quelle:\nreturn a > 1'],
  ]);
});

describe('refuses', () => {
  const refuse = (inner: string) =>
    convert(inner).then(
      () => 'taken',
      (error: Error) => error.message,
    );
  it('what has no identity or no multiplicity', async () => {
    expect(await refuse(at('1:1', field('A').replace(/<x:id>F.*?<\/x:id>/, '')))).toMatch(/no id/);
    expect(await refuse(at('1:1', field('A', 'text', '', 'input', '')))).toMatch(/no id/);
    expect(await refuse(at('1:1', field('A').replace(/(<x:id>F.*?<\/x:id>)/, '$1$1')))).toMatch(/more than one id/);
    expect(await refuse(at('1:1', field('A', 'text', '<x:name>Anders</x:name>')))).toMatch(/<name> stands twice/);
    expect(await refuse(at('viele', field('A')))).toMatch(/no multiplicity/);
    expect(await refuse(at('1:1', ''))).toMatch(/holds 0 elements/);
    await expect(readXdatenfelder(bytes('<a xmlns="urn:other"/>'))).rejects.toThrow('the namespace is "urn:other"');
    await expect(readXdatenfelder(bytes('<a xmlns="urn:xoev-de:fim:standard:xdatenfelder_2"/>'))).rejects.toThrow(
      /holds no/,
    );
  });
});

it('whatever a schema says, the package runs', { timeout: 60_000 }, async () => {
  const name = fc.constantFrom('Straße', 'and', '1.', 'E-Mail', '…', 'Wo?', 'Sehr geehrte Dame', '“”', 'x@y.de');
  const anzahl = fc.constantFrom('1:1', '0:1', '0:*', '2:5', '0:0', '3:2', '1:200');
  const type = fc.constantFrom(
    'text',
    'date',
    'time',
    'datetime',
    'bool',
    'num',
    'num_int',
    'num_currency',
    'file',
    'obj',
    '?',
  );
  const art = fc.constantFrom('input', 'select', 'label', 'hidden', 'locked');
  const limit = fc.record(
    {
      minLength: fc.constantFrom('0', '1', '7', '999999', '-1', 'x'),
      maxLength: fc.constantFrom('0', '1', '5', '2000', '99999'),
      minValue: fc.constantFrom('1', '-5', '1e9', '2999-01-01', 'x', '0.5'),
      maxValue: fc.constantFrom('9', '-5', '1900-01-01', '999999999999'),
      pattern: fc.constantFrom(
        '[A-Z]{3}',
        '(a|b)c?',
        '(a+)+',
        '[',
        '\\p{L}+',
        '^x$',
        ' +',
        '',
        '\\d{5}',
        '[äöü]+\\.x',
        'a{3,}|bb',
      ),
    },
    { requiredKeys: [] },
  );
  const leaf = fc
    .tuple(anzahl, name, type, limit, art)
    .map(([times, label, kind, given, how]) => at(times, field(label, kind, limits(given), how)));
  const tree: fc.Memo<string> = fc.memo((depth) =>
    depth <= 1
      ? leaf
      : fc.oneof(
          leaf,
          fc
            .tuple(anzahl, name, fc.array(tree(depth - 1), { maxLength: 3 }))
            .map(([times, label, inner]) => at(times, group(label, inner.join('')))),
        ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(tree(8), { maxLength: 4 }),
      async (inner) => void expectToRun(await convert(inner.join(''))),
    ),
    { numRuns: 150 },
  );
});

// The published samples may not lie in the repository; where they are, they must convert and run.
const published = join(process.cwd(), '../shared/standards/fim');
const samples = existsSync(published) ? published : undefined;
describe.skipIf(!samples)(`published samples${samples ? '' : ' (skipped: no ../shared/standards/fim)'}`, () => {
  it('the real schema of version 2 runs, and its JSON Schema names every id', async () => {
    const folder = join(samples!, 'xdf2-S00000094');
    const given = readdirSync(folder)
      .filter((file) => /genericode/.test(file))
      .map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
    const xml = readFileSync(join(folder, 'S00000094V1.0_xdf2.xml'));
    const made = await convertSchema(await readXdatenfelder(xml), given, options);
    const keys = expectToRun(made);
    const ids = new Set([...xml.toString().matchAll(/<xdf:id>([FG]\d+)<\/xdf:id>/g)].map(([, id]) => id!));
    expect(ids.size).toBeGreaterThan(40);
    expect([...ids].filter((id) => !keys.has(id))).toEqual([]);
    expect(
      Object.values(made.source.codelists)
        .map(({ entries }) => entries.length)
        .sort(),
    ).toEqual([197, 2, 2, 9]);
    expect(made.source.tasks!.filter(({ kind }) => kind === 'rule')).toHaveLength(13);
    expect(made.source.tasks!.filter(({ kind }) => kind !== 'rule' && kind !== 'service')).toEqual([]);
  });
  it.each(['simple.xml', 'input.xml', 'unexpected-node.xml', 'invalid-freigabestatus.xml'])(
    'version 3: %s runs',
    async (file) => {
      expectToRun(
        await convertSchema(await readXdatenfelder(readFileSync(join(samples!, 'xdf3-test', file))), [], options),
      );
    },
  );
  it.each(['missing-id-node.xml', 'empty-id-node.xml', 'duplicate-id-node.xml', 'unknown-namespace.xml'])(
    'version 3: %s is refused',
    async (file) => {
      await expect(readXdatenfelder(readFileSync(join(samples!, 'xdf3-test', file)))).rejects.toThrow();
    },
  );
});
