import type { Lang } from '../../lang/lang.ts';
import type { Day, Municipality } from './areas.schema.ts';
import { createExplain, type Explain } from './explanation.texts.ts';
import { findLocation, type Location, type PlaceKey } from './location.rules.ts';
import { carrierOf, type Match, matchRule } from './matching.rules.ts';
import { findOnlineServices, type OnlineOrder } from './online.rules.ts';
import { actingBodyId, type PlacesIndex, refById, refOf, serviceChain } from './places-index.rules.ts';
import type {
  Conflict,
  ExplanationStep,
  Gap,
  OnlineService,
  ResponsibilityAnswer,
  ResponsibleBody,
  Role,
  Rule,
} from './responsibility.schema.ts';
import { type Assignment, applyAgreements, applyStatute, startAssignment } from './transfers.rules.ts';

export type ResponsibilityQuestion = PlaceKey & {
  /** 14 digits. */
  readonly leikaKey: string;
  readonly date: Day;
  readonly role?: Role;
  /** Language of the explanation, German by default. */
  readonly lang?: Lang;
  readonly onlineOrder?: OnlineOrder;
};

const explainIn: Record<Lang, Explain> = { de: createExplain('de'), en: createExplain('en') };

/** What one municipality answers, before the places around it are looked at. */
type LocalAnswer = {
  readonly matchedKey: string | null;
  readonly answers: readonly ResponsibleBody[];
  readonly onlineServices: readonly OnlineService[];
  readonly gap: Gap | null;
  readonly conflict: Conflict | null;
};

/**
 * Answers who carries and who performs a service for a place on a day, with the chain of reasons.
 * Several municipalities in question (a split or a wider area) answer at once when all of them give the same.
 * @returns undefined when the place key is not known
 */
export function resolveResponsibility(
  index: PlacesIndex,
  question: ResponsibilityQuestion,
): ResponsibilityAnswer | undefined {
  const location = findLocation(index, question, question.date);
  if (!location) return undefined;
  const explain = explainIn[question.lang ?? 'de'];
  const notes = dropRepeated(location.notes.map(explain.note));
  const local = location.states.map((state) => resolveLocally(index, question, state, notes, explain));
  const [first] = local;
  const agreed = first && local.every((answer) => sameOutcome(answer, first)) ? first : undefined;
  return {
    place: describePlace(location, notes),
    service: { leikaKey: question.leikaKey, matchedKey: agreed?.matchedKey ?? null },
    answers: agreed?.answers ?? [],
    onlineService: agreed?.onlineServices[0] ?? null,
    onlineServices: agreed?.onlineServices ?? [],
    gap: agreed?.gap ?? null,
    conflict: agreed?.conflict ?? null,
  };
}

/** A split has one edge per successor and one sentence. */
const dropRepeated = (steps: readonly ExplanationStep[]): ExplanationStep[] =>
  steps.filter(({ text }, at) => steps.findIndex((other) => other.text === text) === at);

function describePlace({ place }: Location, notes: readonly ExplanationStep[]): ResponsibilityAnswer['place'] {
  return notes.length > 0 ? { ...place, note: notes.map(({ text }) => text).join(' ') } : place;
}

function resolveLocally(
  index: PlacesIndex,
  question: ResponsibilityQuestion,
  state: Municipality,
  notes: readonly ExplanationStep[],
  explain: Explain,
): LocalAnswer {
  const { date, role = 'zustaendig', onlineOrder = 'local-first' } = question;
  const chain = serviceChain(question.leikaKey);
  let match = matchRule(index, chain, state, role, date);
  let before = notes;
  if (match.kind === 'none' && role === 'ansprechpunkt') {
    match = matchRule(index, chain, state, 'zustaendig', date);
    before = [...notes, explain.fallbackRole()];
  }
  const task = { index, chain, state, date, explain };
  const found = match.kind === 'found' ? match.rules.flatMap((rule) => assign(task, rule) ?? []) : [];
  const distinct = dropTwins(found);
  const answers = distinct.map((assignment) => toBody(assignment, role, before));
  const matchedKey = match.kind === 'none' ? null : match.matchedKey;
  const performer = answers[0]?.performer.id ?? null;
  return {
    matchedKey,
    answers,
    onlineServices: findOnlineServices(index, chain, state, performer, date, onlineOrder),
    gap: answers.length > 0 ? null : findGap(index, match, state, explain),
    conflict: findConflict(match, distinct, explain),
  };
}

function assign(
  task: { index: PlacesIndex; chain: readonly string[]; state: Municipality; date: Day; explain: Explain },
  rule: Rule,
): Assignment | undefined {
  const carrier = carrierOf(task.index, rule, task.state, task.date);
  if (!carrier || carrier.kind === 'verweis') return undefined;
  const full = { ...task, rule };
  return applyAgreements(full, applyStatute(full, startAssignment(full, carrier)));
}

/** Two rules that name the same body are one answer. */
function dropTwins(assignments: readonly Assignment[]): Assignment[] {
  if (assignments.length < 2) return [...assignments];
  return assignments.filter(
    (one, at) =>
      assignments.findIndex(
        ({ carrier, performer }) => carrier.id === one.carrier.id && performer.id === one.performer.id,
      ) === at,
  );
}

function toBody(assignment: Assignment, role: Role, notes: readonly ExplanationStep[]): ResponsibleBody {
  const { carrier, performer, onBehalfOf, validFrom, validTo, steps } = assignment;
  return { role, carrier, performer, onBehalfOf, validFrom, validTo, explanation: [...notes, ...steps] };
}

function findConflict(match: Match, distinct: readonly Assignment[], explain: Explain): Conflict | null {
  if (match.kind === 'found' && distinct.length > 1) {
    return { rules: match.rules.map(({ id }) => id), text: explain.tie(distinct.map(({ carrier }) => carrier.name)) };
  }
  return distinct.find(({ conflict }) => conflict)?.conflict ?? null;
}

function findGap(index: PlacesIndex, match: Match, state: Municipality, explain: Explain): Gap {
  const contact = refById(index, actingBodyId(index, state));
  if (match.kind === 'none') return { reason: 'no-rule', contact, text: explain.gap('no-rule', contact.name, {}) };
  if (match.kind === 'expired') {
    return { reason: 'expired', contact, text: explain.gap('expired', contact.name, { endedOn: match.rule.validTo }) };
  }
  const outside = match.rules
    .map(({ authorityId }) => (authorityId ? index.authorities.get(authorityId) : undefined))
    .find(Boolean);
  const text = explain.gap('no-authority', contact.name, { body: outside?.name });
  return { reason: 'no-authority', contact, text, ...(outside ? { body: refOf(outside) } : {}) };
}

/** Same carriers, performers, online service and kind of gap: then it does not matter which municipality it is. */
function sameOutcome(a: LocalAnswer, b: LocalAnswer): boolean {
  const key = ({ answers, gap, onlineServices }: LocalAnswer) =>
    [
      ...answers.map(({ carrier, performer }) => `${carrier.id}>${performer.id}`),
      gap ? `${gap.reason}>${gap.contact?.id}` : '',
      onlineServices[0]?.slug ?? '',
    ].join(' ');
  return a === b || key(a) === key(b);
}
