import { describe, expect, it } from 'vitest';
import { pickCurrent, settleMs } from './current.rules.ts';
import type { VersionRecord } from './release/release.schema.ts';

const at = (text: string) => new Date(`2026-${text}Z`);
const person = { by: '1', byName: 'Redaktion' };
const stored = (version: string, storedAt: Date): VersionRecord => ({
  slug: 'hund',
  version,
  hash: version,
  storedAt,
  submitted: undefined,
  verdict: undefined,
  withdrawn: undefined,
});
const approved = (version: string, effectiveFrom: string, decidedAt: Date): VersionRecord => ({
  ...stored(version, decidedAt),
  submitted: { ...person, at: decidedAt, effectiveFrom, note: '' },
  verdict: { ...person, at: decidedAt, approved: true, reason: '' },
});
const installed = new Map([['hund', '1.0.0']]);
const noon = at('06-10T12:00:00');

describe('the version with which applications begin', () => {
  it('is the installed one, also for a clock that stands behind the one that stored it', () => {
    const records = [stored('1.0.0', at('06-10T10:00:00'))];
    expect(pickCurrent(records, installed, noon).get('hund')).toBe('1.0.0');
    expect(pickCurrent(records, installed, at('06-09T00:00:00')).get('hund')).toBe('1.0.0');
  });

  it('is the approved one from its day on, when every process has had time to read it', () => {
    const records = [stored('1.0.0', at('06-01T10:00:00')), approved('1.1.0', '2026-06-10', noon)];
    const pick = (now: Date) => pickCurrent(records, installed, now).get('hund');
    expect(pick(noon)).toBe('1.0.0');
    expect(pick(new Date(noon.getTime() + settleMs))).toBe('1.1.0');
    const later = [records[0]!, approved('1.1.0', '2026-06-12', noon)];
    expect(pickCurrent(later, installed, at('06-11T12:00:00')).get('hund')).toBe('1.0.0');
    expect(pickCurrent(later, installed, at('06-12T12:00:00')).get('hund')).toBe('1.1.0');
  });

  it('is none when the last one was withdrawn', () => {
    const withdrawn = { ...person, at: at('06-11T12:00:00'), reason: 'Rechtslage' };
    const records = [
      stored('1.0.0', at('06-01T10:00:00')),
      { ...approved('1.1.0', '2026-06-10', at('06-09T12:00:00')), withdrawn },
    ];
    expect(pickCurrent(records, installed, at('06-12T12:00:00')).has('hund')).toBe(false);
  });
});
