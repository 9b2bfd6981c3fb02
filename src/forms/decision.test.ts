import { expect, it } from 'vitest';
import { sink } from '../../tests/support/kitchen-sink.ts';
import { letterFields, readDecision } from './decision.ts';

const context = { today: '2026-06-01', lang: 'de' as const };
const read = (entries: object) => readDecision(sink, 'granted', entries as never, context);

it('asks for the entries that earlier ones open, and computes the others', () => {
  expect(read({}).fields.map(({ id }) => id)).toEqual(['fee', 'paid', 'rest']);
  const open = read({ 'decision.fee': '60', 'decision.paid': 'nein', 'decision.rest': 'typed' });
  expect(open.fields.map(({ id }) => id)).toEqual(['fee', 'paid', 'due', 'rest']);
  expect(open.errors).toMatchObject([{ path: 'decision.due', code: 'missing' }]);
  expect(open.values).toEqual({ fee: 6_000, paid: false, due: null, rest: 6_000 });
  const done = read({ 'decision.fee': '60', 'decision.paid': 'ja', 'decision.due': '1.8.2026' });
  expect(done.errors).toEqual([]);
  expect(letterFields(sink, 'granted', done.values)).toEqual({
    fee: '60,00\u00a0€',
    paid: 'Ja',
    due: null,
    rest: '0,00\u00a0€',
  });
});

it('keeps an entry within its limits', () => {
  const { errors } = read({ 'decision.fee': '-1', 'decision.paid': 'nein', 'decision.due': '1.5.2026' });
  expect(errors.map(({ path, code }) => [path, code])).toEqual([
    ['decision.fee', 'min'],
    ['decision.due', 'past'],
  ]);
});
