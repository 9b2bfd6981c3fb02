import { describe, expect, it } from 'vitest';
import { packageOf, readTestPackage } from '../../../tests/support/packages.ts';
import { findFallsAway } from './fall-away.rules.ts';
import type { PermitRecord, PermitWish, Standing } from './permits.schema.ts';
import { findWishProblems } from './wish.rules.ts';

const wish: PermitWish = {
  authorityId: '16066042',
  services: ['widerspruch-einlegen'],
  means: ['password'],
  reasons: 'Warum',
  safeguards: 'Wie',
  firstDay: '2026-11-24',
  lastDay: '2029-12-31',
};
const known = { services: ['widerspruch-einlegen'], today: '2026-11-24' };
const wrong = (more: Partial<PermitWish>) => findWishProblems({ ...wish, ...more }, known);

describe('an application for a permit', () => {
  it.each([
    [{}, []],
    [{ lastDay: '2030-01-01' }, ['lastDay']],
    [{ firstDay: '2026-11-23' }, ['firstDay']],
    [{ firstDay: '2029-12-31' }, []],
    [{ firstDay: '2030-01-01' }, ['firstDay', 'lastDay']],
    [{ firstDay: '', lastDay: '' }, ['firstDay', 'lastDay']],
    [{ lastDay: '2026-11-23' }, ['lastDay']],
    [{ services: [] }, ['services']],
    [{ services: ['hundesteuer-anmelden'] }, ['services']],
    [{ means: [] }, ['means']],
    [{ means: ['email'] }, ['means']],
    [{ reasons: '', safeguards: '' }, ['reasons', 'safeguards']],
  ] as const)('%o', (more, fields) => {
    expect(wrong(more)).toEqual(fields);
  });
});

describe('what is without a solution on 1 January 2030', () => {
  const objection = readTestPackage('widerspruch-einlegen');
  const permit = (number: number, more: Partial<PermitRecord> = {}, state: Standing['state'] = 'inForce') => ({
    record: { ...wish, id: `p${number}`, number, provisions: [''], steps: [], ...more } as unknown as PermitRecord,
    standing: { state, law: [] },
  });
  const find = (permits: ReturnType<typeof permit>[], pkg = objection) => findFallsAway(permits, () => pkg);

  it('one line for a service of an authority, with what is not enough then and the ways that remain', () => {
    const [gap, ...more] = find([
      permit(1),
      permit(2, { means: ['password', 'elster'] }),
      permit(3, { authorityId: '16051000' }),
    ]);
    expect(more).toHaveLength(1);
    // ELSTER is enough for federal law without any permit (W6).
    expect(gap).toMatchObject({ authorityId: '16066042', means: ['password'], why: { rule: 'W11' } });
    expect(gap?.permits.map(({ number }) => number)).toEqual([1, 2]);
    expect(gap?.ways.map(({ row }) => row)).toEqual(['W3', 'W6', 'W2', 'W1']);
  });

  it('nothing of trials that do not run, nor of a service that orders no written form any more', () => {
    const others = ['refused', 'revoked', 'withdrawn', 'over', 'pending', 'incomplete'] as const;
    expect(find(others.map((state, index) => permit(index, {}, state)))).toEqual([]);
    expect(find([permit(1)], packageOf(objection.source.form))).toEqual([]);
    expect(find([permit(1, { means: ['elster'] })])).toEqual([]);
  });

  it('a log-in that the law of the Land leaves open is no solution', () => {
    const service = {
      ...objection.service,
      writtenForm: { ...objection.service.writtenForm, lawLevel: 'land' as const },
    };
    const [gap] = find([permit(1, { means: ['elster'] })], { ...objection, service });
    expect(gap?.why?.rule).toBe('W9');
  });
});
