import type { Action, ActionData, ActionKind, CaseStatus, CaseTask, DeliveryWay } from './case.schema.ts';

/** Whether an objection came in time; `lastDay` is YYYY-MM-DD. */
export type Objection = { inTime: boolean; lastDay: string | null };

/** The one thing that a person opening the case should know first. */
export type OpenPoint =
  | { kind: 'takeOver' }
  /** Only for information. */
  | { kind: 'noted' }
  | {
      kind: 'answer';
      text: string;
      files: number;
      at: Date;
      request: { text: string } | null;
      objection: Objection | null;
    }
  | { kind: 'waiting'; text: string; dueOn: string }
  | { kind: 'decisionInMaking'; label: string }
  | { kind: 'post'; documentId: string }
  | { kind: 'undelivered'; reason: 'notice' | 'retrieval' }
  | { kind: 'close' };

export type Decision = {
  seq: number;
  at: Date;
  outcome: string;
  label: string;
  way: DeliveryWay;
  documentId: string;
  readyAt: Date | null;
  deliveredAt: Date | null;
  /** Why it did not reach the person. */
  failed: 'notice' | 'retrieval' | null;
};

export type CaseState = {
  revision: number;
  status: CaseStatus;
  assigneeId: string | null;
  assigneeName: string | null;
  receivedAt: Date;
  dueOn: string | null;
  /** True while something from the applicant waits to be looked at. */
  answered: boolean;
  task: CaseTask | null;
  request: { messageId: string; text: string; dueOn: string; answeredAt: Date | null } | null;
  lastAnswer: { text: string; files: number; at: Date } | null;
  /** An objection that nobody has looked at yet. */
  objection: Objection | null;
  decision: Decision | null;
  forwardedTo: { authorityId: string; name: string } | null;
  updatedAt: Date;
  /** Whether anyone did more than take or give back. */
  touched: boolean;
  /** A notice that the platform confirmed: nobody has to act. */
  acknowledged: boolean;
};

type Step<K extends ActionKind> = (state: CaseState, action: Action<K>) => Partial<CaseState>;
type StaffWork = Pick<CaseState, 'answered' | 'touched'>;

const worked: StaffWork = { answered: false, touched: true };
const open = (state: CaseState): boolean => state.status !== 'decided' && state.status !== 'closed';

/** Nobody has it and nobody did anything yet. */
export const isUntouched = (status: CaseStatus): boolean => status === 'new' || status === 'noted';

/** What each kind of action changes. Every kind stands here, so a new one cannot be forgotten. */
const steps: { [K in Exclude<ActionKind, 'received'>]: Step<K> } = {
  assigned: (state, { data }) => ({
    assigneeId: data.to,
    assigneeName: data.toName,
    status: isUntouched(state.status) ? 'inProgress' : state.status,
  }),
  acknowledged: (state) => ({ acknowledged: true, status: state.status === 'new' ? 'noted' : state.status }),
  released: (state) => ({
    assigneeId: null,
    assigneeName: null,
    status: state.status === 'inProgress' && !state.touched ? (state.acknowledged ? 'noted' : 'new') : state.status,
  }),
  note: () => ({ touched: true }),
  messageSent: (state) => ({ ...worked, status: open(state) ? afterReply(state) : state.status }),
  documentsRequested: (_state, { data }) => ({
    ...worked,
    status: 'waiting',
    request: { messageId: data.messageId, text: data.text, dueOn: data.dueOn, answeredAt: null },
  }),
  answerReceived: (state, { data, at }) => ({
    answered: true,
    lastAnswer: { text: data.text, files: data.files, at },
    status: open(state) ? 'answered' : state.status,
    request: state.request && !state.request.answeredAt ? { ...state.request, answeredAt: at } : state.request,
  }),
  objectionReceived: (_state, { data, at }) => ({
    answered: true,
    lastAnswer: { text: data.text, files: 0, at },
    objection: { inTime: data.inTime, lastDay: data.lastDay },
  }),
  answerReviewed: (state) => ({
    ...worked,
    objection: null,
    status: state.status === 'answered' ? 'inProgress' : state.status,
  }),
  fileAdded: () => ({}),
  forwarded: (_state, { data }) => ({
    touched: true,
    forwardedTo: { authorityId: data.authorityId, name: data.name },
  }),
  decided: (_state, { data, seq, at }) => ({
    ...worked,
    status: 'decided',
    decision: {
      seq,
      at,
      outcome: data.outcome,
      label: data.label,
      way: data.way,
      documentId: data.documentId,
      readyAt: null,
      deliveredAt: null,
      failed: null,
    },
  }),
  decisionReady: (state, { data, at }) =>
    withDecision(state, ({ way }) => ({ readyAt: at, way: data.way ?? way }) satisfies Partial<Decision>),
  decisionDelivered: (state, { at }) =>
    withDecision(state, ({ readyAt }) => ({ readyAt: readyAt ?? at, deliveredAt: at })),
  posted: (state, { at }) => withDecision(state, () => ({ deliveredAt: at })),
  notNotified: (state, { data }) => withDecision(state, () => ({ failed: data.reason })),
  noticeSent: (state) => withDecision(state, () => ({ failed: null })),
  switchedToPost: (state) => withDecision(state, () => ({ failed: null, way: 'post', deliveredAt: null })),
  closed: () => ({ ...worked, status: 'closed' }),
  reopened: () => ({ ...worked, status: 'inProgress', decision: null, forwardedTo: null }),
};

