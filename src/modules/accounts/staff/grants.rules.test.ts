import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grant } from '../accounts.schema.ts';
import { lintGrants, readableAuthorities } from './grants.rules.ts';

const codes = (grants: Grant[]) => lintGrants(grants).map((problem) => problem.code);

describe('T19 dangerous grants', () => {
  it('lets ordinary roles pass', () => {
    expect(codes([{ authorityId: '16066042', role: 'caseworker' }])).toEqual([]);
    expect(
      codes([
        { authorityId: '16066042', role: 'caseworker' },
        { authorityId: '16066042', role: 'head' },
        { authorityId: '16066', role: 'caseworker' },
      ]),
    ).toEqual([]);
    expect(codes([{ authorityId: '16', role: 'editor' }])).toEqual([]);
    expect(codes([{ authorityId: '*', role: 'admin' }])).toEqual([]);
  });

  it('refuses case work for every authority at once', () => {
    expect(codes([{ authorityId: '*', role: 'caseworker' }])).toContain('scope');
    expect(codes([{ authorityId: '*', role: 'head' }])).toContain('scope');
  });

  it('refuses an administrator or editor of a municipality', () => {
    expect(codes([{ authorityId: '16066042', role: 'admin' }])).toContain('scope');
    expect(codes([{ authorityId: '16066042', role: 'editor' }])).toContain('scope');
    expect(codes([{ authorityId: '16066042', role: 'ministry' }])).toContain('scope');
  });

  it('refuses case work together with administration or editing', () => {
    const caseworker: Grant = { authorityId: '16066042', role: 'caseworker' };
    expect(codes([caseworker, { authorityId: '16', role: 'admin' }])).toContain('mixed');
    expect(codes([caseworker, { authorityId: '16', role: 'editor' }])).toContain('mixed');
    expect(codes([caseworker, { authorityId: '16', role: 'ministry' }])).toContain('mixed');
  });

  it('refuses administrator plus editor, doubles and nothing', () => {
    expect(
      codes([
        { authorityId: '16', role: 'admin' },
        { authorityId: '16', role: 'editor' },
      ]),
    ).toContain('adminAlone');
    expect(
      codes([
        { authorityId: '16', role: 'editor' },
        { authorityId: '16', role: 'editor' },
      ]),
    ).toContain('duplicate');
    expect(codes([])).toEqual(['none']);
  });

  it('gives editor, admin and ministry no authority to read, whatever else they hold', () => {
    const grant = fc.record({
      authorityId: fc.constantFrom('16', '*', '16066042', '16066'),
      role: fc.constantFrom('caseworker', 'head', 'editor', 'admin', 'ministry'),
    }) as fc.Arbitrary<Grant>;
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 5 }), (grants) => {
        const readable = readableAuthorities(grants);
        expect(readable).not.toContain('*');
        for (const id of readable) {
          expect(grants.some((g) => g.authorityId === id && (g.role === 'caseworker' || g.role === 'head'))).toBe(true);
        }
        const safe = lintGrants(grants).length === 0;
        if (safe && grants.some((g) => ['admin', 'editor', 'ministry'].includes(g.role))) expect(readable).toEqual([]);
      }),
    );
  });
});
