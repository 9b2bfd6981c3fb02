import type { CompiledPackage } from '../../forms/index.ts';
import { dayInBerlin } from '../../lang/format.ts';
import { record } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/crypto/crypto.ts';
import type { Actor } from '../../platform/db/actor.ts';
import { emit } from '../../platform/events/events.ts';
import type { Platform } from '../../platform/module.ts';
import { isPossible, needsText } from './acts.rules.ts';
import { permitsErrors } from './permits.errors.ts';
import { permitChanged } from './permits.events.ts';
import { isMinistry, mayApply, mayDo } from './permits.policy.ts';
import { insertPermit, insertStep, saveCover, selectPermit, selectPermits } from './permits.queries.ts';
import type { PermitRecord, PermitWish, Standing, StepKind } from './permits.schema.ts';
import { standingOf } from './standing.rules.ts';
import { findWishProblems, type WishField } from './wish.rules.ts';

export type PermitsDeps = Pick<Platform, 'db' | 'clock'> & {
  /** The packages that new applications begin with. */
  readonly listPackages: () => CompiledPackage[];
};

export type Permit = { readonly record: PermitRecord; readonly standing: Standing };

/** The ministry sees all; row-level security knows it by this desk, the audit log by the person. */
const desk: Actor = { kind: 'job', job: 'permits:desk' };
/** Who reads and acts, in the eyes of row-level security. */
export const reader = (actor: Actor): Actor => (isMinistry(actor) ? desk : actor);

/** Services for which a trial makes sense: the law orders written form and does not insist on paper. */
export const trialServices = ({ listPackages }: Pick<PermitsDeps, 'listPackages'>): CompiledPackage[] =>
  listPackages().filter(({ service: { writtenForm } }) => writtenForm.required && !writtenForm.electronicExcluded);

/** All permits that somebody may see, the newest first. */
export async function listPermits(deps: PermitsDeps, actor: Actor): Promise<Permit[]> {
  const records = await deps.db.look(reader(actor), selectPermits);
  return records.map((one) => ({ record: one, standing: standingOf(one, deps.clock.now()) }));
}

/** One permit. Error: `permits.unknown`. */
export async function getPermit(deps: PermitsDeps, actor: Actor, id: string): Promise<Permit> {
  const found = await deps.db.look(reader(actor), (tx) => selectPermit(tx, id));
  if (!found) throw permitsErrors.unknown();
  return { record: found, standing: standingOf(found, deps.clock.now()) };
}

export type ApplyOutcome = { kind: 'applied'; id: string } | { kind: 'wrong'; fields: WishField[] };

/**
 * Applies for a permit. The documents count as complete with this day, until the ministry says what is missing. Outcome `wrong` names the fields.
 * Error: `permits.not_allowed`.
 */
export async function applyForPermit(deps: PermitsDeps, actor: Actor, wish: PermitWish): Promise<ApplyOutcome> {
  if (!mayApply(actor, wish.authorityId)) throw permitsErrors.notAllowed();
  const at = deps.clock.now();
  const offered = new Map(trialServices(deps).map((pkg) => [pkg.slug, pkg.service.writtenForm.provision ?? '']));
  const fields = findWishProblems(wish, { services: [...offered.keys()], today: dayInBerlin(at) });
  if (fields.length > 0) return { kind: 'wrong', fields };
  const id = newId(at.getTime());
  const provisions = wish.services.map((slug) => offered.get(slug) ?? '');
  await deps.db.as(actor, async (tx) => {
    const number = await insertPermit(tx, { ...wish, id, provisions, at, by: actor });
    await saveCover(tx, { ...wish, id, number }, standingOf({ ...wish, appliedAt: at, steps: [] }, at).cover);
    const { authorityId } = wish;
    await record(tx, {
      actor,
      at,
      action: 'permits.applied',
      subject: `permit:${id}`,
      authorityId,
      detail: { number },
    });
    await emit(tx, permitChanged, { permitId: id, kind: 'applied' });
  });
  return { kind: 'applied', id };
}

/**
 * Does something to a permit. `seen` is how many steps the person saw. Errors: `permits.unknown`, `permits.not_allowed`, `permits.too_late`,
 * `permits.changed`, `permits.text_missing`.
 */
export async function actOnPermit(
  deps: PermitsDeps,
  actor: Actor,
  input: { id: string; kind: StepKind; text: string; seen: number },
): Promise<void> {
  const { id, kind, text, seen } = input;
  const at = deps.clock.now();
  await deps.db.as(reader(actor), async (tx) => {
    const permit = await selectPermit(tx, id);
    if (!permit) throw permitsErrors.unknown();
    if (!mayDo(actor, kind, permit)) throw permitsErrors.notAllowed();
    const { state, consent } = standingOf(permit, at);
    if (!isPossible(kind, state))
      throw consent === 'deemed' && kind !== 'supplied' ? permitsErrors.tooLate() : permitsErrors.changed();
    if (seen !== permit.steps.length) throw permitsErrors.changed();
    if (text === '' && needsText(kind)) throw permitsErrors.textMissing();
    const step = { kind, text, at, by: actor.id, byName: actor.name };
    if (!(await insertStep(tx, permit, step))) throw permitsErrors.changed();
    await saveCover(tx, permit, standingOf({ ...permit, steps: [...permit.steps, step] }, at).cover);
    const { authorityId, number } = permit;
    const detail = { number };
    await record(tx, { actor, at, action: `permits.${kind}`, subject: `permit:${id}`, authorityId, detail });
    await emit(tx, permitChanged, { permitId: id, kind });
  });
}
