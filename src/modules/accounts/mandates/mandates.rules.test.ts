import { describe, expect, it } from 'vitest';
import { type MandateScope, mayAdminister } from '../../../platform/db/actor.ts';
import { covers, scopeColumns, scopeOf, standOf } from './mandates.rules.ts';
import type { Mandate } from './mandates.schema.ts';

const scopes: MandateScope[] = [
  { kind: 'everything' },
  { kind: 'service', slug: 'hundesteuer-anmelden' },
  { kind: 'application', id: 'a' },
  { kind: 'step', id: 'a', step: 'dog' },
];

describe('the scope', () => {
  it('is stored and read back without loss', () => {
    for (const scope of scopes) expect(scopeOf(scopeColumns(scope))).toEqual(scope);
  });
  it('reaches as far as it says and no further', () => {
    const reach = (about: { slug: string; applicationId?: string }) => scopes.map((scope) => covers(scope, about));
    expect(reach({ slug: 'hundesteuer-anmelden', applicationId: 'a' })).toEqual([true, true, true, true]);
    expect(reach({ slug: 'hundesteuer-anmelden', applicationId: 'b' })).toEqual([true, true, false, false]);
    expect(reach({ slug: 'gewerbe-anmelden', applicationId: 'b' })).toEqual([true, false, false, false]);
    // A mandate for one application begins no new one.
    expect(reach({ slug: 'hundesteuer-anmelden' })).toEqual([true, true, false, false]);
  });
});

describe('standing', () => {
  const mandate: Mandate = {
    id: 'm',
    principalId: 'p',
    principalName: 'P',
    agentId: 'a',
    agentName: 'A',
    role: 'agent',
    origin: 'granted',
    scope: { kind: 'everything' },
    scopeTitle: '',
    validUntil: '2026-11-30',
    createdAt: new Date('2026-11-01T10:00:00Z'),
    acceptedAt: new Date('2026-11-02T10:00:00Z'),
    endedAt: undefined,
  };
  it('holds until the end of its last day in Berlin', () => {
    expect(standOf(mandate, new Date('2026-11-30T22:59:00Z'))).toBe('valid');
    expect(standOf(mandate, new Date('2026-11-30T23:00:00Z'))).toBe('over');
  });
  it('waits until it is accepted, and is over once it is ended', () => {
    const now = new Date('2026-11-10T10:00:00Z');
    expect(standOf({ ...mandate, acceptedAt: undefined }, now)).toBe('open');
    expect(standOf({ ...mandate, endedAt: now }, now)).toBe('over');
  });
});

it('employees give no mandates, administrators of everything do', () => {
  const agent = { account: 'a', name: 'A', principal: 'P', mandate: 'm' };
  expect(mayAdminister(undefined)).toBe(true);
  expect(mayAdminister({ ...agent, role: 'admin', scope: { kind: 'everything' } })).toBe(true);
  expect(mayAdminister({ ...agent, role: 'employee', scope: { kind: 'everything' } })).toBe(false);
  expect(mayAdminister({ ...agent, role: 'agent', scope: { kind: 'everything' } })).toBe(false);
});
