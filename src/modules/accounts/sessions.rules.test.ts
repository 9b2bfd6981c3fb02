import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnTarget, sessionExpiry } from './sessions.rules.ts';

const limits = { idleMs: 8 * 3_600_000, absoluteMs: 12 * 3_600_000 };
const created = new Date('2026-11-17T07:00:00Z');

describe('sessions', () => {
  it('ends after idle time, and at the absolute end whatever happens', () => {
    expect(sessionExpiry(created, created, limits).toISOString()).toBe('2026-11-17T15:00:00.000Z');
    const late = new Date('2026-11-17T14:00:00Z');
    expect(sessionExpiry(created, late, limits).toISOString()).toBe('2026-11-17T19:00:00.000Z');
  });
});

describe('T9 return target', () => {
  it('keeps pages of the list', () => {
    const wanted = '/arbeitsplatz/vorgang/0193b2c4-0000-7000-8000-000000000001';
    expect(returnTarget(wanted)).toBe(wanted);
    expect(returnTarget('/arbeitsplatz?sicht=meine&q=a%20b')).toBe('/arbeitsplatz?sicht=meine&q=a%20b');
    expect(returnTarget('/arbeitsplatz/leistungen')).toBe('/arbeitsplatz/leistungen');
  });

  it('falls back to the workplace for everything else', () => {
    const bad = [
      '//evil.example',
      'https://evil.example/arbeitsplatz',
      '/arbeitsplatz/../status',
      '/arbeitsplatz\\evil',
    ];
    for (const wanted of [...bad, '/arbeitsplatz@evil', '/arbeitsplatz?x=//evil', '/abmelden', '', undefined]) {
      expect(returnTarget(wanted)).toBe('/arbeitsplatz');
    }
    fc.assert(
      fc.property(fc.string(), (wanted) => {
        expect(returnTarget(wanted)).toMatch(/^\/arbeitsplatz/);
      }),
    );
  });
});
