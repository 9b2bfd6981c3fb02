import { describe, expect, it } from 'vitest';
import { indexWith, makeOnlineService, makeRule, makeTransfer } from './places.fixture.ts';
import type { PlacesIndex } from './places-index.rules.ts';
import { resolveResponsibility } from './responsibility.rules.ts';
import type { ResponsibilityAnswer } from './responsibility.schema.ts';
import { searchPlaces } from './search.rules.ts';

// The cases of the task, entered again as our own table. Constructed facts (abstract tasks, ended rules, a Zweckverband, a town with an
// own lower authority) are fixtures of this test and never product data.
const product = indexWith({});
const tax = '99102013002000';
const registration = '99115005104000';
const vehicle = '99036008007000';

type Case = {
  nr: number;
  what: string;
  index?: PlacesIndex;
  leikaKey: string;
  ags?: string;
  ars?: string;
  date?: string;
  carrier: string;
  performer: string;
  onBehalfOf?: string | null;
  also?: (answer: ResponsibilityAnswer) => void;
};

const zweckverband = {
  id: 'x-test-zweckverband',
  kind: 'zweckverband' as const,
  name: 'Zweckverband Test',
  street: null,
  postalCode: null,
  town: null,
  phone: null,
  email: null,
  website: null,
  securityEmail: null,
  areas: ['16066012', '16070004', '16077043'],
  validFrom: null,
  validTo: null,
  source: 'test fixture',
  verified: true,
};

const internalTask = '16000001000000';

