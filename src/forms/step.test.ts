import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, cell, sink } from '../../tests/support/kitchen-sink.ts';
import { packageOf, readTestPackage } from '../../tests/support/packages.ts';
import { describeAnswers } from './describe.ts';
import { evaluate } from './evaluate.ts';
import { openPage } from './open-page.ts';
import { startAnswers } from './prefill.ts';
import { submitStep } from './step.ts';

const context = { today: '2026-06-01', lang: 'de' as const };

describe('submitStep', () => {
  const dogs = readTestPackage('hundesteuer-anmelden');
  const person = {
    'person.firstName': 'Anna',
    'person.lastName': 'Muster',
    'person.email': '',
    'person.address.line': 'Weg 7',
    'person.address.plz': '98617',
    'person.address.city': 'Ort',
  };
  const dog = {
    'dog.name': 'Bello',
    'dog.breed': 'Dackel',
    'dog.birthDate': '2.5.2024',
    'dog.chip': '276098102345678',
    'dog.since': '1.3.2026',
  };
  const rex = { name: 'Rex', breed: 'Dackel', birthDate: '2.5.2023', chip: '276098102345679', since: '1.3.2026' };
  const at = (path: string, values: object) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`${path}.${key}`, value]));

  it('keeps what was typed and says what is missing', () => {
    const result = submitStep(
      dogs,
      'dog',
      { ...dog, 'dog.chip': '276 098 102 345 67', 'dog.birthDate': '2.5.' },
      {},
      context,
    )!;
    expect(result.next).toEqual({ kind: 'stay' });
    expect(result.errors.map((error) => error.path)).toEqual(['dog.birthDate', 'dog.chip', 'dog.more']);
    expect(result.answers).toMatchObject({ dog: { name: 'Bello', chip: '276 098 102 345 67', birthDate: '2.5.' } });
  });

  it('walks through the form, with rows on a step of their own', () => {
    let answers = {};
    const post = (location: string, body: object) => {
      const result = submitStep(dogs, location, body as never, answers, context)!;
      answers = result.answers;
      return result;
    };
    expect(post('person', person).next).toEqual({ kind: 'page', location: 'dog' });
    expect(post('dog', { ...dog, 'dog.more': 'ja' }).next).toEqual({ kind: 'page', location: 'moreDogs' });
    expect(openPage(dogs, 'moreDogs', answers, context)!.page).toMatchObject({
      kind: 'row',
      location: 'moreDogs/0',
      isNew: true,
    });
    expect(post('moreDogs', { aktion: 'zurueck' }).next).toEqual({ kind: 'page', location: 'dog' });
    expect(answers).not.toHaveProperty('moreDogs');
    expect(post('moreDogs/0', { ...at('moreDogs[0]', rex), 'moreDogs[0].chip': '1' }).errors).toHaveLength(1);
    expect(post('moreDogs/0', at('moreDogs[0]', rex)).next).toEqual({ kind: 'page', location: 'moreDogs' });
    expect(openPage(dogs, 'moreDogs', answers, context)!.page.kind).toBe('list');
    expect(post('moreDogs', { aktion: 'hinzufuegen' }).next).toEqual({ kind: 'page', location: 'moreDogs/1' });
    expect(post('moreDogs/1', { ...at('moreDogs[1]', { ...rex, name: 'Lux', chip: '276098102345680' }) }).next).toEqual(
      { kind: 'page', location: 'moreDogs' },
    );
    const asking = { kind: 'page', location: 'moreDogs/0/entfernen' };
    expect(post('moreDogs/0', { ...at('moreDogs[0]', rex), aktion: `zu:${asking.location}` }).next).toEqual(asking);
    expect(openPage(dogs, asking.location, answers, context)!.page).toMatchObject({
      kind: 'remove',
      path: 'moreDogs[0]',
    });
    expect(post(asking.location, { aktion: 'zurueck' }).next).toEqual({ kind: 'page', location: 'moreDogs' });
    expect(answers).toMatchObject({ moreDogs: [{ name: 'Rex' }, { name: 'Lux' }] });
    expect(post(asking.location, { aktion: 'entfernen' }).next).toEqual({ kind: 'page', location: 'moreDogs' });
    expect(answers).toMatchObject({ moreDogs: [{ name: 'Lux' }] });
    expect(post('moreDogs', {}).next).toEqual({ kind: 'page', location: 'review' });
    expect(evaluate(dogs, answers, context).errors).toEqual([]);
  });

  it('does not go on from a list while a row of it has mistakes', () => {
    const people = [{ name: 'n', travels: true, trips: [{ distance: 1 }] }];
    const given = { kinds: { group: true, reason: 't' }, people };
    const result = submitStep(sink, 'people', {}, given, context)!;
    expect(result.next).toEqual({ kind: 'stay' });
    expect(result.errors).toMatchObject([{ path: 'people[0].trips[0].day', location: 'people/0/trips/0' }]);
    expect(submitStep(sink, 'people', { aktion: 'zurueck' }, given, context)!.errors).toEqual([]);
  });

  it('saves what was typed when the language changes or values are computed', () => {
    for (const aktion of ['sprache:en', 'darstellung:dark', 'rechnen']) {
      const result = submitStep(sink, 'numbers', { 'numbers.from': '31.2.', aktion }, {}, context)!;
      expect(result).toMatchObject({ errors: [], next: { kind: 'page', location: 'numbers' } });
      expect(result.answers).toMatchObject({ numbers: { from: '31.2.' } });
    }
  });

  it('has lists inside of plain groups', () => {
    const pkg = packageOf({
      steps: [
        {
          id: 's',
          groups: [
            {
              id: 'g',
              fields: [],
              groups: [
                {
                  id: 'list',
                  repeat: {},
                  fields: [{ id: 'n', type: 'text', required: true }],
                  groups: [
                    {
                      id: 'p',
                      fields: [],
                      groups: [{ id: 'deep', repeat: {}, fields: [{ id: 'm', type: 'text', required: true }] }],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    let answers = {};
    const post = (location: string, body: object) => {
      const result = submitStep(pkg, location, body as never, answers, context)!;
      answers = result.answers;
      return result.next;
    };
    expect(post('s', { aktion: 'hinzufuegen:g.list' })).toEqual({ kind: 'page', location: 's/g.list/0' });
    const row = { 'g.list[0].n': 'a' };
    const inner = 's/g.list/0/p.deep/0';
    expect(post('s/g.list/0', { ...row, aktion: 'hinzufuegen:g.list[0].p.deep' })).toEqual({
      kind: 'page',
      location: inner,
    });
    expect(evaluate(pkg, { g: { list: [{ n: 'a', p: { deep: [{}] } }] } }, context).errors).toMatchObject([
      { location: inner },
    ]);
    expect(post(inner, { 'g.list[0].p.deep[0].m': 'b' })).toEqual({ kind: 'page', location: 's/g.list/0' });
    expect(post('s/g.list/0', row)).toEqual({ kind: 'page', location: 's' });
    expect(answers).toEqual({ g: { list: [{ n: 'a', p: { deep: [{ m: 'b' }] } }] } });
    expect(describeAnswers(pkg, answers, 'de').map(({ location }) => location)).toEqual(['s/g.list/0', inner]);
  });

  it('T2 ignores and reports what the page may not set', () => {
    const before = startAnswers(sink, { ...context, draft: { topic: 'Baum' } });
    expect(before).toEqual({ kinds: { topic: 'Baum' } });
    const body = {
      'kinds.group': 'nein',
      'kinds.reason': 'hidden',
      'kinds.topic': 'forged',
      'files.proof': 'forged',
      'people[0].name': 'other page',
      'computed.cost': '1',
      __proto__: 'x',
    };
    const result = submitStep(sink, 'kinds', body, before, context)!;
    expect(result.tampered.sort()).toEqual([
      'computed.cost',
      'files.proof',
      'kinds.reason',
      'kinds.topic',
      'people[0].name',
    ]);
    expect(result.evaluation.answers).toMatchObject({ kinds: { topic: 'Baum', group: false } });
    expect(JSON.stringify(result.answers)).not.toMatch(/forged|hidden|other page/);
    expect(
      submitStep(sink, 'kinds', { 'kinds.group': 'nein', 'kinds.topic': 'Baum' }, before, context)!.tampered,
    ).toEqual([]);
    expect(submitStep(sink, 'files', { 'files.proof': '' }, before, context)!.tampered).toEqual([]);
    expect(submitStep(sink, 'files', { 'files.proof': 'x' }, before, context)!.tampered).toEqual(['files.proof']);
  });

  it('asks a question that the answer has just opened before it goes on', () => {
    const result = submitStep(sink, 'kinds', { 'kinds.group': 'ja' }, {}, context)!;
    expect(result).toMatchObject({ errors: [], next: { kind: 'page', location: 'kinds' } });
    expect(submitStep(sink, 'kinds', { 'kinds.group': 'ja' }, result.answers, context)!.errors).toMatchObject([
      { path: 'kinds.reason', code: 'missing' },
    ]);
  });

  it('T4 knows no page outside the form', () => {
    for (const location of [
      '',
      'nope',
      'kinds/0',
      '../kinds',
      'people',
      'people/-1',
      'people/0/entfernen/0',
      'kinds/entfernen',
      'people/0/__proto__/0',
      'review',
    ]) {
      expect(submitStep(sink, location, {}, {}, context), location).toBeUndefined();
    }
  });

  it('is total for any body', () => {
    const keys = fc.constantFrom(
      'kinds.group',
      'kinds.topic',
      'numbers.opens',
      'home.address.country',
      'people[0].name',
      'people[0].trips[0].day',
      '__proto__',
      'aktion',
      'constructor.prototype.x',
    );
    const actions = fc.constantFrom(
      'weiter',
      'zurueck',
      'spaeter',
      'hinzufuegen',
      'hinzufuegen:people[0].trips',
      'entfernen',
      'rechnen',
      'sprache:en',
      'zu:people/0/entfernen',
      'zu:people/0',
      'zu:/evil',
      'x',
    );
    const location = fc.constantFrom(
      'kinds',
      'numbers',
      'places',
      'people',
      'people/0',
      'people/1',
      'people/0/trips/0',
      'people/0/entfernen',
    );
    fc.assert(
      fc.property(fc.dictionary(keys, cell), actions, location, anyAnswers, (body, aktion, where, given) => {
        const draft = evaluate(sink, given, context).answers;
        const result = submitStep(sink, where, { ...body, aktion }, draft, context);
        if (result?.next.kind === 'page') expect(result.next.location).not.toContain('evil');
        expect(({} as { x?: unknown }).x).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
