import { describe, expect, it } from 'vitest';
import { readTestPackage } from '../../tests/support/packages.ts';
import { compilePackage, PackageError } from './compile.ts';
import { evaluate } from './evaluate.ts';
import type { FormSource, ServiceSource } from './package.types.ts';
import { partOf, placeRows } from './place-rows.ts';

const trade = readTestPackage('gewerbe-anmelden');
const premises = (commune: string, ags: string) => ({ commune: { text: commune, ags, name: commune } });
const answers = {
  company: { legalForm: 'sole' },
  premises: [premises('Suhl', '16054000'), premises('Meiningen', '16066042'), premises('Suhl', '16054000')],
};

/** The problems of the trade registration with another service or form. */
function problemsOf(change: {
  responsible?: Partial<ServiceSource['responsible']>;
  form?: (form: FormSource) => void;
}) {
  const source = structuredClone(trade.source);
  Object.assign(source.service.responsible, change.responsible);
  change.form?.(source.form);
  try {
    compilePackage(source);
    return [];
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    return error.problems.map(({ at, message }) => `${at}: ${message}`);
  }
}
const group = (form: FormSource) => form.steps.find(({ id }) => id === 'premises')!.groups[0]!;

describe('rows that say who gets them', () => {
  it('names each row with its place', () => {
    expect(placeRows(trade, answers, 'de')).toEqual([
      { index: 0, ags: '16054000', title: 'Betriebsstätte 1: Suhl' },
      { index: 1, ags: '16066042', title: 'Betriebsstätte 2: Meiningen' },
      { index: 2, ags: '16054000', title: 'Betriebsstätte 3: Suhl' },
    ]);
    expect(placeRows(readTestPackage('hundesteuer-anmelden'), answers, 'de')).toEqual([]);
  });

  it('keeps what is shared and the own rows, nothing of the others', () => {
    const part = partOf(trade, answers, [0, 2]);
    expect(part.company).toEqual(answers.company);
    expect(part.premises).toEqual([answers.premises[0], answers.premises[2]]);
  });

  it('asks whether the place of a row can be reached, and says no at that row only', () => {
    const checkPlace = (ags: string) =>
      ags === '16066042' ? ({ code: 'placeClosed', authority: 'Stadt Meiningen' } as const) : undefined;
    const { errors } = evaluate(trade, answers, { today: '2026-06-01', lang: 'de', checkPlace });
    const closed = errors.filter(({ code }) => code.startsWith('place'));
    expect(closed).toMatchObject([{ path: 'premises[1].commune', location: 'premises/1' }]);
    expect(closed[0]?.message).toContain('Stadt Meiningen nimmt diesen Antrag für Meiningen');
  });

  it('is refused where a row could be without an authority', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ responsible: { each: 'premises.town' } }).join()).toContain('is no field of a group');
    expect(problemsOf({ responsible: { by: 'authority' } }).join()).toContain('found by place');
    expect(problemsOf({ responsible: { each: 'premises.reason' } }).join()).toContain('required field of type place');
    expect(problemsOf({ form: (form) => (group(form).repeat!.min = 0) }).join()).toContain('"min: 1"');
    expect(problemsOf({ form: (form) => (group(form).when = 'company.registered = true') }).join()).toContain('"when"');
  });
});
