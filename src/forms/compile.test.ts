import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageOf } from '../../tests/support/packages.ts';
import { PackageError } from './compile.ts';
import { evaluate } from './evaluate.ts';
import type { FormSource } from './package.types.ts';

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
        evaluate(pkg, {}, { today: '2026-06-01', lang: 'de' });
      } catch (error) {
        expect(error).toBeInstanceOf(PackageError);
      }
    }),
  );
});
