import type { Day, Municipality } from './areas.schema.ts';
import type { Authority, AuthorityRef } from './authorities.schema.ts';
import type { Explain } from './explanation.texts.ts';
import { associationOf, holdsOn, type PlacesIndex, padKey, refById, refOf, stateOn } from './places-index.rules.ts';
import type { Conflict, ExplanationStep, Rule, Transfer } from './responsibility.schema.ts';

/** What the rules say so far about one task in one municipality. */
export type Assignment = {
  readonly carrier: AuthorityRef;
  readonly performer: AuthorityRef;
  readonly onBehalfOf: AuthorityRef | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly steps: readonly ExplanationStep[];
  readonly conflict: Conflict | null;
};

export type TransferCase = {
  readonly index: PlacesIndex;
  readonly chain: readonly string[];
  readonly state: Municipality;
  readonly rule: Rule;
  readonly date: Day;
  readonly explain: Explain;
};

/** The start: the body that the rule names carries and does the task itself. */
export function startAssignment({ rule, explain, state }: TransferCase, carrier: Authority): Assignment {
  return {
    carrier: refOf(carrier),
    performer: refOf(carrier),
    onBehalfOf: null,
    validFrom: laterOf(rule.validFrom, state.validFrom),
    validTo: earlierOf(rule.validTo, state.validTo),
    steps: [explain.level(rule, carrier.name)],
    conflict: null,
  };
}

/**
 * What the law itself moves to a Verwaltungsgemeinschaft (§§ 46, 47 ThürKO) or an erfüllende Gemeinde (§ 51 ThürKO): own sphere,
 * the municipality stays the carrier and the other performs on its behalf; transferred sphere, the other is carrier and performer.
 */
export function applyStatute({ index, rule, state, explain }: TransferCase, before: Assignment): Assignment {
  if (before.carrier.id !== state.ags) return before;
  const association = associationOf(index, state);
  if (!association || association.bodyId === state.ags) return before;
  const body = refById(index, association.bodyId);
  const moved = rule.sphere === 'uebertragen';
  return {
    ...before,
    carrier: moved ? body : before.carrier,
    performer: body,
    onBehalfOf: moved ? null : before.carrier,
    validFrom: laterOf(before.validFrom, association.validFrom),
    validTo: earlierOf(before.validTo, association.validTo),
    steps: [...before.steps, explain.statute(association, moved, body.name, state.name)],
  };
}

/** Agreements in force on the day: first the one that delegates, then the one that mandates; each kind at most once, never in a circle. */
export function applyAgreements(task: TransferCase, before: Assignment): Assignment {
  return applyMandate(task, applyDelegation(task, before));
}

function applyDelegation(task: TransferCase, before: Assignment): Assignment {
  const { index, rule, state, explain } = task;
  const found = findTransfers(task, 'delegating', [state.ags, before.carrier.id]);
  const [transfer] = found;
  if (!transfer) return before;
  if (isTaxLevy(rule, task.chain[0]!)) {
    return blocked(before, explain.taxGuard(transfer, refById(index, transfer.toId).name), transfer);
  }
  const taker = takerOf(task, transfer);
  if (!taker) return blocked(before, explain.takerMissing(transfer), transfer);
  if (taker.carrier.id === before.carrier.id) return blocked(before, explain.circle(transfer), transfer);
  const after: Assignment = {
    ...taker,
    validFrom: laterOf(before.validFrom, transfer.validFrom),
    validTo: earlierOf(before.validTo, transfer.validTo),
    steps: [...before.steps, explain.delegation(transfer, before.carrier.name, taker.carrier.name), ...taker.steps],
    conflict: before.conflict,
  };
  return withRivals(task, after, found);
}

function applyMandate(task: TransferCase, before: Assignment): Assignment {
  const { index, state, explain } = task;
  const givers = [before.carrier.id, ...(before.onBehalfOf ? [] : [before.performer.id])];
  const origin = before.steps.some(({ rule: id }) => id === 'delegation') ? [] : [state.ags];
  const found = findTransfers(task, 'mandating', [...origin, ...givers]);
  const [transfer] = found;
  if (!transfer) return before;
  if (transfer.toId === before.carrier.id || transfer.toId === before.performer.id) {
    return blocked(before, explain.circle(transfer), transfer);
  }
  const taker = takerOf(task, transfer);
  if (!taker) return blocked(before, explain.takerMissing(transfer), transfer);
  const after: Assignment = {
    ...before,
    performer: taker.performer,
    onBehalfOf: before.carrier,
    validFrom: laterOf(before.validFrom, transfer.validFrom),
    validTo: earlierOf(before.validTo, transfer.validTo),
    steps: [...before.steps, explain.mandate(transfer, before.carrier.name, refById(index, transfer.toId).name)],
  };
  return withRivals(task, after, found);
}

/** Agreements that cover the service, the municipality and the day; the one that began last counts. */
function findTransfers(task: TransferCase, kind: Transfer['kind'], givers: readonly string[]): Transfer[] {
  const { index, chain, state, date } = task;
  const found: Transfer[] = [];
  for (const giver of new Set(givers)) {
    for (const transfer of index.transfers.get(giver) ?? []) {
      if (transfer.kind !== kind || !holdsOn(transfer, date)) continue;
      if (transfer.areas.length > 0 && !transfer.areas.includes(state.ags)) continue;
      if (transfer.services.some((prefix) => chain.includes(padKey(prefix)))) found.push(transfer);
    }
  }
  return found.sort((a, b) => b.validFrom.localeCompare(a.validFrom) || a.id.localeCompare(b.id));
}

/** The taker, and who does its work when it has no administration of its own. */
function takerOf(
  { index, date, explain }: TransferCase,
  transfer: Transfer,
): Pick<Assignment, 'carrier' | 'performer' | 'onBehalfOf' | 'steps'> | undefined {
  const authority = index.authorities.get(transfer.toId);
  if (!authority || !holdsOn(authority, date)) return undefined;
  const carrier = refOf(authority);
  const state = stateOn(index, authority.id, date);
  const association = state ? associationOf(index, state) : undefined;
  if (!state || !association || association.bodyId === state.ags)
    return { carrier, performer: carrier, onBehalfOf: null, steps: [] };
  const performer = refById(index, association.bodyId);
  return {
    carrier,
    performer,
    onBehalfOf: carrier,
    steps: [explain.actedBy(association, performer.name, carrier.name)],
  };
}

/** Two agreements of the same kind with different takers: both are named, an editor must decide. */
function withRivals({ index, explain }: TransferCase, after: Assignment, found: readonly Transfer[]): Assignment {
  const takers = new Set(found.map(({ toId }) => toId));
  if (takers.size < 2) return after;
  const names = [...takers].map((id) => refById(index, id).name);
  return { ...after, conflict: { rules: found.map(({ id }) => `transfer:${id}`), text: explain.rivals(names) } };
}

function blocked(before: Assignment, step: ExplanationStep, transfer: Transfer): Assignment {
  const conflict = { rules: [step.rule, `transfer:${transfer.id}`], text: step.text };
  return { ...before, steps: [...before.steps, step], conflict: before.conflict ?? conflict };
}

/** A rule that says so, or a task of municipalities in the group of taxes (102) whose rule does not. */
const isTaxLevy = (rule: Rule, key: string): boolean => rule.tax || (rule.level === 'gemeinde' && isTaxKey(key));

/** Group 102 of the service keys: taxes and duties. */
export const isTaxKey = (key: string): boolean => key.startsWith('99102');

const laterOf = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null ? a : a > b ? a : b);
const earlierOf = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null ? a : a < b ? a : b);
