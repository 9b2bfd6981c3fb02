import fc from 'fast-check';
import type { FormSource } from '../../src/forms/package.types.ts';
import { packageOf } from './packages.ts';

/** Every type, conditions, a repeat group within a repeat group, a read-only field. */
const kitchenSink: FormSource = {
  steps: [
    {
      id: 'one',
      groups: [
        {
          id: 'a',
          fields: [
            { id: 'yes', type: 'boolean', required: true },
            { id: 'text', type: 'text', when: 'yes = true', required: true },
            { id: 'secret', type: 'text', readonly: true, prefill: 'draft.topic' },
            { id: 'mail', type: 'email' },
            { id: 'phone', type: 'tel' },
            { id: 'count', type: 'integer', min: 0 },
            { id: 'sum', type: 'money' },
            { id: 'day', type: 'date', max: 'today' },
            { id: 'one', type: 'choice', options: ['x', 'y'] },
            { id: 'some', type: 'choices', options: ['x', 'y', 'z'] },
            { id: 'iban', type: 'iban' },
            { id: 'home', type: 'address' },
            { id: 'place', type: 'place' },
            { id: 'files', type: 'file' },
            { id: 'note', type: 'info' },
          ],
        },
      ],
    },
    {
      id: 'many',
      when: 'a.yes = true',
      groups: [
        {
          id: 'b',
          repeat: { min: 1, max: 5, label: '{name}' },
          fields: [
            { id: 'name', type: 'text', required: true },
            { id: 'deep', type: 'boolean' },
          ],
          groups: [
            {
              id: 'c',
              when: 'deep = true',
              repeat: { max: 3 },
              fields: [{ id: 'day', type: 'date', required: true }],
              groups: [
                { id: 'd', repeat: { max: 3 }, fields: [{ id: 'n', type: 'integer', when: 'name = "x" and a.yes' }] },
              ],
            },
          ],
        },
      ],
    },
  ],
  computed: [{ id: 'total', value: 'a.sum * count(b)', type: 'money' }],
  rules: [{ error: 'tooDear', at: 'a.sum', when: 'computed.total > 1000000' }],
};
export const sink = packageOf(kitchenSink);

const json = fc.jsonValue({ maxDepth: 4 });
export const cell = fc.oneof(
  fc.constantFrom('ja', 'nein', 'x', '2.5.2024', '2.5.', '60,00', 'a@b.de', 'DE89370400440532013000', true, null, 7),
  fc.string(),
  json,
);
const row = fc.dictionary(
  fc.constantFrom(
    'yes',
    'text',
    'secret',
    'mail',
    'count',
    'sum',
    'day',
    'one',
    'some',
    'iban',
    'home',
    'place',
    'files',
    'name',
    'deep',
    'n',
    '__proto__',
  ),
  cell,
  { maxKeys: 8 },
);
const inner = fc.record({ day: cell, d: fc.array(fc.record({ n: cell }), { maxLength: 4 }) });
export const anyAnswers = fc.oneof(
  json,
  fc.record({
    a: fc.oneof(row, json),
    b: fc.oneof(
      fc.array(
        fc.tuple(row, fc.array(inner, { maxLength: 4 })).map(([own, c]) => ({ ...own, c })),
        { maxLength: 7 },
      ),
      json,
    ),
  }),
);
