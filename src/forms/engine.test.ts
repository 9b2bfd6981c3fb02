import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePackage, PackageError } from './compile.ts';
import { describeAnswers } from './describe.ts';
import { evaluate } from './evaluate.ts';
import { runJourney } from './journey.ts';
import { openPage } from './open-page.ts';
import type { FormSource } from './package.types.ts';
import { startAnswers } from './prefill.ts';
import { submitStep } from './step.ts';
import { submissionSchema, toSubmission } from './submission.ts';
import { packageOf, readTestPackage, testSlugs } from './test-packages.ts';

const context = { today: '2026-06-01', lang: 'de' as const };

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
const sink = packageOf(kitchenSink);

const json = fc.jsonValue({ maxDepth: 4 });
const cell = fc.oneof(
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
const answers = fc.oneof(
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

describe('evaluate', () => {
  it('is total and prunes to a fixed point', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const once = evaluate(sink, given, context);
        const twice = evaluate(sink, once.answers, context);
        expect(twice.answers).toEqual(once.answers);
        expect(twice.errors).toEqual(once.errors);
        expect(twice.steps).toEqual(once.steps);
        describeAnswers(sink, once.answers, 'en');
        JSON.stringify(toSubmission(sink, once));
      }),
      { numRuns: 500 },
    );
  });

  it('makes submissions that fit the generated schema', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.compile(submissionSchema(sink));
    fc.assert(
      fc.property(answers, (given) => {
        const evaluation = evaluate(sink, given, context);
        if (evaluation.errors.length > 0) return;
        expect(valid(toSubmission(sink, evaluation)), JSON.stringify(valid.errors)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    const full = evaluate(
      sink,
      {
        a: {
          yes: true,
          text: 't',
          sum: '5',
          home: { line: 'Weg 7', plz: '98617', city: 'Ort' },
          some: ['x'],
          day: '1.1.2020',
        },
        b: [{ name: 'n', deep: 'ja', c: [{ day: '1.1.2020', d: [{}] }] }],
      },
      context,
    );
    expect(full.errors).toEqual([]);
    expect(valid(toSubmission(sink, full)), JSON.stringify(valid.errors)).toBe(true);
  });

  it('prunes what cannot be reached and what it opened', () => {
    const { answers: kept, steps } = evaluate(
      sink,
      { a: { yes: 'nein', text: 'secret' }, b: [{ name: 'n' }] },
      context,
    );
    expect(steps).toEqual(['one', 'review']);
    expect(JSON.stringify(kept)).not.toContain('secret');
    expect(kept.b).toBeUndefined();
  });

  it('takes as long as there are fields: 3 levels with 100 rows stay far below 100 ms', () => {
    const rows = (count: number, make: (index: number) => object) =>
      Array.from({ length: count }, (_, index) => make(index));
    const given = {
      a: { yes: true, text: 't' },
      b: rows(5, (i) => ({
        name: `x${i}`,
        deep: true,
        c: rows(3, () => ({ day: '1.1.2020', d: rows(100, () => ({ n: 1 })) })),
      })),
    };
    const start = performance.now();
    const { errors } = evaluate(sink, given, context);
    expect(performance.now() - start).toBeLessThan(500);
    expect(errors.some((error) => error.code === 'tooMany')).toBe(true);
  });

  it('T5 gives up politely when the answers are too many', () => {
    const hostile = packageOf({
      steps: [
        { id: 's', groups: [{ id: 'list', repeat: { max: 100 }, fields: [{ id: 'n', type: 'integer' }] }] },
        {
          id: 't',
          groups: [
            {
              id: 'g',
              when: 'some x in list satisfies some y in list satisfies some z in list satisfies x.n + y.n + z.n < 0',
              fields: [{ id: 'f', type: 'text' }],
            },
          ],
        },
      ],
    });
    const start = performance.now();
    const { errors } = evaluate(hostile, { list: Array.from({ length: 50_000 }, () => ({ n: '1' })) }, context);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(errors.map((error) => error.code)).toContain('tooMuch');
  });
});

describe('compilePackage', () => {
  const form = (field: object): FormSource => ({
    steps: [{ id: 's', groups: [{ id: 'g', fields: [{ id: 'f', type: 'text', ...field }] }] }],
  });
  it.each([
    ['a later or unknown name', { when: 'other = 1' }, /unknown here/],
    ['a syntax error', { when: '1 +' }, /feel\.syntax/],
    ['a deep expression', { when: '('.repeat(999) }, /feel\.too_deep/],
    ['the clock', { when: 'today() = 1' }, /feel\.unknown_function/],
    ['a pattern of exponential time', { pattern: '(a+)+b' }, /refused/],
    ['a choice without options', { type: 'choice' }, /options/],
  ])('refuses %s', (_, field, message) => expect(() => packageOf(form(field))).toThrow(message));

  it('tells all problems at once', () => {
    try {
      packageOf({ steps: [{ id: 's', when: '(', groups: [{ id: 'g', when: 'nope', fields: [] }] }] });
      expect.unreachable();
    } catch (error) {
      expect((error as PackageError).problems).toHaveLength(2);
      expect((error as PackageError).problems[0]!.at).toBe('form.steps.s.when');
    }
  });

  it('wants a repeat group on a step of its own', () => {
    const two = {
      steps: [
        {
          id: 's',
          groups: [
            { id: 'g', fields: [] },
            { id: 'h', repeat: {}, fields: [] },
          ],
        },
      ],
    };
    expect(() => packageOf(two)).toThrow(/step of its own/);
  });
});

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
      fc.property(fc.dictionary(keys, cell), actions, location, answers, (body, aktion, where, given) => {
        const draft = evaluate(sink, given, context).answers;
        const result = submitStep(sink, where, { ...body, aktion }, draft, context);
        if (result?.next.kind === 'page') expect(result.next.location).not.toContain('evil');
        expect(({} as { x?: unknown }).x).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(testSlugs)('services/%s', (slug) => {
  const pkg = readTestPackage(slug);
  it.each(pkg.source.journeys.map((journey) => [journey.name, journey] as const))('%s', (_, journey) => {
    expect(runJourney(pkg, journey)).toEqual([]);
  });
  it('has a submission schema that compiles', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false });
    addFormats.default(ajv);
    const valid = ajv.compile(submissionSchema(pkg));
    for (const journey of pkg.source.journeys.filter((one) => !one.expect.errors)) {
      const own = { today: journey.on ?? '2026-06-01', lang: 'de' as const, draft: journey.draft };
      const evaluation = evaluate(pkg, { ...startAnswers(pkg, own), ...journey.answers }, own);
      expect(valid(toSubmission(pkg, evaluation)), JSON.stringify(valid.errors)).toBe(true);
    }
  });
});

it('compilePackage throws nothing but PackageError on any form', () => {
  const text = fc.oneof(fc.constantFrom('a', 'b = 1', '(', 'today', ''), fc.string({ maxLength: 8 }));
  const field = fc.record({
    id: fc.constantFrom('a', 'b'),
    type: fc.constantFrom('text' as const, 'choice' as const),
    when: fc.option(text, { nil: undefined }),
    min: fc.option(text, { nil: undefined }),
    pattern: fc.option(text, { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(field, { maxLength: 5 }), (fields) => {
      try {
        const pkg = packageOf({ steps: [{ id: 's', groups: [{ id: 'g', fields }] }] });
        evaluate(pkg, {}, context);
      } catch (error) {
        expect(error).toBeInstanceOf(PackageError);
      }
    }),
  );
  expect(compilePackage).toBeTypeOf('function');
});