const cases: Case[] = [
  {
    nr: 1,
    what: 'a kreisfreie Stadt is one body',
    leikaKey: '99008001012000',
    ars: '160510000000',
    carrier: '16051000',
    performer: '16051000',
  },
  {
    nr: 2,
    what: 'a district key that ends with 0',
    leikaKey: vehicle,
    ars: '160700004004',
    carrier: '16070',
    performer: '16070',
  },
  {
    nr: 3,
    what: 'own sphere in a VG',
    leikaKey: tax,
    ars: '160665005012',
    carrier: '16066012',
    performer: '160665005',
    onBehalfOf: '16066012',
  },
  {
    nr: 4,
    what: 'transferred sphere with an erfüllende Gemeinde',
    leikaKey: registration,
    ars: '160665050076',
    carrier: '16066042',
    performer: '16066042',
  },
  {
    nr: 7,
    what: 'before the municipality was dissolved',
    leikaKey: registration,
    ars: '160775052003',
    date: '2025-12-01',
    carrier: '16077043',
    performer: '16077043',
    also: ({ place }) => expect(place).toMatchObject({ ags: '16077003', asOf: '2025-12-31' }),
  },
  {
    nr: 8,
    what: 'after the municipality was dissolved',
    leikaKey: registration,
    ags: '16077003',
    carrier: '16077043',
    performer: '16077043',
    also: ({ place }) =>
      expect(place).toMatchObject({ replacedBy: '16077043', since: '2026-01-01', name: 'Dobitschen' }),
  },
  {
    nr: 9,
    what: 'kreisfrei until the day',
    leikaKey: vehicle,
    ars: '160560000000',
    date: '2021-06-30',
    carrier: '16056000',
    performer: '16056000',
  },
  {
    nr: 10,
    what: 'in the district from the day',
    leikaKey: vehicle,
    ars: '160630105105',
    date: '2021-07-01',
    carrier: '16063',
    performer: '16063',
  },
  {
    nr: 12,
    what: 'delegated to a municipality of another district',
    index: indexWith({
      rules: [makeRule({ prefix: '16000001', level: 'gemeinde', sphere: 'eigen' })],
      transfers: [makeTransfer({ kind: 'delegating', fromId: '16066076', toId: '16063105', services: ['16000001'] })],
    }),
    leikaKey: internalTask,
    ags: '16066076',
    carrier: '16063105',
    performer: '16063105',
  },
  {
    nr: 13,
    what: 'the right to levy a tax is not delegated',
    index: indexWith({
      transfers: [makeTransfer({ kind: 'delegating', fromId: '16066076', toId: '16063105', services: ['99102013'] })],
    }),
    leikaKey: tax,
    ags: '16066076',
    carrier: '16066076',
    performer: '16066042',
    onBehalfOf: '16066076',
    also: ({ conflict, answers }) => {
      expect(conflict?.rules[0]).toBe('guard-tax');
      expect(answers[0]?.explanation.at(-1)?.source).toContain('§ 1 Abs. 4 ThürKGG');
    },
  },
  {
    nr: 14,
    what: 'an online service of another Land',
    index: indexWith({
      onlineServices: [
        makeOnlineService({
          slug: 'efa-fahrerlaubnis',
          leikaKeys: ['99023001'],
          areas: ['*'],
          url: 'https://efa.example/start?v=1',
          publisher: 'Land Beispiel',
        }),
      ],
    }),
    leikaKey: '99023001050000',
    ars: '160550000000',
    carrier: '16055000',
    performer: '16055000',
    also: ({ onlineService }) =>
      expect(onlineService).toMatchObject({
        publisher: 'Land Beispiel',
        url: 'https://efa.example/start?v=1&ars=160550000000&leikaKey=99023001050000',
      }),
  },
  {
    nr: 15,
    what: 'a row of the district beats the row of the Land',
    index: indexWith({
      rules: [makeRule({ prefix: '99041006', level: 'land', authorityId: 'x-landesverwaltungsamt', areas: ['16'] })],
    }),
    leikaKey: '99041006017000',
    ars: '160530000000',
    carrier: '16053000',
    performer: '16053000',
  },
  {
    nr: 16,
    what: 'a row of the association beats a row of the district',
    index: indexWith({
      withoutRules: ['99042001'],
      rules: [
        makeRule({ prefix: '99042001', level: 'verband', areas: ['160665005'] }),
        makeRule({ prefix: '99042001', level: 'kreis', areas: ['16066'] }),
      ],
    }),
    leikaKey: '99042001012000',
    ars: '160665005012',
    carrier: '160665005',
    performer: '160665005',
  },
  {
    nr: 18,
    what: 'one of two official keys of Uder',
    leikaKey: registration,
    ars: '160615051119',
    carrier: '16061119',
    performer: '16061119',
  },
  {
    nr: 18,
    what: 'the other official key of Uder',
    leikaKey: registration,
    ars: '160615051097',
    carrier: '16061119',
    performer: '16061119',
  },
  {
    nr: 19,
    what: 'a town with an own lower authority',
    index: indexWith({ rules: [makeRule({ prefix: '99012008', level: 'gemeinde', areas: ['16062041'] })] }),
    leikaKey: '99012008001000',
    ars: '160620041041',
    carrier: '16062041',
    performer: '16062041',
  },
  {
    nr: 20,
    what: 'a Zweckverband with an own set of municipalities',
    index: indexWith({
      authorities: [zweckverband],
      rules: [makeRule({ prefix: '99001009', level: 'zweckverband', authorityId: zweckverband.id })],
    }),
    leikaKey: '99001009004000',
    ags: '16070004',
    carrier: zweckverband.id,
    performer: zweckverband.id,
  },
];

