import { describe, expect, it } from 'vitest';
import { addMonths, linkLife } from './link-life.rules.ts';

const settings = { linkMonths: 6, linkWeeksAfterFinal: 4 };
const submittedAt = new Date('2026-11-09T18:42:00Z');

describe('linkLife', () => {
  it('lives at least six months', () => {
    expect(linkLife({ submittedAt, finalOn: [null] }, settings)).toEqual({ atLeastUntil: '2027-05-09', until: null });
    expect(linkLife({ submittedAt, finalOn: ['2026-12-24'] }, settings).until).toBe('2027-05-09');
  });
  it('lives four weeks beyond a late final day, and on while one of several decisions is open', () => {
    expect(linkLife({ submittedAt, finalOn: ['2027-06-01'] }, settings).until).toBe('2027-06-29');
    expect(linkLife({ submittedAt, finalOn: ['2027-06-01', null] }, settings).until).toBeNull();
  });
  it('counts the day in Berlin and knows short months', () => {
    expect(linkLife({ submittedAt: new Date('2026-11-09T23:30:00Z'), finalOn: [] }, settings).atLeastUntil).toBe(
      '2027-05-10',
    );
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  });
});
