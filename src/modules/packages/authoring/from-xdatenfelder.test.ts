import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertSchema, readXdatenfelder } from '../../../fim/index.ts';
import { checkPackage } from '../check/package-check.ts';
import { testCheckCommand } from '../packages.fixture.ts';
import { filesOf, fromXdatenfelderCommand } from './from-xdatenfelder.commands.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rennsteig-fim-'));
});
afterAll(() => rm(root, { recursive: true }));

const identity = (id: string) => `<x:identifikation><x:id>${id}</x:id><x:version>1.0</x:version></x:identifikation>`;
const words = (text: string) =>
  `<x:name>${text}</x:name><x:bezeichnungEingabe>${text}</x:bezeichnungEingabe><x:hilfetextEingabe>${text}</x:hilfetextEingabe><x:definition>${text}</x:definition>`;
const at = (anzahl: string, inner: string) =>
  `<x:struktur><x:anzahl>${anzahl}</x:anzahl><x:enthaelt>${inner}</x:enthaelt></x:struktur>`;
const rule = `<x:regel>${identity('R00000001')}<x:name>Art</x:name><x:definition>Wenn Art = 001, dann Name.</x:definition></x:regel>`;
const field = (id: string, text: string, more = '<x:feldart><code>input</code></x:feldart>') =>
  `<x:datenfeld>${identity(id)}${words(text)}${more}<x:datentyp><code>text</code></x:datentyp></x:datenfeld>`;
const choice = `<x:feldart><code>select</code></x:feldart><x:codelisteReferenz><x:identifikation><x:id>C00000009</x:id></x:identifikation></x:codelisteReferenz>`;
const schema = (name: string, inner: string) =>
  `<x:xdatenfelder.stammdatenschema.0102 xmlns:x="urn:xoev-de:fim:standard:xdatenfelder_2"><x:stammdatenschema>${identity('S00000001')}${words(name)}${rule}${inner}</x:stammdatenschema></x:xdatenfelder.stammdatenschema.0102>`;
const list = (rows: number) =>
  `<CodeList><Identification><ShortName>Arten</ShortName></Identification><ColumnSet><Column Id="code"/><Column Id="name"/></ColumnSet><SimpleCodeList>${Array.from({ length: rows }, (_, at) => `<Row><Value><SimpleValue>${String(at + 1).padStart(3, '0')}</SimpleValue></Value><Value><SimpleValue>Art ${at + 1}</SimpleValue></Value></Row>`).join('')}</SimpleCodeList></CodeList>`;

async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await fromXdatenfelderCommand.run(args, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

describe('package from-xdatenfelder', { timeout: 30_000 }, () => {
  it('makes a package with its code list that passes the check; open tasks are counted', async () => {
    const from = join(root, 'from');
    await mkdir(from);
    const file = join(from, 'S00000001.xml');
    await writeFile(
      file,
      schema(
        'Bienen für alle anzeigen',
        at('1:1', field('F00000001', 'Art', choice)) + at('0:1', field('F00000002', 'Name')),
      ),
    );
    await writeFile(join(from, 'C00000009_genericode.xml'), list(30));
    const made = await run(file, '--folder', root);
    expect(made.output).toMatch(/1 steps, 2 questions, 1 code lists/);
    expect(made.output).toMatch(/6 tasks are open in tasks\.yaml, 1 of them rules in prose/);
    expect(made.code).toBe(0);
    const folder = join(root, 'bienen-fuer-alle-anzeigen');
    expect(await readFile(join(folder, 'codelists/c00000009.yaml'), 'utf8')).toContain(
      '- code: "001"\n    label: Art 1\n',
    );
    expect(await readFile(join(folder, 'fim.md'), 'utf8')).toContain('F00000002 1.0, 0:1, Name');
    const lines: string[] = [];
    expect(await testCheckCommand.run([folder], (line) => lines.push(line)), lines.join('\n')).toBe(0);
    expect(lines.join('\n')).toContain('6 of 6 tasks of tasks.yaml are open (ungeklärt): 1 rule, 5 service');
    const tasks = await readFile(join(folder, 'tasks.yaml'), 'utf8');
    await writeFile(join(folder, 'tasks.yaml'), tasks.replaceAll('ungeklärt', 'geklärt'));
    lines.length = 0;
    await testCheckCommand.run([folder], (line) => lines.push(line));
    expect(lines.join('\n')).toContain('all 6 tasks of tasks.yaml are settled');
    expect((await run(file, '--folder', root)).output).toContain('is there already');
  });

  it('says what is wrong with the call or the file', async () => {
    expect(await run()).toMatchObject({ code: 2, output: expect.stringContaining('Usage') });
    expect(await run('a.xml', 'b.xml')).toMatchObject({ code: 2 });
    expect(await run('a.xml', '--folder')).toMatchObject({ code: 2 });
    expect(await run(join(root, 'nope.xml'))).toEqual({ code: 1, output: '✗ nope.xml: there is no such file' });
    const bomb = join(root, 'bomb.xml');
    await writeFile(bomb, '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>');
    expect(await run(bomb)).toEqual({ code: 1, output: '✗ bomb.xml: names a document type (DOCTYPE)' });
  });
});

it('whatever words a schema holds, its package passes the check', { timeout: 60_000 }, async () => {
  const asXml = (text: string) =>
    text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const text = fc
    .oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'null',
        '~',
        '- x',
        '# y',
        '{a}',
        "it's: so",
        'a@b.de',
        '\u202eabc',
        'x'.repeat(3_000),
        '<b>&',
        '   ',
      ),
    )
    .map(asXml);
  await fc.assert(
    fc.asyncProperty(
      text,
      text,
      text.filter((code) => !code.includes('@')),
      async (name, label, code) => {
        const xml = schema(name, at('1:1', field('F00000001', label, choice)) + at('0:*', field('F00000002', code)));
        const bytes = (content: string) => new TextEncoder().encode(content);
        const given = list(2).replace('Art 1', label).replace('001', code);
        const made = await convertSchema(
          await readXdatenfelder(bytes(xml)),
          [{ file: 'C00000009.xml', bytes: bytes(given) }],
          { slug: 'test', leika: '99000000000000' },
        );
        expect(checkPackage({ folder: '', name: 'test', files: filesOf(made), hash: '' }).problems).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});