function withDecision(state: CaseState, change: (decision: Decision) => Partial<Decision>): Partial<CaseState> {
  return { decision: state.decision && { ...state.decision, ...change(state.decision) } };
}

/** What is to be done beyond the case itself; also a closed case can have it. */
function taskOf({ decision, objection }: CaseState): CaseTask | null {
  if (objection) return 'objection';
  if (decision?.failed) return 'undelivered';
  return decision?.way === 'post' && decision.readyAt && !decision.deliveredAt ? 'print' : null;
}

/** Waiting stays waiting when the authority writes again; an answered case is being worked on. */
function afterReply(state: CaseState): CaseStatus {
  return state.status === 'waiting' ? 'waiting' : 'inProgress';
}

/**
 * Folds a case from its actions, in their order. Pure: same actions, same state.
 * @throws when the list does not begin with `received` or a number is missing: such a file is damaged
 */
export function foldCase(actions: readonly Action[]): CaseState {
  const first = actions[0];
  if (first?.kind !== 'received') throw new Error('a case begins with "received"');
  let state: CaseState = {
    revision: 1,
    status: 'new',
    assigneeId: null,
    assigneeName: null,
    receivedAt: first.at,
    dueOn: (first.data as ActionData['received']).dueOn,
    answered: false,
    task: null,
    request: null,
    lastAnswer: null,
    objection: null,
    decision: null,
    forwardedTo: null,
    updatedAt: first.at,
    touched: false,
    acknowledged: false,
  };
  for (const action of actions.slice(1)) state = applyAction(state, action);
  return state;
}

/** One step of the fold. */
export function applyAction(state: CaseState, action: Action): CaseState {
  if (action.seq !== state.revision + 1) throw new Error(`action ${action.seq} after ${state.revision}`);
  if (action.kind === 'received') throw new Error('"received" stands first only');
  const step = steps[action.kind] as Step<ActionKind>;
  const next = { ...state, ...step(state, action), revision: action.seq, updatedAt: action.at };
  return { ...next, task: taskOf(next) };
}

/** The open point of a case; null when there is nothing to look at first. */
export function findOpenPoint(state: CaseState): OpenPoint | null {
  if (state.answered && state.lastAnswer) {
    const { text, files, at } = state.lastAnswer;
    return {
      kind: 'answer',
      text,
      files,
      at,
      request: state.objection || !state.request?.answeredAt ? null : { text: state.request.text },
      objection: state.objection,
    };
  }
  if (state.status === 'closed' && !state.task) return null;
  if (state.decision) return decisionPoint(state.decision);
  if (state.status === 'waiting' && state.request) {
    return { kind: 'waiting', text: state.request.text, dueOn: state.request.dueOn };
  }
  if (state.status === 'noted') return { kind: 'noted' };
  return state.assigneeId === null ? { kind: 'takeOver' } : null;
}

function decisionPoint(decision: Decision): OpenPoint {
  if (decision.failed) return { kind: 'undelivered', reason: decision.failed };
  if (decision.deliveredAt) return { kind: 'close' };
  if (decision.readyAt && decision.way === 'post') return { kind: 'post', documentId: decision.documentId };
  return { kind: 'decisionInMaking', label: decision.label };
}
