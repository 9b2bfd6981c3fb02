import { evaluate } from '../../src/forms/evaluate.ts';
import type { FieldSource, FieldType } from '../../src/forms/package.types.ts';
import { packageOf } from '../support/packages.ts';
import { type Figure, measureSync } from './measure.ts';

const answers: { readonly [T in FieldType]?: unknown } = {
  text: 'Anna Muster',
  textarea: 'Ein langer Text\nmit zwei Zeilen',
  email: 'a.muster@post.example',
  tel: '03693 12345',
  integer: 7,
  decimal: 12.5,
  money: 6_000,
  date: '2024-05-02',
  time: '14:30',
  boolean: true,
  choice: 'x',
  choices: ['x', 'y'],
  iban: 'DE89370400440532013000',
  address: { line: 'Weg 7', street: 'Weg', number: '7', plz: '98617', city: 'Ort' },
  place: { text: 'Ort', ags: '16066076', name: 'Ort' },
};
const types = [...Object.keys(answers), 'text', 'integer', 'money', 'date', 'boolean'] as FieldType[];
const context = { today: '2026-06-01', lang: 'de' as const };

/** A list of 100 rows with 20 questions of every kind: conditions, limits, a computed field, rules within and across rows. */
function bigForm() {
  const fields = types.map((type, index): FieldSource => {
    const field: FieldSource = { id: `f${index}`, type, required: index % 2 === 0 };
    if (type === 'choice' || type === 'choices') field.options = ['x', 'y', 'z'];
    if (type === 'date') field.max = 'today';
    if (type === 'integer') field.min = 0;
    if (index % 4 === 1) field.when = 'f0 != null';
    return field;
  });
  fields.push({ id: 'total', type: 'money', value: 'f6 * f4' });
  const rules = [
    { error: 'order', at: ['f4', 'f16'], unless: 'f4 <= f16' },
    { error: 'twice', at: 'f0', unique: ['f0', 'f4'] },
  ];
  const pkg = packageOf({
    steps: [{ id: 'list', groups: [{ id: 'list', repeat: { max: 100 }, fields, rules }] }],
    computed: [{ id: 'all', type: 'money', value: 'sum(list.total)' }],
  });
  const row = Object.fromEntries(types.map((type, index) => [`f${index}`, answers[type]]));
  return { pkg, list: Array.from({ length: 100 }, (_, index) => ({ ...row, f4: 7, f0: `Zeile ${index}` })) };
}

/** Evaluation of a large form, beside getting its answers out of their stored text, which every program has to do. */
export function measureForms(seconds: number): { what: string; figure: Figure; floor: Figure; floorIs: string }[] {
  const { pkg, list } = bigForm();
  const stored = evaluate(pkg, { list }, context);
  if (stored.errors.length > 0) throw new Error(`the form has mistakes: ${stored.errors[0]?.message}`);
  const text = JSON.stringify(stored.answers);
  const floor = measureSync(() => JSON.parse(text), seconds / 2);
  const figure = measureSync(() => evaluate(pkg, stored.answers, context), seconds);
  return [{ what: 'forms of 100 rows × 20 questions', figure, floor, floorIs: 'JSON.parse of the stored answers' }];
}
