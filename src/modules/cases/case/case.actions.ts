import { recordOncePerHour } from '../../../platform/audit/audit.ts';
import type { Actor, StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { casesErrors } from '../cases.errors.ts';
import { allowedVerbs, authorName, findViewer, type PackageTraits, type Verb, type Viewer } from '../cases.policy.ts';
import { findHead, insertActions, listActions, updateHead } from './case.queries.ts';
import { applyAction, type CaseState, foldCase } from './case.rules.ts';
import type { Action, ActionData, ActionKind, CaseHead } from './case.schema.ts';

/** A case as an action finds it: row, list of actions, what they fold to, and what this person may do. */
export type OpenCase = {
  head: CaseHead;
  actions: Action[];
  state: CaseState;
  viewer: Viewer;
  verbs: Set<Verb>;
};

/** What an action adds. */
export type NewAction = { [K in ActionKind]: { kind: K; data: ActionData[K] } }[ActionKind];

/** Done, or somebody was faster: then the page shows what happened and keeps what was typed. */
export type ActOutcome = { kind: 'done' } | { kind: 'changed'; by: string };

type Author = { id: string | null; name: string };

/** The system acts by its jobs. */
export const systemAuthor: Author = { id: null, name: 'System' };

/** Opens a case for a person of its authority. Error: `cases.not_found`, also for every foreign case. */
export async function openCase(
  tx: Tx,
  deps: Pick<CasesDeps, 'findPackage'>,
  actor: StaffActor,
  caseId: string,
  options: { lock?: boolean } = {},
): Promise<OpenCase> {
  const head = await findHead(tx, caseId, options);
  const viewer = head && findViewer(actor, head.authorityId);
  if (!head || !viewer) throw casesErrors.notFound();
  const actions = await listActions(tx, caseId);
  const state = foldCase(actions);
  return { head, actions, state, viewer, verbs: allowedVerbs(state, viewer, traitsOf(deps, head)) };
}

/** Notes that this person read this case; once an hour is enough. */
export async function recordRead(
  tx: Tx,
  deps: Pick<CasesDeps, 'clock'>,
  actor: StaffActor,
  head: CaseHead,
): Promise<void> {
  await recordOncePerHour(tx, {
    actor,
    at: deps.clock.now(),
    action: 'cases.read',
    subject: `case:${head.id}`,
    authorityId: head.authorityId,
    detail: { applicationId: head.applicationId },
  });
}

export type ActInput = {
  caseId: string;
  verb: Verb;
  /** The revision that the person had before them; without it the action may come at any time (a note). */
  revision?: number;
  /** Made with the form: the same form sent twice acts once. */
  formId?: string;
};

/**
 * Acts on a case: lock, policy, new actions, side effects and folded row in one transaction.
 * @param work the actions to add; may write to other modules in the same transaction
 * Errors: `cases.not_found`, `cases.not_allowed`.
 */
export async function actOnCase(
  deps: CasesDeps,
  actor: StaffActor,
  input: ActInput,
  work: (file: OpenCase, tx: Tx, now: Date) => Promise<NewAction[]> | NewAction[],
): Promise<ActOutcome> {
  return deps.db.as(actor, async (tx) => {
    const file = await openCase(tx, deps, actor, input.caseId, { lock: true });
    if (input.formId && isDone(file.actions, input.formId)) return { kind: 'done' };
    const now = deps.clock.now();
    if (input.revision !== undefined && input.revision !== file.head.revision) {
      if (isSecondClick(file.actions, input, actor, now)) return { kind: 'done' };
      return { kind: 'changed', by: file.actions.at(-1)?.actorName ?? '' };
    }
    if (!file.verbs.has(input.verb)) throw casesErrors.notAllowed();
    const added = await work(file, tx, now);
    const name = authorName(actor, file.head.authorityId, file.state.assigneeId);
    await append(tx, file, added, { id: actor.id, name }, now);
    return { kind: 'done' };
  });
}

/** Adds actions and stores what they fold to. The case must be locked. */
export async function append(
  tx: Tx,
  file: { head: CaseHead; state: CaseState },
  added: readonly NewAction[],
  author: Author,
  now: Date,
): Promise<CaseState> {
  let { state } = file;
  const actions: Action[] = [];
  for (const { kind, data } of added) {
    const action = {
      seq: state.revision + 1,
      at: now,
      kind,
      data,
      actorId: author.id,
      actorName: author.name,
    } as Action;
    actions.push(action);
    state = applyAction(state, action);
  }
  if (actions.length === 0) return state;
  if (!(await updateHead(tx, file.head.id, file.head.revision, state))) throw casesErrors.notAllowed();
  await insertActions(tx, file.head, actions);
  return state;
}

/** A free case is taken by the first person who acts on it. */
export function takeIfFree(file: OpenCase, actor: StaffActor): NewAction[] {
  return file.state.assigneeId === null ? [{ kind: 'assigned', data: { to: actor.id, toName: actor.name } }] : [];
}

export function traitsOf(deps: Pick<CasesDeps, 'findPackage'>, head: CaseHead): PackageTraits {
  const service = deps.findPackage(head.serviceSlug, head.packageVersion)?.service;
  return {
    outcomes: service?.processing.outcomes.length ?? 0,
    forwardable: service?.responsible.by === 'authority',
  };
}

export function jobActor(applicationId: string): Actor {
  return { kind: 'job', job: `application:${applicationId}` };
}

const kindOf: { readonly [V in Verb]: ActionKind } = {
  take: 'assigned',
  assignTo: 'assigned',
  release: 'released',
  note: 'note',
  message: 'messageSent',
  request: 'documentsRequested',
  review: 'answerReviewed',
  decide: 'decided',
  post: 'posted',
  switchPost: 'switchedToPost',
  forward: 'forwarded',
  close: 'closed',
  reopen: 'reopened',
  addFile: 'fileAdded',
};

/** A button pressed twice: everything since then is this person's, seconds old, and has what was asked for. */
function isSecondClick(actions: readonly Action[], input: ActInput, actor: StaffActor, now: Date): boolean {
  // Two letters are two letters, however fast they follow each other: those are told apart by the id of their form.
  if (input.verb === 'message' || input.verb === 'request') return false;
  const since = actions.filter(({ seq }) => seq > (input.revision ?? 0));
  const own = since.every(({ actorId, at }) => actorId === actor.id && now.getTime() - at.getTime() < 10_000);
  return own && since.some(({ kind }) => kind === kindOf[input.verb]);
}

function isDone(actions: readonly Action[], formId: string): boolean {
  return actions.some(({ data }) => 'messageId' in data && data.messageId === formId);
}
