import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueIndex } from '../catalogue.fixture.ts';
import { searchCatalogue } from '../catalogue-index.rules.ts';

type Query = { readonly q: string; readonly ok: readonly string[]; readonly lang?: 'de' | 'en' };

/** `ok` holds beginnings of keys, or slugs. */
const readQueries = (name: string): Query[] => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));

const find = (q: string, lang: 'de' | 'en' = 'de') => searchCatalogue(catalogueIndex, q, lang);

function failures(queries: readonly Query[]): string[] {
  return queries
    .filter(({ q, ok, lang }) => {
      const top = find(q, lang).slice(0, 5);
      return !top.some(({ leikaKey, slug }) => ok.some((good) => leikaKey.startsWith(good) || slug === good));
    })
    .map(({ q }) => q);
}

describe('success among the first five', () => {
  // dev: given questions. everyday: our own, the words were written with them in mind. heldout: written after the words were finished,
  // which are not tuned on it: first run 0.943, after general changes of the engine (parts of compounds, official names) 0.986.
  it.each([
    ['dev-queries.json', 36, 0.95],
    ['everyday-queries.json', 130, 0.95],
    ['heldout-queries.json', 130, 0.9],
  ])('%s: at least %i questions', (name, least, success) => {
    const queries = readQueries(name);
    expect(queries.length).toBeGreaterThanOrEqual(least);
    const failed = failures(queries);
    expect(1 - failed.length / queries.length, `not found: ${failed.join(' · ')}`).toBeGreaterThanOrEqual(success);
  });
});

describe('ranking', () => {
  const first = (q: string, lang?: 'de' | 'en') => find(q, lang)[0]?.slug;

  it('forgives spelling', () => {
    for (const q of [
      'Führerschein verloren',
      'fuehrerschein verloren',
      'FÜHRERSCHEIN VERLOREN',
      'fuhrerschein verloren',
    ])
      expect(first(q)).toBe('fuehrerschein-ersatz');
    expect(first('personalausweiss')).toBe('personalausweis');
    expect(first('schwerbehinderten ausweis')).toBe('schwerbehindertenausweis');
  });

  it('gives the particle back to its verb', () => {
    expect(first('ich melde meinen hund an')).toBe('hundesteuer-anmelden');
    expect(first('ich melde mein auto ab')).toBe('kfz-abmelden');
    expect(first('hund abmelden')).toBe('hundesteuer-abmelden');
    expect(first('hund anmelden')).toBe('hundesteuer-anmelden');
  });

  it('is not led astray by a place, a postal code or polite words', () => {
    for (const q of [
      'hund anmelden',
      'hund anmelden untermaßfeld',
      'hund anmelden 98617',
      'ich möchte bitte in Bad Salzungen meinen Hund anmelden',
    ])
      expect(first(q), q).toBe('hundesteuer-anmelden');
    expect(first('meldebescheinigung erfurt')).toBe('meldebescheinigung');
  });

  it('puts described services before official names, and those under one line per object', () => {
    const hits = find('personalausweis');
    expect(hits[0]).toMatchObject({ slug: 'personalausweis', described: true });
    const names = hits.filter(({ described }) => !described).map(({ leikaKey }) => leikaKey.slice(0, 8));
    expect(new Set(names).size).toBe(names.length);
    expect(
      find('ausbildungsförderung rückforderung').find(({ leikaKey }) => leikaKey === '99022001047000')?.variants,
    ).toBeGreaterThan(10);
  });

  it('does not repeat a described service by its official name', () => {
    const keys = find('personalausweis').map(({ leikaKey }) => leikaKey);
    expect(keys).not.toContain('99008001000000');
    expect(keys[0]).toBe('99008001012000');
  });

  it('finds what only the official list names, at its own address', () => {
    expect(find('schiffsregister')[0]).toMatchObject({
      described: false,
      slug: '99087001000000',
      name: 'Schiffsregister',
    });
    expect(find('99001017')[0]?.slug).toMatch(/^99001017\d{6}$/);
    expect(first('99102013002000')).toBe('hundesteuer-anmelden');
  });

  it('understands English questions on English pages, and German ones too', () => {
    expect(first('register my dog', 'en')).toBe('hundesteuer-anmelden');
    expect(first('Personalausweis', 'en')).toBe('personalausweis');
    expect(find('register my dog', 'en')[0]?.name).toBe('Register a dog');
  });

  it('answers every question, also nonsense, always the same', () => {
    for (const q of [
      '',
      '   ',
      '?!',
      'der die das',
      'xyzzyqwv',
      'a'.repeat(5_000),
      '💥',
      '12345',
      'ß',
      "'; drop table--",
    ]) {
      expect(find(q)).toEqual(find(q));
    }
    expect(find('xyzzyqwv')).toEqual([]);
  });

  it('answers within 5 ms for 95 of 100 questions', () => {
    const queries = ['dev-queries.json', 'everyday-queries.json', 'heldout-queries.json'].flatMap(readQueries);
    // The best of several rounds for each question: other work on the machine is not the search.
    const best = queries.map(({ q, lang }) => {
      const rounds = Array.from({ length: 5 }, () => {
        const start = performance.now();
        find(q, lang);
        return performance.now() - start;
      });
      return Math.min(...rounds);
    });
    const slow = best.sort((a, b) => a - b)[Math.floor(best.length * 0.95)];
    expect(slow).toBeLessThan(5);
  });
});
