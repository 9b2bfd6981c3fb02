import { describe, expect, it } from 'vitest';
import type { PermitStep } from './permits.schema.ts';
import { standingOf } from './standing.rules.ts';

const at = (moment: string) => new Date(moment);
const step = (kind: PermitStep['kind'], moment: string): PermitStep => ({
  kind,
  text: 'x',
  at: at(moment),
  by: 'ministry',
  byName: 'Ministerium',
});
const permit = {
  firstDay: '2026-11-01',
  lastDay: '2029-12-31',
  appliedAt: at('2026-10-13T09:00:00+02:00'),
  steps: [] as PermitStep[],
};
const stand = (moment: string, more: Partial<typeof permit> = {}) => standingOf({ ...permit, ...more }, at(moment));

describe('how a permit stands', () => {
  it('the six weeks end with the last second of their last day; then the consent counts as given', () => {
    expect(stand('2026-11-24T23:59:59+01:00')).toMatchObject({ state: 'pending', decideBy: '2026-11-24' });
    const deemed = stand('2026-11-25T00:00:00+01:00');
    expect(deemed).toMatchObject({ state: 'inForce', consent: 'deemed', deemedFrom: '2026-11-25' });
    expect(deemed.cover?.from).toEqual(at('2026-11-25T00:00:00+01:00'));
    // Nothing has to run at midnight: it is known before.
    expect(stand('2026-10-13T10:00:00+02:00').cover).toEqual(deemed.cover);
  });

  it('six weeks that end on a holiday end on the next working day at the seat of the ministry', () => {
    const appliedAt = at('2028-09-19T09:00:00+02:00');
    expect(stand('2028-10-31T12:00:00+01:00', { appliedAt })).toMatchObject({
      state: 'pending',
      decideBy: '2028-11-01',
    });
    expect(stand('2028-11-02T00:00:00+01:00', { appliedAt }).consent).toBe('deemed');
  });

  it('granted: from the decision or the first day on, to the last second of the clause', () => {
    const steps = [step('granted', '2026-11-20T14:30:00+01:00')];
    const granted = stand('2029-12-31T23:59:59+01:00', { steps });
    expect(granted).toMatchObject({ state: 'inForce', consent: 'granted' });
    expect(granted.cover).toEqual({ from: at('2026-11-20T14:30:00+01:00'), to: at('2030-01-01T00:00:00+01:00') });
    expect(stand('2030-01-01T00:00:00+01:00', { steps }).state).toBe('over');
    const later = stand('2026-11-20T15:00:00+01:00', { steps, firstDay: '2027-01-01' });
    expect(later).toMatchObject({ state: 'upcoming', cover: { from: at('2027-01-01T00:00:00+01:00') } });
  });

  it('missing documents stop the clock, the answer begins it anew', () => {
    const missing = step('missing', '2026-10-20T09:00:00+02:00');
    expect(stand('2027-10-20T09:00:00+02:00', { steps: [missing] })).toMatchObject({ state: 'incomplete' });
    expect(stand('2027-10-20T09:00:00+02:00', { steps: [missing] }).cover).toBeUndefined();
    const supplied = stand('2026-11-25T09:00:00+01:00', {
      steps: [missing, step('supplied', '2026-11-02T09:00:00+01:00')],
    });
    expect(supplied).toMatchObject({ state: 'pending', completeOn: '2026-11-02', decideBy: '2026-12-14' });
    // Who decides does so on what is there.
    expect(
      stand('2026-11-25T09:00:00+01:00', { steps: [missing, step('granted', '2026-11-02T09:00:00+01:00')] }).state,
    ).toBe('inForce');
  });

  it('refused in time covers nothing, ever; a refusal that is late changes nothing', () => {
    const refused = stand('2028-01-01T09:00:00+01:00', { steps: [step('refused', '2026-11-24T23:00:00+01:00')] });
    expect(refused).toMatchObject({ state: 'refused' });
    expect(refused.cover).toBeUndefined();
    const late = stand('2028-01-01T09:00:00+01:00', { steps: [step('refused', '2026-11-25T00:00:00+01:00')] });
    expect(late.consent).toBe('deemed');
  });

  it('revoked or withdrawn ends at that moment; before its begin it never covers', () => {
    const granted = step('granted', '2026-11-20T14:30:00+01:00');
    const revoked = stand('2028-01-01T09:00:00+01:00', {
      steps: [granted, step('revoked', '2027-05-05T10:00:00+02:00')],
    });
    expect(revoked).toMatchObject({ state: 'revoked', cover: { to: at('2027-05-05T10:00:00+02:00') } });
    const back = stand('2028-01-01T09:00:00+01:00', { steps: [step('withdrawn', '2026-10-20T10:00:00+02:00')] });
    expect(back).toMatchObject({ state: 'withdrawn' });
    expect(back.cover).toBeUndefined();
  });
});
