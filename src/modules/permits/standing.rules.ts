import { dayInBerlin } from '../../lang/format.ts';
import { type Day, endOfDay, parseDay, parseInstant, permitState } from '../../law/index.ts';
import type { Cover, PermitRecord, PermitState, PermitStep, Standing } from './permits.schema.ts';

/** So many days before the six weeks end without a decision the ministry is reminded: silence is a yes. */
const reminderDays = 7;

/** When the ministry has to be reminded; undefined where nothing waits for it. */
export const reminderAt = ({ decideBy }: Standing): Date | undefined =>
  decideBy === undefined ? undefined : dayStart(decideBy, -reminderDays);

/** The supreme authorities of the Land sit in Erfurt; its holidays count for the six weeks. */
const seat = '16051000';

type Facts = Pick<PermitRecord, 'firstDay' | 'lastDay' | 'appliedAt' | 'steps'>;

/** How a permit stands at a moment. The six weeks are those of the law library. */
export function standingOf(permit: Facts, now: Date): Standing {
  const decision = lastOf(permit.steps, ['granted', 'refused']);
  const completeOn = completeDay(permit, decision);
  const answer = permitState({
    ags: seat,
    completeOn,
    on: dayInBerlin(now),
    decision: decision && { kind: decision.kind === 'granted' ? 'granted' : 'refused', on: dayInBerlin(decision.at) },
  });
  const cover = coverOf(permit, answer, decision);
  const ended = lastOf(permit.steps, ['revoked', 'withdrawn']);
  const consent = answer.state === 'granted' || answer.state === 'deemed' ? answer.state : undefined;
  return {
    state: stateOf(answer.state, ended, cover, now),
    ...(consent && { consent }),
    ...(completeOn && { completeOn }),
    ...(answer.state === 'pending' && !ended && answer.lastDay ? { decideBy: answer.lastDay } : {}),
    ...(answer.deemedFrom && { deemedFrom: answer.deemedFrom }),
    ...(cover && { cover }),
    law: answer.steps,
  };
}

/** The day on which the documents were complete: at once, or when what was missing came. */
function completeDay({ appliedAt, steps }: Facts, decision: PermitStep | undefined): Day | undefined {
  const last = lastOf(steps, ['missing', 'supplied']);
  // Who decides does so on what is there.
  if (last?.kind === 'missing') return decision && dayInBerlin(decision.at);
  return dayInBerlin(last?.at ?? appliedAt);
}

/** Also of a consent that will count as given: nothing has to happen then. */
function coverOf(
  { firstDay, lastDay, steps }: Facts,
  { state, deemedFrom }: ReturnType<typeof permitState>,
  decision: PermitStep | undefined,
): Cover | undefined {
  const given = state === 'granted' ? decision?.at : deemedFrom ? dayStart(deemedFrom) : undefined;
  if (!given) return undefined;
  const from = latest(given, dayStart(firstDay));
  const ended = lastOf(steps, ['revoked', 'withdrawn'])?.at;
  const end = dayStart(lastDay, 1);
  const to = ended && ended < end ? ended : end;
  return from < to ? { from, to } : undefined;
}

function stateOf(
  state: ReturnType<typeof permitState>['state'],
  ended: PermitStep | undefined,
  cover: Cover | undefined,
  now: Date,
): PermitState {
  if (ended) return ended.kind === 'revoked' ? 'revoked' : 'withdrawn';
  if (state === 'incomplete' || state === 'pending' || state === 'refused') return state;
  if (!cover || now >= cover.to) return 'over';
  return now < cover.from ? 'upcoming' : 'inForce';
}

/** 00:00 in Berlin of a day, or of the one `plus` days later. */
const dayStart = (day: Day, plus = 0): Date => new Date(parseInstant(endOfDay(parseDay(day) - 1 + plus)) * 1000);

const latest = (a: Date, b: Date): Date => (a > b ? a : b);

const lastOf = (steps: readonly PermitStep[], kinds: readonly PermitStep['kind'][]): PermitStep | undefined =>
  steps.findLast(({ kind }) => kinds.includes(kind));
