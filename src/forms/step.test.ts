import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, cell, sink } from '../../tests/support/kitchen-sink.ts';
import { readTestPackage } from '../../tests/support/packages.ts';
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
    expect(post('moreDogs', { aktion: 'entfernen:moreDogs[0]' }).next).toEqual({ kind: 'page', location: 'moreDogs' });
    expect(answers).toMatchObject({ moreDogs: [{ name: 'Lux' }] });
    expect(post('moreDogs', {}).next).toEqual({ kind: 'page', location: 'review' });
    expect(evaluate(dogs, answers, context).errors).toEqual([]);
  });

  it('T2 ignores and reports what the page may not set', () => {
    const before = startAnswers(sink, { ...context, draft: { topic: 'Baum' } });
    expect(before).toEqual({ a: { secret: 'Baum' } });
    const body = {
      'a.yes': 'nein',
      'a.text': 'hidden',
      'a.secret': 'forged',
      'a.files': 'forged',
      'b[0].name': 'other page',
      'computed.total': '1',
      __proto__: 'x',
    };
    const result = submitStep(sink, 'one', body, before, context)!;
    expect(result.tampered.sort()).toEqual(['a.files', 'a.secret', 'a.text', 'b[0].name', 'computed.total']);
    expect(result.evaluation.answers).toMatchObject({ a: { secret: 'Baum', yes: false } });
    expect(JSON.stringify(result.answers)).not.toMatch(/forged|hidden|other page/);
    expect(
      submitStep(sink, 'one', { 'a.yes': 'nein', 'a.secret': 'Baum', 'a.files': '' }, before, context)!.tampered,
    ).toEqual([]);
  });

  it('asks a question that the answer has just opened before it goes on', () => {
    const result = submitStep(sink, 'one', { 'a.yes': 'ja' }, {}, context)!;
    expect(result).toMatchObject({ errors: [], next: { kind: 'page', location: 'one' } });
    expect(submitStep(sink, 'one', { 'a.yes': 'ja' }, result.answers, context)!.errors).toMatchObject([
      { path: 'a.text', code: 'missing' },
    ]);
  });

  it('T4 knows no page outside the form', () => {
    for (const location of ['', 'nope', 'one/0', '../one', 'many', 'many/-1', 'many/0/__proto__/0', 'review']) {
      expect(submitStep(sink, location, {}, {}, context), location).toBeUndefined();
    }
  });

  it('is total for any body', () => {
    const keys = fc.constantFrom(
      'a.yes',
      'a.text',
      'a.secret',
      'a.home.line',
      'b[0].name',
      'b[0].c[0].day',
      '__proto__',
      'aktion',
      'constructor.prototype.x',
    );
    const actions = fc.constantFrom(
      'weiter',
      'zurueck',
      'spaeter',
      'hinzufuegen',
      'hinzufuegen:c',
      'entfernen:b[0]',
      'entfernen:a',
      'verwerfen',
      'zu:many/0',
      'zu:/evil',
      'x',
    );
    const location = fc.constantFrom('one', 'many', 'many/0', 'many/1', 'many/0/c/0');
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
