import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCheckCommand } from '../packages.fixture.ts';
import { packageNewCommand } from './package-new.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rennsteig-new-'));
});
afterAll(() => rm(root, { recursive: true }));

async function run(command: typeof packageNewCommand, ...args: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await command.run(args, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

it('makes a package that passes the check at once, letters included', { timeout: 60_000 }, async () => {
  const made = await run(packageNewCommand, 'fischereischein-verlaengern', '--folder', root);
  expect(made.code, made.output).toBe(0);
  const folder = join(root, 'fischereischein-verlaengern');
  expect(await readFile(join(folder, 'texts.de.yaml'), 'utf8')).toContain('title: Fischereischein verlaengern');
  for (const name of await readdir(folder)) expect(await readFile(join(folder, name), 'utf8')).not.toContain('__');
  const checked = await run(testCheckCommand, folder);
  expect(checked.output).toContain('✓ fischereischein-verlaengern 1.0.0: 2 steps, de, en, 2 journeys passed');
  expect(checked.code).toBe(0);
});

it('touches no folder that is there', async () => {
  await mkdir(join(root, 'da'));
  const empty = await run(packageNewCommand, 'da', '--folder', root);
  expect(empty).toEqual({ code: 1, output: expect.stringContaining('is there already') });
  await writeFile(join(root, 'datei'), 'x');
  expect((await run(packageNewCommand, 'datei', '--folder', root)).code).toBe(1);
  expect(await readFile(join(root, 'datei'), 'utf8')).toBe('x');
  expect((await readdir(root)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it.each([
  ['no name', [], /Usage/],
  ['an umlaut', ['hundesteuer-für-alle'], /"hundesteuer-für-alle" cannot be the name/],
  ['a path', ['../x'], /cannot be the name/],
  ['capitals', ['Hund'], /cannot be the name/],
  ['a hyphen at the end', ['hund-'], /cannot be the name/],
  ['too long', ['a'.repeat(81)], /cannot be the name/],
  ['two names', ['a', 'b'], /Usage/],
  ['no folder after --folder', ['a', '--folder'], /After --folder/],
])('refuses %s and says what is right', async (_, args, message) => {
  const { code, output } = await run(packageNewCommand, ...args);
  expect(code).toBe(2);
  expect(output).toMatch(message);
});
