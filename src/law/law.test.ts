import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as law from './index.ts';
import { lawBench } from './law.bench.ts';
import { ruleIds } from './rules/ids.data.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const text = (name: string) => readFileSync(`${folder}${name}`, 'utf8');

describe('every rule of the legal notes', () => {
  const code = files
    .filter((name) => !/\.test\.ts$|^rules\/|^examples\//.test(name))
    .map(text)
    .join('\n');

  test.each(ruleIds)('%s is computed and named in the code, or deferred with a reason', (id) => {
    const computed = id in law.rules;
    expect(computed !== id in law.deferred).toBe(true);
    if (computed) expect(code).toMatch(new RegExp(`\\b${id}\\b(?!-)`));
    else expect(law.deferred[id]?.length).toBeGreaterThan(20);
  });

  test('every rule of the registry is named in the code', () => {
    for (const id of Object.keys(law.rules)) expect(code, id).toMatch(new RegExp(`\\b${id}\\b(?!-)`));
  });

  test('nothing is deferred that the notes do not know', () => {
    for (const id of Object.keys(law.deferred)) expect(ruleIds).toContain(id);
  });

  // The notes are not part of the repository; where they lie beside it, the list is compared with them.
  const notes = fileURLToPath(new URL('../../../shared/domain/law.md', import.meta.url));
  test.skipIf(!existsSync(notes))('the list agrees with the notes', () => {
    const rows = readFileSync(notes, 'utf8').matchAll(/^\|(R-[A-Z0-9]+-\d+b?|W\d+|B\d+)\|/gm);
    const listed = new Set([...rows].map((match) => match[1]!));
    for (const inline of ['R-FRM-02', 'R-AP-01', 'R-AP-02', 'R-AP-03', 'R-AP-04', 'R-AP-05']) listed.add(inline);
    for (const inline of ['R-EX-01', 'R-EX-02', 'R-EX-03', 'WA']) listed.add(inline);
    expect([...listed].sort()).toEqual([...ruleIds].sort());
  });
});

describe('the library', () => {
  test('has no clock, no randomness, no environment and imports nothing but lang', () => {
    for (const name of files.filter((one) => !one.endsWith('.test.ts'))) {
      const source = text(name);
      expect(source, name).not.toMatch(/Date\.now|new Date\(\)|Math\.random|process\.|setTimeout/);
      for (const [, from] of source.matchAll(/from '([^']+)'/g))
        expect(
          /^\.\.?\//.test(from!) && !/\.\.\/\.\.\/(?!lang\/)[a-z]+\/.*\.\.\//.test(from!),
          `${name}: ${from}`,
        ).toBe(true);
    }
  });

  test('files stay small', () => {
    for (const name of files) expect(text(name).split('\n').length, name).toBeLessThanOrEqual(300);
  });

  test('every rule names paragraphs, source and both languages', () => {
    for (const rule of Object.values(law.rules)) {
      expect(rule.paragraphs.length).toBeGreaterThan(0);
      expect(rule.source && rule.title.de && rule.title.en).toBeTruthy();
      expect(rule.since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('every slice of every table has a source and a valid beginning', () => {
    const { tariffs, ...tables } = law.lawTables;
    const slices = [...Object.values(tables).flat(), ...tariffs.flatMap((tariff) => tariff.items)];
    expect(slices.length).toBeGreaterThan(80);
    for (const slice of slices) {
      expect(slice.source.length).toBeGreaterThan(4);
      expect(() => law.parseDay(slice.validFrom)).not.toThrow();
      if (slice.validTo !== undefined) expect(slice.validTo >= slice.validFrom).toBe(true);
    }
  });

  test('describes itself for the documentation: families, rules with examples, tables, open points', () => {
    const families = law.describeLaw();
    expect(families.map((family) => family.id)).toEqual([
      'fristen',
      'bekanntgabe',
      'verfahren',
      'schriftform',
      'gebuehren',
      'zusammenarbeit',
    ]);
    expect(families.flatMap((family) => family.rules)).toHaveLength(Object.keys(law.rules).length);
    const shown = new Set(families.flatMap((family) => family.examples.map((example) => example.id)));
    for (const example of law.lawExamples) expect(shown, example.id).toContain(example.id);
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
      expect(
        [...shown].some((id) => new RegExp(`^D${n}[a-c]?$`).test(id)),
        `D${n}`,
      ).toBe(true);
    for (const n of [1, 2, 3, 4, 5, 6])
      expect(
        [...shown].some((id) => new RegExp(`^F${n}[ab]?$`).test(id)),
        `F${n}`,
      ).toBe(true);
    expect(Object.keys(law.openPoints).length).toBeGreaterThan(5);
  });

  test('shows what a change of the law changes for the same letter', () => {
    const input = { channel: 'post', ags: '16051000', remedyNotice: true } as const;
    const { fields, onlyBefore, onlyAfter } = law.compareAnswers(
      law.notification({ ...input, date: '2024-12-31' }),
      law.notification({ ...input, date: '2025-01-02' }),
    );
    expect(fields).toEqual([
      { field: 'notifiedOn', before: '2025-01-03', after: '2025-01-06' },
      { field: 'objectionLastDay', before: '2025-02-03', after: '2025-02-06' },
    ]);
    expect(onlyBefore.some((step) => step.text.de.includes('3 Tage später'))).toBe(true);
    expect(onlyAfter.some((step) => step.text.de.includes('4 Tage später'))).toBe(true);
  });

  test('is fast enough, measured in processor time so that a busy machine does not matter', () => {
    for (const { name, run, targetMicros } of lawBench) {
      const rounds = targetMicros > 1000 ? 5 : 5000;
      for (let i = 0; i < Math.min(rounds, 2000); i++) run();
      const start = process.cpuUsage();
      for (let i = 0; i < rounds; i++) run();
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / rounds, name).toBeLessThan(targetMicros * 4);
    }
  });
});
