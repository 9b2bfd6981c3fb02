import { describe, expect, it } from 'vitest';
import { packageOf } from '../../tests/support/packages.ts';
import { describeAnswers } from './describe.ts';
import { evaluate } from './evaluate.ts';
import type { ComputedSource, FormSource, GroupSource, RuleSource } from './package.types.ts';
import { submissionSchema, toSubmission } from './submission.ts';

const context = { today: '2026-06-01', lang: 'de' as const };

describe('rules', () => {
  const items = (rules: RuleSource[], formRules: RuleSource[] = []): FormSource => ({
    steps: [
      { id: 'head', groups: [{ id: 'head', fields: [{ id: 'limit', type: 'money' }] }] },
      {
        id: 'items',
        groups: [
          {
            id: 'items',
            repeat: { max: 100 },
            fields: [
              { id: 'name', type: 'text' },
              { id: 'from', type: 'time' },
              { id: 'to', type: 'time' },
              { id: 'amount', type: 'money' },
            ],
            rules,
          },
        ],
      },
    ],
    rules: formRules,
  });
  const errorsOf = (form: FormSource, answers: object) =>
    evaluate(packageOf(form, { errors: { twice: 'Zeile {row} gleicht Zeile {other}.' } }), answers, context).errors;

  it('show one mistake at every field they name', () => {
    const form = items([{ error: 'order', at: ['from', 'to'], unless: 'from < to' }]);
    const errors = errorsOf(form, {
      items: [
        { from: '9:00', to: '8:00' },
        { from: '8:00', to: '9:00' },
      ],
    });
    expect(errors.map(({ path, location }) => [path, location])).toEqual([
      ['items[0].from', 'items/0'],
      ['items[0].to', 'items/0'],
    ]);
    expect(errors[0]!.rule).toBe(errors[1]!.rule);
    expect(errorsOf(form, { items: [{ from: '9:00', to: 'x' }] })).toMatchObject([{ code: 'time' }]);
  });

  it('find rows that answer alike, whatever the case of the letters', () => {
    const form = items([{ error: 'twice', at: 'name', unique: ['name', 'from'] }]);
    const rows = [{ name: 'Anna', from: '9' }, { name: 'Bert' }, { name: 'ANNA', from: '9:00' }, { name: 'bert' }];
    expect(errorsOf(form, { items: rows })).toMatchObject([
      { path: 'items[2].name', location: 'items/2', message: 'Zeile 3 gleicht Zeile 1.' },
    ]);
  });

  it('see the other rows and the sum over all of them', () => {
    const gapless = items([{ error: 'gap', at: 'from', when: 'row > 1 and from < rows[row - 1].to' }]);
    const rows = [
      { from: '8', to: '10' },
      { from: '9', to: '11' },
    ];
    expect(errorsOf(gapless, { items: rows }).map(({ path }) => path)).toEqual(['items[1].from']);
    const total = items(
      [],
      [{ error: 'tooMuch', at: ['items', 'head.limit'], when: 'sum(items.amount) > head.limit' }],
    );
    const errors = errorsOf(total, { head: { limit: '10' }, items: [{ amount: '6' }, { amount: '5' }] });
    expect(errors.map(({ path, fieldId, location }) => [path, fieldId, location])).toEqual([
      ['items', 'items-add', 'items'],
      ['head.limit', 'head-limit', 'head'],
    ]);
  });

  it.each([
    ['no condition', items([{ error: 'x', at: 'name' }]), /needs "when"/],
    [
      'a field that is not there',
      items([{ error: 'x', at: ['name', 'nope'], when: 'true' }]),
      /"nope" is no field here/,
    ],
    ['a place in many rows', items([], [{ error: 'x', at: 'items.name', when: 'true' }]), /into their group/],
    ['a group', items([], [{ error: 'x', at: 'head', when: 'true' }]), /name the field/],
    ['unique beside a condition', items([{ error: 'x', at: 'name', unique: 'name', when: 'true' }]), /stands alone/],
    ['unique without rows', items([], [{ error: 'x', at: 'head.limit', unique: 'limit' }]), /repeat group/],
    ['unique of nothing', items([{ error: 'x', at: 'name', unique: 'nope' }]), /"nope" is no field/],
  ])('are refused with %s', (_, form, message) => expect(() => packageOf(form)).toThrow(message));
});

