import { expect, it } from 'vitest';
import type { CitizenActor, MandateScope } from '../../platform/db/actor.ts';
import { mayFillIn, onlyStep, reachOf, refuseStepOnly } from './agent.rules.ts';

const acting = (scope: MandateScope): CitizenActor => ({
  kind: 'citizen',
  account: 'p',
  agent: { account: 'a', name: 'A', principal: 'P', mandate: 'm', role: 'agent', scope },
});
const page = acting({ kind: 'step', id: 'x', step: 'dogs' });

it('one page with its rows, and no other', () => {
  for (const location of ['dogs', 'dogs/0', 'dogs/0/vaccination/1', 'dogs/0/entfernen'])
    expect(mayFillIn(page, location), location).toBe(true);
  for (const location of ['', 'person', 'dogs2', 'review']) expect(mayFillIn(page, location), location).toBe(false);
  expect(() => refuseStepOnly(page)).toThrow();
});

it('whoever has the whole application is held back by nothing', () => {
  for (const actor of [acting({ kind: 'application', id: 'x' }), { kind: 'citizen', account: 'p' } as const]) {
    expect(onlyStep(actor)).toBeUndefined();
    expect(mayFillIn(actor, 'review')).toBe(true);
    expect(() => refuseStepOnly(actor)).not.toThrow();
  }
});

it('a list shows no more than the mandate reaches', () => {
  expect(reachOf(page)).toEqual({ applicationId: 'x' });
  expect(reachOf(acting({ kind: 'service', slug: 's' }))).toEqual({ packageSlugs: ['s'] });
  expect(reachOf(acting({ kind: 'everything' }))).toEqual({});
});
