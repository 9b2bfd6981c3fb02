import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/platform/config/paths.ts';
import { withDatabase } from '../support/database.ts';
import { filesBelow } from '../support/source.ts';

const bed = withDatabase();

const shipped = ['src', 'services', 'data', 'tools', 'bin', '.ci', 'docs', 'tests']
  .flatMap((folder) => filesBelow(folder))
  .filter((path) => /\.(ts|tsx|mjs|json|ya?ml|sql|md|csv|txt|typ|sh|css)$|\/run$/.test(path));

function findLines(patterns: readonly RegExp[], except: (path: string, line: string) => boolean): string[] {
  return shipped.flatMap((path) =>
    readFileSync(join(projectRoot, path), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        line.length < 2000 && patterns.some((pattern) => pattern.test(line)) && !except(path, line)
          ? [`${path}:${index + 1}`]
          : [],
      ),
  );
}

it('T13 a fresh installation has no account at all', async () => {
  const { rows } = await bed.admin.query('select email from accounts.staff');
  expect(rows).toEqual([]);
  expect((await bed.admin.query('select 1 from accounts.session')).rowCount).toBe(0);
});

it('T13 nothing in the repository looks like a seeded secret', () => {
  const patterns = [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    /\$argon2(id|i|d)\$v=\d+\$m=\d+.{40}/,
    /\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}/,
    /\b(AKIA|ghp_|gho_|xox[bp]-)[A-Za-z0-9]{12,}/,
    /\b(password|passwort|secret|token|apiKey)\b['"]?\s*[:=]\s*['"][^'"${}\s]{6,}['"]/i,
    /\b[a-z]+:\/\/[^\s:/@'"`${}]+:[^\s:/@'"`${}]+@/,
  ];
  // Tests, and the server that CI makes and throws away, name passwords of accounts that exist nowhere else.
  const found = findLines(
    patterns,
    // The decoy hash of a password nobody knows keeps the time of a failed log-in even.
    (path, line) => /\.test\.tsx?$|^tests\/|^\.ci\//.test(path) || line.startsWith("const nobody = '$argon2id$"),
  );
  expect(found.filter((line) => !isWording(line))).toEqual([]);
});

/** Texts for people say "Passwort" too: `password: 'Bitte geben Sie …'` is no secret. */
function isWording(place: string): boolean {
  const [path, line] = place.split(':') as [string, string];
  const text = readFileSync(join(projectRoot, path), 'utf8').split('\n')[Number(line) - 1] ?? '';
  return (
    /\.texts\.ts$|\.errors\.ts$|\.config\.ts$/.test(path) ||
    /(password|secret)[^'"]*['"][a-z]*(password|passwort)['"]/i.test(text) ||
    // An address of the program.
    /\btoken: '\/[a-z/]+'/.test(text) ||
    // An address of a page, a value of autocomplete, a name of a step: all of them words that stand in every page.
    /(password|passwort)\b['"]?\s*[:=]+\s*['"](\/konto\/[a-z/-]+|current-password|register|password)['"]/i.test(text)
  );
}

it('no real bank account or tax number stands in code or data', () => {
  // Published samples of account numbers, which belong to nobody.
  const samples = new Set([
    'DE02120300000000202051',
    'DE89370400440532013000',
    'DE02100500000054540402',
    'DE68210501700012345678',
  ]);
  const found = findLines([/\bDE\d{2}(?: ?\d){18}\b/], (_path, line) =>
    [...line.matchAll(/\bDE\d{2}(?: ?\d){18}\b/g)].every(([iban]) => {
      const plain = iban.replaceAll(' ', '');
      return samples.has(plain) || !isValidIban(plain);
    }),
  );
  expect(found).toEqual([]);
});

function isValidIban(iban: string): boolean {
  const digits = `${iban.slice(4)}1314${iban.slice(2, 4)}`;
  return BigInt(digits) % 97n === 1n;
}
