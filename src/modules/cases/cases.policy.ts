import type { StaffActor, StandIn } from '../../platform/db/actor.ts';
import type { CaseState } from './case/case.rules.ts';

/** What a person may do with a case. */
export type Verb =
  | 'take'
  | 'assignTo'
  | 'release'
  | 'note'
  | 'message'
  | 'request'
  | 'review'
  | 'decide'
  | 'post'
  | 'switchPost'
  | 'forward'
  | 'close'
  | 'reopen'
  | 'addFile';

/** What the package of the case allows. */
export type PackageTraits = { outcomes: number; forwardable: boolean };

/** `standsInFor`: colleagues of the authority whose cases the person does today. */
export type Viewer = { id: string; isHead: boolean; standsInFor?: readonly string[] };

/** The viewer's part in an authority; undefined when they have none, and then nothing of its cases exists for them. */
export function findViewer(actor: StaffActor, authorityId: string): Viewer | undefined {
  if (!actor.authorities.includes(authorityId)) return undefined;
  const roles = actor.roles.filter((grant) => grant.authorityId === authorityId).map((grant) => grant.role);
  if (!roles.includes('caseworker') && !roles.includes('head')) return undefined;
  const standsInFor = standInsAt(actor, authorityId).map(({ id }) => id);
  return { id: actor.id, isHead: roles.includes('head'), ...(standsInFor.length > 0 ? { standsInFor } : {}) };
}

/** Colleagues of an authority whose cases this person does today. */
export const standInsAt = (actor: StaffActor, authorityId: string): readonly StandIn[] =>
  (actor.standsInFor ?? []).filter((one) => one.authorityId === authorityId);

/** Whose cases count as one's own at an authority. */
export const ownersFor = (actor: StaffActor, authorityId: string): string[] => [
  actor.id,
  ...standInsAt(actor, authorityId).map(({ id }) => id),
];

/** Under which name somebody acts on a case: on that of a colleague whom they stand in for, with both names. */
export function authorName(actor: StaffActor, authorityId: string, assigneeId: string | null): string {
  const colleague = standInsAt(actor, authorityId).find(({ id }) => id === assigneeId);
  return colleague ? `${actor.name} (in Vertretung für ${colleague.name})` : actor.name;
}

/**
 * What may be done now, by state and person. A case of a colleague is read and noted; whoever wants to act on it takes it over first (the
 * trail shows it), unless they stand in for the colleague. A free case may be acted on: the first act takes it.
 */
export function allowedVerbs(state: CaseState, viewer: Viewer, traits: PackageTraits): Set<Verb> {
  const verbs = new Set<Verb>(['note']);
  if (state.status === 'closed') {
    verbs.add('reopen');
    if (state.answered) verbs.add('review').add('message');
    return addTaskVerbs(verbs, state);
  }
  if (state.assigneeId !== viewer.id) verbs.add('take');
  if (viewer.isHead) verbs.add('assignTo');
  const own =
    state.assigneeId === viewer.id || viewer.isHead || (viewer.standsInFor ?? []).includes(state.assigneeId ?? '');
  if (state.assigneeId !== null && own) verbs.add('release');
  if (state.assigneeId !== null && !own) return verbs;
  verbs.add('message').add('addFile');
  if (state.answered) verbs.add('review');
  if (state.decision) return addTaskVerbs(addDecisionVerbs(verbs, state.decision), state);
  verbs.add('request');
  if (traits.outcomes > 0) verbs.add('decide');
  if (traits.forwardable) verbs.add('forward');
  if (traits.outcomes === 0 || traits.forwardable || state.acknowledged) verbs.add('close');
  return verbs;
}

function addDecisionVerbs(verbs: Set<Verb>, decision: NonNullable<CaseState['decision']>): Set<Verb> {
  if (decision.deliveredAt) return verbs.add('close').add('reopen');
  return verbs;
}

function addTaskVerbs(verbs: Set<Verb>, { task }: CaseState): Set<Verb> {
  if (task === 'print') verbs.add('post');
  if (task === 'undelivered') verbs.add('switchPost');
  return verbs;
}

/** The step that the page offers as its one primary button; null when nothing is to be done now. */
export function nextVerb(state: CaseState, verbs: ReadonlySet<Verb>): Verb | null {
  return wantedVerbs(state).find((verb) => verbs.has(verb)) ?? null;
}

function wantedVerbs(state: CaseState): Verb[] {
  if (state.task === 'undelivered') return ['switchPost'];
  if (state.status === 'closed') return state.answered ? ['review'] : state.task === 'print' ? ['post'] : [];
  if (state.answered) return state.assigneeId === null ? ['take'] : ['review'];
  if (state.decision) return state.decision.deliveredAt ? ['close'] : ['post'];
  if (state.acknowledged && state.status !== 'waiting') return ['close'];
  if (state.assigneeId === null) return ['take'];
  return state.status === 'waiting' ? [] : ['decide', 'message', 'close'];
}
