import { describe, expect, it } from 'vitest';
import { catalogueData, leikaRows } from './catalogue.fixture.ts';
import { splitWords } from './search/words.rules.ts';
import type { ServiceTexts } from './service.schema.ts';
import { abbreviationOf } from './service-view.rules.ts';

// Every service of data/catalogue is checked against the rules of data/catalogue/README.md. Reading the files checks their form.
const { services, situations, laws } = catalogueData;
const keys = new Set(leikaRows.map(({ key }) => key));
const slugs = new Set(services.map(({ slug }) => slug));

const prose = ({ title: _, synonyms: __, ...texts }: ServiceTexts): string[] => [
  texts.shortText,
  ...texts.summary,
  ...texts.documents.flatMap(({ text }) => text ?? []),
  ...texts.steps.flatMap(({ text }) => text ?? []),
  texts.fee,
  ...[texts.duration, texts.deadline, texts.statute].flatMap((text) => text ?? []),
];

const sentencesOf = (texts: readonly string[]): string[][] =>
  texts
    .flatMap((text) => text.replace(/\b(?:Abs|Art|Nr|z|B|bzw|ca)\.|\d\./g, ' ').split(/[.!?]+\s+|[.!?]+$/))
    .map(splitWords)
    .filter((words) => words.length > 0);

const average = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe('the described services', () => {
  it('are at least eighty, ten of them in plain German', () => {
    expect(services.length).toBeGreaterThanOrEqual(84);
    expect(services.filter(({ plain }) => plain).length).toBeGreaterThanOrEqual(10);
  });

  it('name known keys, each key once', () => {
    const all = services.flatMap(({ slug, leika }) => leika.map((key) => ({ slug, key })));
    expect(all.filter(({ key }) => !keys.has(key))).toEqual([]);
    const seen = new Map<string, string>();
    const doubled = all.filter(({ key, slug }) => seen.has(key) || !seen.set(key, slug));
    expect(doubled.map(({ key, slug }) => `${key} ${slug} and ${seen.get(key)}`)).toEqual([]);
  });

  it('name known situations, laws and services', () => {
    const ids = new Set(situations.map(({ id }) => id));
    const unknown = services.flatMap((service) => [
      ...service.situations.filter((id) => !ids.has(id)).map((id) => `${service.slug}: situation ${id}`),
      ...service.related.filter((slug) => !slugs.has(slug)).map((slug) => `${service.slug}: related ${slug}`),
      ...service.law
        .filter((citation) => !laws.has(abbreviationOf(citation)))
        .map((law) => `${service.slug}: law ${law}`),
    ]);
    expect(unknown).toEqual([]);
    expect(services.filter((service) => service.situations.length === 0 || service.addressees.length === 0)).toEqual(
      [],
    );
  });

  it('cite laws in one form', () => {
    const form =
      /^(?:(?:§ \d+[a-z]?(?: Abs\. \d+)?|§§ \d+[a-z]? (?:bis|und) \d+[a-z]?|Art\. \d+|Anlage \d+[a-z]?) )?(?:1\. )?[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]+(?: [IVX]+)?$/;
    expect(services.flatMap(({ law }) => law.filter((citation) => !form.test(citation)))).toEqual([]);
    const used = new Set(services.flatMap(({ law }) => law.map(abbreviationOf)));
    expect(
      [...laws.keys()].filter((name) => !used.has(name) && name !== 'SGB X'),
      'laws that nobody cites',
    ).toEqual([]);
  });

  it('say an amount of money only with its source', () => {
    const amounts = services.flatMap(({ slug, texts }) =>
      [texts.de.fee, texts.en.fee]
        .filter((fee) => /\d+(?:,\d+)?\s*(?:€|Euro|euros|EUR)/.test(fee))
        .map((fee) => ({ slug, fee })),
    );
    expect(amounts.filter(({ fee }) => !/\(§ .+\)/.test(fee))).toEqual([]);
  });

  it('have three sentences of summary and the same parts in both languages', () => {
    const shape = (texts: ServiceTexts) => ({
      documents: texts.documents.map(({ text }) => text !== undefined),
      steps: texts.steps.map(({ text }) => text !== undefined),
      statute: texts.statute !== undefined,
      duration: texts.duration !== undefined,
    });
    for (const { slug, texts } of services) {
      expect(texts.de.summary.length, slug).toBe(3);
      expect(texts.en.summary.length, slug).toBe(3);
      expect({ slug, parts: shape(texts.en).steps.length }).toEqual({ slug, parts: shape(texts.de).steps.length });
      expect({ slug, statute: shape(texts.en).statute, duration: shape(texts.en).duration }).toEqual({
        slug,
        statute: shape(texts.de).statute,
        duration: shape(texts.de).duration,
      });
      expect({ slug, documents: texts.en.documents.length }).toEqual({ slug, documents: texts.de.documents.length });
    }
  });

  it('read easily: at most 20 words a sentence, at most 14 on average, plain German at most 12', () => {
    const long = services.flatMap(({ slug, texts }) =>
      [...sentencesOf(prose(texts.de)), ...sentencesOf(prose(texts.en))]
        .filter((words) => words.length > 20)
        .map((words) => `${slug}: ${words.join(' ')}`),
    );
    expect(long).toEqual([]);
    for (const { slug, texts, plain } of services) {
      expect(average(sentencesOf(prose(texts.de)).map((words) => words.length)), slug).toBeLessThanOrEqual(14);
      if (!plain) continue;
      const plainLengths = sentencesOf([...prose(plain), ...plain.steps.map(({ title }) => title)]);
      expect(Math.max(...plainLengths.map((words) => words.length)), `${slug} plain`).toBeLessThanOrEqual(12);
    }
  });

  it('use no words of the office and no empty phrases', () => {
    const forbidden =
      /\b(hier klicken|click here|zwecks|seitens|gemäß|diesbezüglich|Antragsteller\w*|Bürger\*|Bürger:innen|ungültige Eingabe|vorzunehmen|in Kenntnis|lorem|TODO|bzw)\b|\w[*:_]innen/i;
    const breaches = services.flatMap(({ slug, texts, plain }) =>
      [texts.de, texts.en, ...(plain ? [plain] : [])]
        .flatMap((each) => [each.title, ...prose(each)])
        .filter((text) => forbidden.test(text))
        .map((text) => `${slug}: ${text}`),
    );
    expect(breaches).toEqual([]);
  });

  it('have words of everyday speech in both languages, none of them twice', () => {
    for (const { slug, texts } of services) {
      expect(texts.de.synonyms.length, slug).toBeGreaterThanOrEqual(5);
      expect(texts.en.synonyms.length, slug).toBeGreaterThanOrEqual(3);
      for (const lang of ['de', 'en'] as const) {
        const folded = texts[lang].synonyms.map((synonym) => synonym.toLowerCase());
        expect(
          folded.filter((synonym, at) => folded.indexOf(synonym) !== at),
          `${slug}.${lang}`,
        ).toEqual([]);
      }
    }
  });
});

describe('the situations', () => {
  it('are eight, each with an icon, both languages and services', () => {
    expect(situations.length).toBe(8);
    for (const { id, icon, title, lead } of situations) {
      expect([icon, title.de, title.en, lead.de, lead.en].every(Boolean), id).toBe(true);
      expect(services.filter((service) => service.situations.includes(id)).length, id).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('the official names', () => {
  it('are the 4,813 of the list', () => {
    expect(leikaRows.length).toBe(4813);
    expect(keys.size).toBe(4813);
  });
});
