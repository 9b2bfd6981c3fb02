import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, sink } from '../../tests/support/kitchen-sink.ts';
import { packageOf } from '../../tests/support/packages.ts';
import { describeAnswers } from './describe.ts';
import { evaluate } from './evaluate.ts';
import { submissionSchema, toSubmission } from './submission.ts';

const context = { today: '2026-06-01', lang: 'de' as const };

describe('evaluate', () => {
  it('is total and prunes to a fixed point', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
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
      fc.property(anyAnswers, (given) => {
        const evaluation = evaluate(sink, given, context);
        if (evaluation.errors.length > 0) return;
        expect(valid(toSubmission(sink, evaluation)), JSON.stringify(valid.errors)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    const [journey] = sink.source.journeys;
    const on = { today: journey!.on!, lang: 'de' as const, draft: journey!.draft };
    const full = evaluate(sink, journey!.answers, on);
    expect(full.errors).toEqual([]);
    expect(valid(toSubmission(sink, full)), JSON.stringify(valid.errors)).toBe(true);
  });

  it('keeps what the person said, what the server filled in and what was computed apart', () => {
    const [journey] = sink.source.journeys;
    const { server, computed } = toSubmission(sink, evaluate(sink, journey!.answers, context));
    expect(server).toEqual({ x_kinds: { x_topic: 'Sommerfest' } });
    expect(computed).toMatchObject({
      x_people: [{ x_trips: [{ x_cost: 438 }, { x_cost: 350 }], x_sum: { x_distance: 22.5 } }, {}],
      x_totals: { x_cost: 788 },
      x_opening: '08:00',
    });
  });

  it('prunes what cannot be reached and what it opened', () => {
    const { answers: kept, steps } = evaluate(
      sink,
      { kinds: { group: 'nein', reason: 'secret' }, people: [{ name: 'n' }] },
      context,
    );
    expect(steps).toEqual(['kinds', 'numbers', 'choices', 'places', 'files', 'review']);
    expect(JSON.stringify(kept)).not.toContain('secret');
    expect(kept.people).toBeUndefined();
  });

  it('takes as long as there are fields: 3 levels with 100 rows stay far below 100 ms', () => {
    const rows = (count: number, make: (index: number) => object) =>
      Array.from({ length: count }, (_, index) => make(index));
    const given = {
      kinds: { group: true, reason: 't' },
      people: rows(5, (i) => ({
        name: `x${i}`,
        travels: true,
        trips: rows(3, () => ({ day: '1.1.2020', distance: 1, stops: rows(100, () => ({ town: 'n' })) })),
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
