import { isWithin } from '../../forms/index.ts';
import type { Actor, CitizenActor } from '../../platform/db/actor.ts';
import { httpErrors } from '../../platform/http/http.errors.ts';

/** The one page of the form that a representative may fill in; undefined when the mandate reaches the whole application. */
export function onlyStep(actor: Actor): string | undefined {
  const scope = actor.kind === 'citizen' ? actor.agent?.scope : undefined;
  return scope?.kind === 'step' ? scope.step : undefined;
}

/** Whether a page of the form, or a row of a list on it, is one that this person may fill in. */
export function mayFillIn(actor: Actor, location: string): boolean {
  const only = onlyStep(actor);
  return only === undefined || isWithin(location, only);
}

/** Somebody who may fill in one page sends nothing. Throws `http.not_for_agents` (403). */
export function refuseStepOnly(actor: Actor): void {
  if (onlyStep(actor) !== undefined) throw httpErrors.notForAgents();
}

/** What a list shows to a representative: no more than the mandate reaches. */
export function reachOf({ agent }: CitizenActor): { packageSlugs?: readonly string[]; applicationId?: string } {
  if (!agent) return {};
  const { scope } = agent;
  if (scope.kind === 'service') return { packageSlugs: [scope.slug] };
  return scope.kind === 'everything' ? {} : { applicationId: scope.id };
}
