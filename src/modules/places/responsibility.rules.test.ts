import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWith, makeOnlineService, makeRule, makeTransfer, productData } from './places.fixture.ts';
import { associationOf, serviceChain } from './places-index.rules.ts';
import { resolveResponsibility } from './responsibility.rules.ts';

const product = indexWith({});
const data = productData();
const date = '2026-06-01';
const anyMunicipality = fc.constantFrom(...product.present);
const anyRule = fc.constantFrom(...data.rules);
const anyDay = fc.constantFrom(
  '2019-01-01',
  '2021-06-30',
  '2021-07-01',
  '2025-12-31',
  '2026-01-01',
  '2026-06-01',
  '2031-05-05',
);

describe('every municipality', () => {
  it('has a body for its own tasks and one for the transferred ones', () => {
    expect(product.present).toHaveLength(601);
    for (const state of product.present) {
      const own = resolveResponsibility(product, { leikaKey: '99102013002000', ags: state.ags, date })!.answers[0]!;
      const moved = resolveResponsibility(product, { leikaKey: '99115005104000', ags: state.ags, date })!.answers[0]!;
      const body = associationOf(product, state)?.bodyId ?? state.ags;
      expect(own.carrier.id).toBe(state.ags);
      expect(own.performer.id).toBe(body);
      expect(own.onBehalfOf?.id ?? null).toBe(body === state.ags ? null : state.ags);
      expect(moved).toMatchObject({ carrier: { id: body }, performer: { id: body }, onBehalfOf: null });
    }
  });

  it('ends the dog tax itself, although keeping dogs is a transferred task', () => {
    const [tax, end, keeping] = ['99102013002000', '99110009070000', '99110009104000'].map(
      (leikaKey) => resolveResponsibility(product, { leikaKey, ags: '16066012', date })!.answers[0]!,
    );
    expect([tax!.carrier.id, end!.carrier.id]).toEqual(['16066012', '16066012']);
    expect(end!.performer.id).toBe(tax!.performer.id);
    expect(keeping!.carrier.id).toBe(keeping!.performer.id);
  });

  it('answers the same for AGS and ARS, never with the key of an area that is no body', () => {
    fc.assert(
      fc.property(anyMunicipality, anyRule, anyDay, (state, rule, day) => {
        const leikaKey = rule.prefix.padEnd(14, '0');
        const byAgs = resolveResponsibility(product, { leikaKey, ags: state.ags, date: day })!;
        for (const { carrier, performer } of byAgs.answers) {
          expect(product.authorities.has(carrier.id)).toBe(true);
          expect(product.authorities.has(performer.id)).toBe(true);
        }
        expect(byAgs.answers.length > 0).toBe(byAgs.gap === null);
        expect(byAgs.gap === null || byAgs.gap.contact !== null).toBe(true);
        if (day === date) {
          const byArs = resolveResponsibility(product, { leikaKey, ars: state.ars!, date: day })!;
          expect(byArs).toEqual(byAgs);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('answers tasks of the district by the district or by the kreisfreie Stadt itself', () => {
    for (const state of product.present) {
      const { answers } = resolveResponsibility(product, { leikaKey: '99036008007000', ags: state.ags, date })!;
      expect(answers.map(({ carrier }) => carrier.id)).toEqual([
        state.kind === 'kreisfrei' ? state.ags : state.districtKey,
      ]);
    }
  });
});

describe('keys', () => {
  it('falls from detail to Verrichtung to object', () => {
    expect(serviceChain('99023001050001')).toEqual(['99023001050001', '99023001050000', '99023001000000']);
    expect(serviceChain('99023001000000')).toEqual(['99023001000000']);
    const name = (leikaKey: string) => resolveResponsibility(product, { leikaKey, ags: '16066042', date })!;
    expect(name('99083001011003')).toMatchObject({
      service: { matchedKey: '99083001011003' },
      answers: [{ carrier: { id: '16066042' } }],
    });
    expect(name('99083001011001')).toMatchObject({
      service: { matchedKey: '99083001000000' },
      answers: [{ carrier: { id: '16066' } }],
    });
  });

  it('does not know keys of other Länder, and no service without a rule is an error', () => {
    expect(resolveResponsibility(product, { leikaKey: '99102013002000', ags: '09180117', date })).toBeUndefined();
    expect(resolveResponsibility(product, { leikaKey: '99102013002000', ars: '160700000004', date })).toBeUndefined();
    const gap = resolveResponsibility(product, { leikaKey: '99999999999999', ags: '16066012', date })!;
    expect(gap).toMatchObject({ answers: [], gap: { reason: 'no-rule', contact: { id: '160665005' } } });
  });

  it('names a body outside the platform and still gives a contact', () => {
    const { gap } = resolveResponsibility(product, { leikaKey: '99107008000000', ags: '16066076', date })!;
    expect(gap).toMatchObject({
      reason: 'no-authority',
      contact: { id: '16066042' },
      body: { id: 'x-beitragsservice' },
    });
  });

  it('answers a district at once when all its municipalities agree, else offers them', () => {
    const district = (leikaKey: string) => resolveResponsibility(product, { leikaKey, ars: '160700000000', date })!;
    expect(district('99036008007000')).toMatchObject({
      place: { name: 'Ilm-Kreis' },
      answers: [{ carrier: { id: '16070' } }],
    });
    expect(district('99115005104000').answers).toEqual([]);
    expect(district('99115005104000').place.choices).toHaveLength(16);
  });
});

describe('vanished keys', () => {
  it('answer for the successor and say that the day is not known', () => {
    const { place, answers } = resolveResponsibility(product, { leikaKey: '99115005104000', ags: '16066073', date })!;
    expect(place).toMatchObject({ name: 'Sülzfeld', replacedBy: '16066042' });
    expect(place.since).toBeUndefined();
    expect(place.note).toContain('Gebietsstand unsicher');
    expect(answers[0]?.explanation[0]).toMatchObject({ rule: 'area-succession' });
  });

  it('all lead to a present municipality on every day', () => {
    for (const { oldAgs } of data.areas.successions) {
      for (const day of ['2020-05-05', '2026-06-01']) {
        const { place, answers } = resolveResponsibility(product, {
          leikaKey: '99115005104000',
          ags: oldAgs,
          date: day,
        })!;
        expect(answers.length === 1 || (place.choices?.length ?? 0) > 1, oldAgs).toBe(true);
      }
    }
  });

  it('take the state of the day for a key that did not exist yet', () => {
    const { answers } = resolveResponsibility(product, {
      leikaKey: '99036008007000',
      ags: '16063105',
      date: '2021-06-30',
    })!;
    expect(answers[0]?.carrier).toEqual({ id: '16056000', name: 'Stadt Eisenach' });
  });

  it('keep an earlier ARS of a municipality that still exists', () => {
    const { place } = resolveResponsibility(product, { leikaKey: '99115005104000', ars: '160775052043', date })!;
    expect(place).toMatchObject({ ags: '16077043', ars: '160770043043' });
    const area = resolveResponsibility(product, { leikaKey: '99115005104000', ars: '160775052000', date })!;
    expect(area.answers[0]?.carrier.id).toBe('16077043');
  });
});

describe('agreements', () => {
  const task = '99115003012000';
  const ask = (transfers: Parameters<typeof makeTransfer>[0][], ags = '16066076', day = date) =>
    resolveResponsibility(indexWith({ transfers: transfers.map(makeTransfer) }), { leikaKey: task, ags, date: day })!;
  const delegating = { kind: 'delegating' as const, fromId: '16066076', toId: '16063105', services: ['99115003'] };

  it('hold from their first day to their last', () => {
    const limited = { ...delegating, validFrom: '2026-03-01', validTo: '2026-09-30' };
    const on = (day: string) => ask([limited], '16066076', day).answers[0]!.performer.id;
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-09-30'), on('2026-10-01')]).toEqual([
      '16066042',
      '16063105',
      '16063105',
      '16066042',
    ]);
    expect(ask([limited]).answers[0]).toMatchObject({
      validFrom: '2026-03-01',
      validTo: '2026-09-30',
      onBehalfOf: null,
    });
  });

  it('may be made by the fulfilling municipality for one of its municipalities', () => {
    const one = { ...delegating, fromId: '16066042', areas: ['16066076'] };
    expect(ask([one]).answers[0]?.carrier.id).toBe('16063105');
    expect(ask([one], '16066056').answers[0]?.carrier.id).toBe('16066042');
  });

  it('that mandate keep the carrier', () => {
    const { answers } = ask([{ ...delegating, kind: 'mandating' }]);
    expect(answers[0]).toMatchObject({
      carrier: { id: '16066042' },
      performer: { id: '16063105' },
      onBehalfOf: { id: '16066042' },
    });
  });

  it('of a tax may mandate', () => {
    const index = indexWith({
      transfers: [makeTransfer({ ...delegating, kind: 'mandating', services: ['99102013'] })],
    });
    const { answers, conflict } = resolveResponsibility(index, { leikaKey: '99102013002000', ags: '16066076', date })!;
    expect(answers[0]).toMatchObject({
      carrier: { id: '16066076' },
      performer: { id: '16063105' },
      onBehalfOf: { id: '16066076' },
    });
    expect(conflict).toBeNull();
  });

  it('give the work of a taker without own administration to its Verwaltungsgemeinschaft', () => {
    const { answers } = ask([{ ...delegating, toId: '16066012' }]);
    expect(answers[0]).toMatchObject({ carrier: { id: '16066012' }, performer: { id: '160665005' } });
  });

  it('never run in a circle and name rivals', () => {
    const circle = ask([{ ...delegating, toId: '16066042' }]);
    expect(circle).toMatchObject({
      answers: [{ carrier: { id: '16066042' } }],
      conflict: { rules: ['guard-circle', expect.any(String)] },
    });
    const rivals = ask([delegating, { ...delegating, toId: '16062041' }]);
    expect(rivals.conflict?.rules).toHaveLength(2);
  });

  it('are used at most once per kind', () => {
    const chainOfTwo = ask([delegating, { ...delegating, fromId: '16063105', toId: '16062041' }]);
    expect(chainOfTwo.answers[0]?.carrier.id).toBe('16063105');
  });
});

describe('conflicts and online services', () => {
  it('shows both bodies of two rules of equal rank', () => {
    const index = indexWith({
      rules: ['x-umwelt', 'x-landesarchiv'].map((authorityId) =>
        makeRule({ id: authorityId, prefix: '99000001', level: 'land', authorityId }),
      ),
    });
    const { answers, conflict } = resolveResponsibility(index, { leikaKey: '99000001000000', ags: '16066076', date })!;
    expect(answers).toHaveLength(2);
    expect(conflict?.rules).toEqual(['x-umwelt', 'x-landesarchiv']);
  });

  it('offers the local service before one for everyone, the other way round when configured, none that is switched off', () => {
    const local = makeOnlineService({ slug: 'lokal', leikaKeys: ['99115003'], areas: ['16'] });
    const forAll = makeOnlineService({
      slug: 'efa',
      leikaKeys: ['99115003012000'],
      areas: ['*'],
      url: 'https://efa.example/',
    });
    const question = { leikaKey: '99115003012000', ags: '16066076', date };
    const index = indexWith({ onlineServices: [forAll, local] });
    expect(resolveResponsibility(index, question)?.onlineServices.map(({ slug }) => slug)).toEqual(['lokal', 'efa']);
    expect(resolveResponsibility(index, { ...question, onlineOrder: 'efa-first' })?.onlineService?.slug).toBe('efa');
    expect(resolveResponsibility(index, question)?.onlineService?.url).toBe('/antrag/neu?leistung=lokal&ags=16066076');
    const off = indexWith({ onlineServices: [{ ...local, authorityOff: ['16066042'] }] });
    expect(resolveResponsibility(off, question)?.onlineService).toBeNull();
  });
});

it('takes at most a few microseconds per look-up', () => {
  const keys = data.rules.map(({ prefix }) => prefix.padEnd(14, '0'));
  const started = performance.now();
  const rounds = 30_000;
  for (let i = 0; i < rounds; i += 1) {
    resolveResponsibility(product, { leikaKey: keys[i % keys.length]!, ags: product.present[i % 601]!.ags, date });
  }
  // The aim is 10 µs; the bound leaves room for a busy machine.
  expect(((performance.now() - started) / rounds) * 1000).toBeLessThan(60);
});
