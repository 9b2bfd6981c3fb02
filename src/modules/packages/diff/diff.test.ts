import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../../platform/config/paths.ts';
import { packageDiffCommand } from './package-diff.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rennsteig-diff-'));
});
afterAll(() => rm(root, { recursive: true }));

const original = join(projectRoot, 'services/hundesteuer-anmelden');
const trade = join(projectRoot, 'services/gewerbe-anmelden');
type Edit = [file: string, from: string | RegExp, to: string];

async function diff(edits: Edit[], lang = 'de', of = original): Promise<string> {
  const folder = join(await mkdtemp(join(root, 'case-')), basename(of));
  await cp(of, folder, { recursive: true });
  for (const [name, from, to] of edits) {
    const before = await readFile(join(folder, name), 'utf8');
    const after = before.replace(from, to);
    expect(after, `${name} has nothing like ${from}`).not.toBe(before);
    await writeFile(join(folder, name), after);
  }
  const lines: string[] = [];
  const code = await packageDiffCommand().run([of, folder, '--lang', lang], (line) => lines.push(line));
  expect(code, lines.join('\n')).toBe(0);
  return lines.join('\n');
}
const addColour: Edit[] = [
  ['form.yaml', /( *)(- \{ id: breed)/, '$1- { id: colour, type: text, required: true }\n$1$2'],
  ['texts.de.yaml', 'fields:\n', 'fields:\n  dog.colour: { label: Farbe, ask: die Farbe }\n'],
  ['texts.en.yaml', 'fields:\n', 'fields:\n  dog.colour: { label: Colour, ask: the colour }\n'],
];

it('nothing', async () => {
  const said = await diff([['journeys.yaml', 'one dog', 'a dog']]);
  expect(said).toContain('Für Menschen ändert sich nichts.');
  expect(said).toContain('Ihre Antworten hätten auch in Version');
});

it('a new question that has to be answered is asked of drafts too', async () => {
  const said = await diff(addColour);
  expect(said).toContain('- Neue Frage „Farbe“ (dog.colour): muss beantwortet werden.');
  expect(said).toMatch(/dort würde zusätzlich gefragt:\n {2}- Neue Frage „Farbe“/);
  expect(said).not.toContain('fields.dog.colour');
  expect(await diff(addColour, 'en')).toContain('- New question “Colour” (dog.colour): has to be answered.');
});

it('a question that is gone, renamed, of another kind, now required', async () => {
  const gone = await diff([['form.yaml', /.*id: breed.*\n/, '']]);
  expect(gone).toMatch(/Die Frage „Rasse“ \(dog\.breed\) entfällt\./);
  expect(gone).toMatch(/könnten sie nicht weitergehen:\n {2}- Die Antwort auf „Rasse“ \(dog\.breed\) ginge verloren\./);
  const renamed = await diff([
    ['form.yaml', 'id: breed', 'id: race'],
    ['texts.de.yaml', 'dog.breed', 'dog.race'],
  ]);
  expect(renamed).toContain('Die Frage „Rasse“ (dog.breed) heißt in den Daten jetzt „Rasse“ (dog.race)');
  const other = await diff([['form.yaml', /(id: breed,.*?)type: text/, '$1type: textarea']]);
  expect(other).toContain('Art der Antwort bei „Rasse“ (dog.breed): bisher text, jetzt textarea.');
  const required = await diff([['form.yaml', 'type: email', 'type: email, required: true']]);
  expect(required).toContain('(person.email) muss jetzt beantwortet werden.');
});

it('the contents of a code list, once for all questions that use it', async () => {
  const file = 'codelists/staatsangehoerigkeit.yaml';
  const added: Edit = [file, 'entries:\n', 'entries:\n  - { code: ZZ, label: Neuland, en: Newland }\n'];
  const renamed: Edit = [file, 'label: Türkei, en: Türkiye', 'label: Republik Türkei, en: Türkiye'];
  const said = await diff([[file, '"2026-11"', '"2027-01"'], added, renamed], 'de', trade);
  const name = '„Staaten für die Staatsangehörigkeit“ (staatsangehoerigkeit)';
  expect(said).toContain(`Version der Codeliste ${name}: bisher 2026-11,`);
  expect(said.match(/Neu zur Auswahl/g)).toHaveLength(1);
  expect(said).toContain(`Neu zur Auswahl bei ${name}: „Neuland“.`);
  expect(said).toContain(`Heißt bei ${name} jetzt anders: „Türkei → Republik Türkei“.`);
  expect(said).toContain('Ihre Antworten hätten auch in Version 3.0.0 alle einen Platz.');
  expect(await diff([added], 'en', trade)).toContain('(staatsangehoerigkeit): “Newland”.');
});

it('a value that is gone keeps drafts from going on, from a code list and from own options', async () => {
  const gone: Edit = ['codelists/staatsangehoerigkeit.yaml', /.*code: (AF|EG),.*\n.*code: EG,.*\n/, ''];
  const said = await diff([gone], 'de', trade);
  expect(said).toContain('(staatsangehoerigkeit): „Afghanistan“, „Ägypten“.');
  expect(said).toMatch(
    /könnten sie nicht weitergehen:\n {2}- Die Antwort auf „Staatsangehörigkeit“ \(person\.nationality\) würde nicht mehr passen \(nicht mehr zur Auswahl: „Afghanistan“, „Ägypten“\)\./,
  );
  const option = await diff([['form.yaml', 'ohg, kg,', 'kg,']], 'de', trade);
  expect(option).toContain('Nicht mehr zur Auswahl bei „Rechtsform“ (company.legalForm): „');
  expect(option).toMatch(/\(company\.legalForm\) würde nicht mehr passen \(nicht mehr zur Auswahl: „/);
  const all = await diff([['codelists/staatsangehoerigkeit.yaml', /(entries:\n.*\n)[\s\S]*/, '$1']], 'de', trade);
  expect(all).toMatch(/„Äthiopien“ und 186 weitere/);
});

it('the way, the fee, the decision and the words', async () => {
  const said = await diff([
    ['form.yaml', 'dog.more = true', 'dog.more = true and today > dog.since'],
    ['service.yaml', /fee: \{ kind: \w+ \}/, 'fee: { kind: fixed }'],
    ['service.yaml', /(id: firstAmount, type: money)/, '$1, required: true'],
    ['texts.de.yaml', 'label: Rasse', 'label: Hunderasse'],
    ['decision.typ', /$/, '\n// more\n'],
  ]);
  expect(said).toContain('Gebühr: bisher none, jetzt fixed.');
  expect(said).toMatch(
    /kommt unter einer anderen Bedingung: bisher dog\.more = true, jetzt dog\.more = true and today > dog\.since\./,
  );
  expect(said).toMatch(/Entscheidung\n.*muss jetzt beantwortet werden\./);
  expect(said).toContain('Der Bescheid sieht anders aus oder sagt anderes (decision.typ).');
  expect(said).toContain('de: fields.dog.breed.label: „Rasse“ wird „Hunderasse“.');
});

it('written form and who signs, with the condition', async () => {
  const parents = join(projectRoot, 'tests/packages/two-parents');
  const said = await diff(
    [
      ['service.yaml', 'lawLevel: municipal', 'lawLevel: federal'],
      ['service.yaml', /when: 'parents[^,]+', /, ''],
    ],
    'de',
    parents,
  );
  expect(said).toContain('Schriftform: bisher § 3 Mustersatzung, municipal, jetzt § 3 Mustersatzung, federal.');
  expect(said).toContain('Wer mit unterschreibt: bisher otherParent (parents.custody = "both"), jetzt otherParent.');
});

it('says what it needs and what it does not find', async () => {
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    return [await packageDiffCommand().run(args, (line) => lines.push(line)), lines.join('\n')];
  };
  expect(await run(original)).toEqual([2, expect.stringContaining('Usage')]);
  expect(await run(original, join(root, 'nope'))).toEqual([1, expect.stringContaining('no such folder')]);
  expect(packageDiffCommand().needsDatabase?.(['a@1.0.0', 'b'])).toBe(true);
  expect(packageDiffCommand().needsDatabase?.([original, original])).toBe(false);
});
