import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageOf } from '../../tests/support/packages.ts';
import { codeInput, codeLabel, compileCodeList, findCodes, suggestCodes } from './codelist.ts';
import type { PackageError } from './compile.ts';
import { evaluate } from './evaluate.ts';
import type { FieldSource } from './package.types.ts';
import { submissionSchema } from './submission.ts';

const countries = {
  name: 'States',
  version: '3',
  uri: 'urn:example:states',
  entries: [
    { code: '000', label: 'Deutschland', en: 'Germany' },
    { code: '121', label: 'Albanien', en: 'Albania' },
    { code: '999', label: 'Georgia' },
    { code: '430', label: 'Georgia' },
    ...Array.from({ length: 30 }, (_, index) => ({ code: `5${index}`, label: `Land ${index}` })),
  ],
};
const list = compileCodeList('states', countries);
const field: FieldSource = { id: 'state', type: 'choice', codelist: 'states', required: true };
const pkgWith = (one: FieldSource, entries = countries.entries) =>
  packageOf({ steps: [{ id: 's', groups: [{ id: 'g', fields: [one] }] }] }, {}, { states: { ...countries, entries } });
const answer = (state: unknown, lang: 'de' | 'en' = 'de') => {
  const { answers, errors } = evaluate(pkgWith(field), { g: { state } }, { today: '2026-06-01', lang });
  return { value: (answers.g as { state: unknown }).state, error: errors[0]?.message };
};

describe('choices from a code list', () => {
  it.each(['000', 'Deutschland', ' deutschland ', 'Germany', 'Deutschland (000)'])(
    '%s is stored as its code',
    (typed) => expect(answer(typed)).toEqual({ value: '000', error: undefined }),
  );
  it('says what fits when a label is not whole, not unique or not there', () => {
    expect(answer('Deutsch').error).toBe(
      '„Deutsch“ steht so nicht in der Liste. Bitte wählen Sie einen ganzen Eintrag, zum Beispiel: Deutschland.',
    );
    expect(answer('Georgia').error).toBe(
      'Das trifft auf mehrere Einträge zu. Bitte geben Sie auch den Schlüssel an: Georgia (999), Georgia (430).',
    );
    expect(answer('Georgia (430)').value).toBe('430');
    expect(answer('Nirgendwo')).toEqual({
      value: 'Nirgendwo',
      error: '„Nirgendwo“ steht nicht in der Liste. Bitte wählen Sie „state“ aus der Liste.',
    });
    expect(answer('Alb', 'en').error).toContain('for example: Albania.');
  });
  it('shows labels in the language of the person', () => {
    expect(codeLabel(list, '121', 'en')).toBe('Albania');
    expect(codeLabel(list, '999', 'en')).toBe('Georgia');
    expect(codeLabel(list, '121', 'de-x-simple')).toBe('Albanien');
    expect(codeInput(list, '430', 'de')).toBe('Georgia (430)');
  });
  it('suggests what begins with the typed letters first', () => {
    expect(suggestCodes(list, 'a', 'de')[0]).toBe('121');
    expect(suggestCodes(list, 'land', 'de')[0]).toBe('50');
    expect(suggestCodes(list, 'land', 'de')).toContain('000');
    expect(suggestCodes(list, '', 'de')).toHaveLength(34);
  });
  it('names the list and its codes in the JSON Schema', () => {
    const schema = JSON.stringify(submissionSchema(pkgWith(field)));
    expect(schema).toContain('"enum":["000","121"');
    expect(schema).toContain('"$comment":"code list urn:example:states, 3"');
  });
});

describe('mistakes of the author', () => {
  const problems = (one: FieldSource, entries?: typeof countries.entries) => {
    try {
      pkgWith(one, entries);
      return [];
    } catch (error) {
      return (error as PackageError).problems.map(({ message }) => message);
    }
  };
  it.each<[string, FieldSource, RegExp]>([
    ['an unknown list', { ...field, codelist: 'nope' }, /no code list "nope"/],
    ['list and options at once', { ...field, options: ['a'] }, /either "options" or a "codelist"/],
    ['neither', { id: 'state', type: 'choice' }, /either/],
    ['a list for a text', { ...field, type: 'text' }, /Only a choice/],
  ])('%s', (_, one, message) => expect(problems(one).join()).toMatch(message));
  it('a code twice, too many boxes', () => {
    const twice = [...countries.entries, { code: '000', label: 'Again' }];
    expect(problems(field, twice)).toEqual(['The code "000" stands twice or holds signs that an input drops.']);
    const many = Array.from({ length: 41 }, (_, index) => ({ code: `c${index}`, label: `${index}` }));
    expect(problems({ ...field, type: 'choices' }, many).join()).toMatch(/More than 40 boxes/);
  });
});

it('every entry comes back from what stands in its input, whatever its words are', () => {
  const word = fc
    .constantFrom('1', '2', '10', 'A', 'a', 'A (1)', 'A (2)', 'a  b', 'B)', '(1)', 'Ä', ' ')
    .chain((text) =>
      fc.oneof(
        fc.constant(text.trim() || 'x'),
        fc.string({ minLength: 1, maxLength: 4 }).map((other) => other.trim() || 'x'),
      ),
    );
  const clean = word.filter((text) => !/[\p{C}]/u.test(text));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ code: clean, label: clean, en: clean }), {
        minLength: 1,
        selector: (entry) => entry.code.normalize('NFC'),
      }),
      (entries) => {
        const some = compileCodeList('some', { name: 'some', entries });
        for (const { code } of entries)
          for (const lang of ['de', 'en'] as const)
            expect(findCodes(some, codeInput(some, code, lang))).toEqual([code]);
      },
    ),
  );
});

it('10,000 entries are compiled and searched quickly', () => {
  const entries = Array.from({ length: 10_000 }, (_, index) => ({
    code: String(index),
    label: `Eintrag Nummer ${index}`,
  }));
  const big = compileCodeList('big', { name: 'big', entries });
  expect(findCodes(big, 'eintrag nummer 9999')).toEqual(['9999']);
  expect(suggestCodes(big, '', 'de')).toHaveLength(300);
  expect(suggestCodes(big, 'nummer 99', 'de').length).toBeLessThanOrEqual(300);
});
