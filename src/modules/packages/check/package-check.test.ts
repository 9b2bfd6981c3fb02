import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../platform/config/paths.ts';
import { readPackageFiles } from '../package-files.ts';
import { parsePackage } from '../package-source.ts';
import { testCheckCommand } from '../packages.fixture.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rennsteig-packages-'));
});
afterAll(() => rm(root, { recursive: true }));

const original = join(projectRoot, 'services/hundesteuer-anmelden');

/** A copy of a good package with one change; returns exit code and output of the check. */
async function check(change: (folder: string) => Promise<unknown>): Promise<{ code: number; output: string }> {
  const folder = join(await mkdtemp(join(root, 'case-')), 'hundesteuer-anmelden');
  await cp(original, folder, { recursive: true });
  await change(folder);
  const lines: string[] = [];
  const code = await testCheckCommand.run([folder], (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

const edit = (name: string, from: string | RegExp, to: string) => async (folder: string) => {
  const path = join(folder, name);
  const before = await readFile(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${name} has nothing like ${from}`).not.toBe(before);
  await writeFile(path, after);
};
const list = 'name: Arten\nentries:\n  - { code: "001", label: Erste }\n';
const addList =
  (...files: string[]) =>
  async (folder: string) => {
    await mkdir(join(folder, 'codelists'));
    for (let at = 0; at < files.length; at += 2) await writeFile(join(folder, 'codelists', files[at]!), files[at + 1]!);
  };
const add = (name: string, content: string) => (folder: string) => writeFile(join(folder, name), content);

describe('package check', { timeout: 60_000 }, () => {
  it('passes the packages of the product, letters included', async () => {
    const lines: string[] = [];
    const slugs = ['hundesteuer-anmelden', 'hundesteuer-abmelden', 'meldebescheinigung', 'allgemeines-anliegen'];
    const folders = slugs.map((slug) => join(projectRoot, 'services', slug));
    expect(await testCheckCommand.run(folders, (line) => lines.push(line)), lines.join('\n')).toBe(0);
    expect(lines.filter((line) => line.startsWith('✓'))).toHaveLength(4);
    expect(
      lines.filter((line) => /texts\.de\.yaml: reading ease \d+ of 100 \(Flesch-Amstad\), school year/.test(line)),
    ).toHaveLength(4);
  });

  it.each([
    ['a key that nobody knows', edit('service.yaml', 'slug:', 'slogan: x\nslug:'), /slogan/],
    ['a key twice', edit('service.yaml', 'slug:', 'version: 2.0.0\nslug:'), /unique/],
    ['a YAML tag', edit('service.yaml', 'domain: levy', 'domain: !!js/function "x"'), /tag/i],
    [
      'a declaration without words',
      edit('service.yaml', '{ required: false }', '{ required: true, lawLevel: municipal, provision: § 1 }'),
      /texts\.de\.yaml\.declarations\.applicant\s+is missing/,
    ],
    ['a missing file', (folder: string) => rm(join(folder, 'journeys.yaml')), /journeys\.yaml\s+is missing/],
    ['a condition that does not compile', edit('form.yaml', 'dog.more = true', 'dog.more = (1'), /feel\.syntax/],
    [
      'a condition about a later answer',
      edit('form.yaml', 'dog.more = true', 'later.more = true'),
      /"later" is unknown here/,
    ],
    [
      'a missing word',
      edit('texts.en.yaml', /^ {2}person\.lastName:.*\n/m, ''),
      /texts\.en\.yaml\.fields\.person\.lastName/,
    ],
    [
      'a word for nothing',
      edit('texts.en.yaml', 'fields:\n', 'fields:\n  dog.tail: { label: Tail }\n'),
      /belongs to nothing/,
    ],
    ['a language without texts', (folder: string) => rm(join(folder, 'texts.en.yaml')), /texts\.en\.yaml\s+is missing/],
    ['a journey that comes out differently', edit('journeys.yaml', 'dogs: 1', 'dogs: 7'), /expected dogs = 7/],
    ['a step that nobody reaches', edit('form.yaml', 'dog.more = true', 'dog.more = true and 1 = 2'), /moreDogs/],
    [
      'another slug than the folder',
      edit('service.yaml', 'slug: hundesteuer-anmelden', 'slug: katzensteuer'),
      /name of the folder/,
    ],
    ['a real e-mail address', edit('journeys.yaml', 'anna.muster@post.example', 'anna@gmx.net'), /\.example/],
    ['a template with a mistake', edit('decision.typ', '== Ihre Angaben', '==== Ihre Angaben'), /decision\.typ/],
    ['a template that reads an unknown field', edit('decision.typ', 'fields.byLaw', 'fields.nope'), /decision\.typ/],
    [
      'T4 a remote import',
      edit('letter.typ', '#let behalf', '#import "@preview/x:1.0.0": y\n#let behalf'),
      /remote package/,
    ],
    [
      'T4 a template that leaves its folder',
      edit('letter.typ', '#let behalf', '#let x = read("../../etc/passwd")\n#let behalf'),
      /leaves its folder/,
    ],
    [
      'T4 an absolute path',
      edit('letter.typ', '#let behalf', '#let x = read("/etc/passwd")\n#let behalf'),
      /absolute path/,
    ],
    ['T4 a link', (folder: string) => symlink('/etc/passwd', join(folder, 'notes.md')), /links are refused/],
    ['T4 a folder inside', (folder: string) => cp(original, join(folder, 'inner'), { recursive: true }), /flat folder/],
    ['a code list that is no XML', addList('x.xml', 'x'), /x\.xml: is no well-formed/],
    ['T5 a code list with a document type', addList('x.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), /DOCTYPE/],
    ['a code list twice', addList('x.yaml', list, 'x.json', '{}'), /there twice/],
    ['a code without quotes', addList('x.yaml', list.replace('"001"', '001')), /entries\.0\.code\s+must be string/],
    ['a program among the code lists', addList('x.js', ''), /only \.yaml, \.json and \.xml/],
    ['a code list that no question offers', addList('x.yaml', list), /belongs to no question/],
    ['T5 a file that is a program', add('run.js', 'process.exit()'), /only \.yaml/],
    ['T5 a condition nested too deeply', edit('form.yaml', 'dog.more = true', '('.repeat(900)), /feel\.too_deep/],
    ['T5 a pattern of exponential time', edit('form.yaml', 'digits: 15', 'pattern: "(a+)+b"'), /refused/],
  ])('refuses %s', async (_, change, message) => {
    const { code, output } = await check(change);
    expect(output).toMatch(message);
    expect(code).toBe(1);
  });

  it('names the sentence that is hard to read and lets the package pass', async () => {
    const long =
      'Bitte geben Sie hier in einem einzigen langen Satz an, warum Sie den Hund gerade jetzt und nicht schon früher bei der Gemeinde anmelden.';
    const { code, output } = await check(edit('texts.de.yaml', /^ {2}short: .*$/m, `  short: ${long}`));
    expect(output).toMatch(/service\.short \(ease \d+\): 24 words, better at most 20/);
    expect(output).toContain(`„${long}“`);
    expect(code).toBe(0);
  });

  it('T5 refuses an alias bomb and an endless list without hanging', async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, level) =>
        `a${level}: &a${level} [${Array(10)
          .fill(level ? `*a${level - 1}` : 'x')
          .join(', ')}]`,
    );
    expect((await check(add('form.yaml', bomb.join('\n')))).code).toBe(1);
    const steps = Array.from({ length: 5_000 }, (_, index) => `  - { id: s${index}, groups: [] }`).join('\n');
    expect((await check(add('form.yaml', `steps:\n${steps}`))).code).toBe(1);
  });

  it('refuses to take answers over from a service that is not beside it', async () => {
    const alone = join(await mkdtemp(join(root, 'case-')), 'hundesteuer-abmelden');
    await cp(join(projectRoot, 'services/hundesteuer-abmelden'), alone, { recursive: true });
    const lines: string[] = [];
    expect(await testCheckCommand.run([alone], (line) => lines.push(line))).toBe(1);
    expect(lines.join('\n')).toMatch(/prefill\.earlier\.0\.service\s+there is no package hundesteuer-anmelden/);
  });

  it('passes written form and co-signers, and says who signs where a journey expects somebody else', async () => {
    const folder = join(await mkdtemp(join(root, 'case-')), 'two-parents');
    await cp(join(projectRoot, 'tests/packages/two-parents'), folder, { recursive: true });
    const lines: string[] = [];
    expect(await testCheckCommand.run([folder], () => undefined)).toBe(0);
    await edit('journeys.yaml', 'coSigners: {}', 'coSigners: { otherParent: Ben }')(folder);
    expect(await testCheckCommand.run([folder], (line) => lines.push(line))).toBe(1);
    expect(lines.join('\n')).toContain('expected that otherParent (Ben) signs with the applicant, but it is nobody');
  });

  it('says what is missing when no folder is named', async () => {
    expect(await testCheckCommand.run([], () => undefined)).toBe(2);
    expect(await readPackageFiles(join(root, 'nope'))).toEqual({
      refused: [expect.stringContaining('no such folder')],
    });
  });
});

it('the frame of the letters is the same in every package', async () => {
  const slugs = ['hundesteuer-anmelden', 'hundesteuer-abmelden', 'meldebescheinigung', 'allgemeines-anliegen'];
  const frames = await Promise.all(
    [...slugs.map((slug) => `services/${slug}`), 'src/modules/packages/skeleton'].map((folder) =>
      readFile(join(projectRoot, folder, 'letter.typ'), 'utf8'),
    ),
  );
  expect(new Set(frames).size).toBe(1);
});

it('takes choices from Genericode as it was published, and keeps version and address', async () => {
  const folder = join(await mkdtemp(join(root, 'case-')), 'hundesteuer-anmelden');
  await cp(original, folder, { recursive: true });
  await addList(
    'breeds.xml',
    '<CodeList><Identification><ShortName>Arten</ShortName><Version>2</Version><CanonicalUri>urn:x</CanonicalUri></Identification><ColumnSet><Column Id="code"/><Column Id="name"/></ColumnSet><SimpleCodeList><Row><Value><SimpleValue>001</SimpleValue></Value><Value><SimpleValue>Dackel</SimpleValue></Value></Row></SimpleCodeList></CodeList>',
  )(folder);
  const read = await readPackageFiles(folder);
  if ('refused' in read) throw new Error(read.refused.join());
  expect(parsePackage(read.files).source?.codelists).toEqual({
    breeds: { name: 'Arten', version: '2', uri: 'urn:x', entries: [{ code: '001', label: 'Dackel' }] },
  });
  expect(await readPackageFiles(folder)).toEqual(read);
});