describe('computed values', () => {
  const form = (computed: ComputedSource[], more: Partial<GroupSource> = {}): FormSource => ({
    steps: [{ id: 's', groups: [{ id: 'g', fields: [{ id: 'n', type: 'integer' }], ...more }] }],
    computed,
  });
  const integer = (id: string, value: string): ComputedSource => ({ id, value, type: 'integer' });

  it('depend on each other in any order', () => {
    const pkg = packageOf(form([integer('c', 'computed.b * 2'), integer('b', 'computed.a + 1'), integer('a', 'g.n')]));
    expect(evaluate(pkg, { g: { n: 3 } }, context).computed).toEqual({ a: 3, b: 4, c: 8 });
  });

  it.each([
    ['a circle', [integer('a', 'computed.b'), integer('b', 'g.n + computed.a')], /circle: a → b → a/],
    ['itself', [integer('a', 'sum(g[n > computed.a].n)')], /circle: a → a/],
    ['what is not there', [integer('a', 'computed.nope')], /no computed value "nope"/],
  ])('are refused with %s', (_, computed, message) => {
    expect(() => packageOf(form(computed))).toThrow(message);
  });

  it('are no part of a condition, so that no answer hides itself', () => {
    const fields = [{ id: 'n', type: 'text' as const, when: 'computed.a > 1' }];
    expect(() => packageOf(form([integer('a', '1')], { fields }))).toThrow(/make a field with "value"/);
  });

  const orders: FormSource = {
    steps: [
      {
        id: 'orders',
        groups: [
          {
            id: 'orders',
            repeat: {},
            fields: [
              { id: 'count', type: 'integer', required: true },
              { id: 'price', type: 'money', required: true },
              { id: 'total', type: 'money', value: 'count * price' },
              { id: 'note', type: 'text', when: 'total > 10000', required: true },
            ],
          },
        ],
      },
      { id: 'sum', groups: [{ id: 'sum', fields: [{ id: 'all', type: 'money', value: 'sum(orders.total)' }] }] },
    ],
  };
  const rows = [
    { count: '2', price: '3,50', total: 'typed' },
    { count: 1, price: 20_000, note: 'n' },
  ];

  it('stand on a page as fields, seen by conditions and never typed', () => {
    const pkg = packageOf(orders);
    const { answers, errors, visible } = evaluate(pkg, { orders: rows, sum: { all: 1 } }, context);
    expect(errors).toEqual([]);
    expect(answers).toMatchObject({ orders: [{ total: 700 }, { total: 20_000 }], sum: { all: 20_700 } });
    expect(visible.has('orders[0].note')).toBe(false);
    const shown = describeAnswers(pkg, answers, 'de').flatMap((section) => section.rows);
    expect(shown.find(({ fieldId }) => fieldId === 'sum.all')).toMatchObject({
      value: '207,00\u00a0€',
      origin: 'computed',
    });
    expect(evaluate(pkg, {}, context).answers).toEqual({ orders: [], sum: {} });
  });

  it('travel apart from what the person said, row by row', () => {
    const pkg = packageOf(orders);
    const submission = toSubmission(pkg, evaluate(pkg, { orders: rows }, context));
    expect(submission.answers).toEqual({
      x_orders: [
        { x_count: 2, x_price: 350 },
        { x_count: 1, x_price: 20_000, x_note: 'n' },
      ],
      x_sum: {},
    });
    expect(submission.computed).toEqual({
      x_orders: [{ x_total: 700 }, { x_total: 20_000 }],
      x_sum: { x_all: 20_700 },
    });
    expect(
      Object.keys(
        (submissionSchema(pkg) as { properties: { computed: { properties: object } } }).properties.computed.properties,
      ),
    ).toEqual(['x_orders', 'x_sum']);
  });

  it.each([
    [{ type: 'address' as const }, /cannot be computed/],
    [{ type: 'text' as const, required: true }, /takes no "required"/],
  ])('are refused as %o', (more, message) => {
    const fields = [{ id: 'n', value: '1', ...more }];
    expect(() => packageOf(form([], { fields }))).toThrow(message);
  });
});