describe('the responsibility cases', () => {
  it.each(cases)(
    '$nr: $what',
    ({ index = product, leikaKey, ags, ars, date = '2026-06-01', carrier, performer, onBehalfOf, also }) => {
      const answer = resolveResponsibility(index, { leikaKey, date, ...(ags ? { ags } : { ars: ars! }) })!;
      expect(answer.gap).toBeNull();
      expect(answer.answers).toHaveLength(1);
      const [body] = answer.answers;
      expect(body).toMatchObject({ carrier: { id: carrier }, performer: { id: performer } });
      expect(body?.onBehalfOf?.id ?? null).toBe(onBehalfOf ?? null);
      expect(body?.explanation.every(({ rule, source, text }) => rule && source && text && !text.includes('{'))).toBe(
        true,
      );
      also?.(answer);
    },
  );

  it('5: a postal code with many municipalities is grouped by the body that acts', () => {
    const answer = searchPlaces(product, { q: '07646', leikaKey: registration, date: '2026-06-01' });
    expect(answer.ask).toBe(true);
    expect(answer.groups.length).toBeGreaterThan(1);
    expect(answer.groups.flatMap(({ ags }) => ags)).toHaveLength(answer.candidates.length);
  });

  it('6: a postal code across a district border gives two vehicle authorities', () => {
    const pairs = ['16052000', '16076003'].map((ags) => ({ code: '07554', ags, source: 'test fixture' }));
    const answer = searchPlaces(indexWith({ postalCodes: pairs }), {
      q: '07554',
      leikaKey: vehicle,
      date: '2026-06-01',
    });
    expect(answer.groups.map(({ authority }) => authority.id).sort()).toEqual(['16052000', '16076']);
    expect(answer.ask).toBe(true);
  });

  it('11: a municipality split between two districts asks for the part', () => {
    const { place, answers, gap } = resolveResponsibility(product, {
      leikaKey: registration,
      ags: '16064073',
      date: '2026-06-01',
    })!;
    expect(place.choices?.map(({ ags }) => ags).sort()).toEqual(['16061118', '16064046', '16064071']);
    expect(place.choices?.flatMap(({ parts }) => parts)).toContain('Bickenriede');
    expect(answers).toEqual([]);
    expect(gap).toBeNull();
  });

  it('12: the answer after the delegation lies in another district and says so by its chain', () => {
    const { index } = cases.find(({ nr }) => nr === 12)!;
    const before = resolveResponsibility(index!, { leikaKey: internalTask, ags: '16066076', date: '2025-12-31' })!;
    expect(before.answers[0]).toMatchObject({ carrier: { id: '16066076' }, performer: { id: '16066042' } });
    const after = resolveResponsibility(index!, { leikaKey: internalTask, ags: '16066076', date: '2026-01-01' })!;
    expect(after.answers[0]?.explanation.map(({ rule }) => rule)).toEqual([
      'level-gemeinde',
      'statute-eg',
      'delegation',
    ]);
  });

  it('15: without a nearer row the row of the Land answers', () => {
    const index = indexWith({
      withoutRules: ['99041006'],
      rules: [
        makeRule({ prefix: '99041006', level: 'land', authorityId: 'x-landesverwaltungsamt' }),
        makeRule({ prefix: '99041006', level: 'kreis', areas: ['16053'] }),
      ],
    });
    const at = (ags: string) =>
      resolveResponsibility(index, { leikaKey: '99041006017000', ags, date: '2026-06-01' })!.answers[0]?.carrier.id;
    expect(at('16053000')).toBe('16053000');
    expect(at('16051000')).toBe('x-landesverwaltungsamt');
  });

  it('17: an ended rule is a gap and never silently the Land', () => {
    const index = indexWith({
      withoutRules: ['99025002'],
      rules: [
        makeRule({ prefix: '99025002', level: 'gemeinde', sphere: 'uebertragen', validTo: '2026-12-31' }),
        makeRule({ prefix: '99025002', level: 'land', authorityId: 'x-landesverwaltungsamt' }),
      ],
    });
    const on = (date: string) => resolveResponsibility(index, { leikaKey: '99025002169000', ags: '16066076', date })!;
    expect(on('2026-12-31').answers[0]?.carrier.id).toBe('16066042');
    expect(on('2027-01-01')).toMatchObject({ answers: [], gap: { reason: 'expired', contact: { id: '16066042' } } });
  });

  it('19: the district stays responsible for its other municipalities', () => {
    const { index } = cases.find(({ nr }) => nr === 19)!;
    const other = resolveResponsibility(index!, { leikaKey: '99012008001000', ags: '16062005', date: '2026-06-01' });
    expect(other?.answers[0]?.carrier.id).toBe('16062');
  });

  it('20: outside of the set the general rule holds', () => {
    const { index } = cases.find(({ nr }) => nr === 20)!;
    const other = resolveResponsibility(index!, { leikaKey: '99001009004000', ags: '16066042', date: '2026-06-01' });
    expect(other?.answers[0]?.carrier.id).toBe('16066');
  });
});
