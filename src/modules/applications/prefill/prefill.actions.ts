import { type CompiledPackage, takeFromRegister } from '../../../forms/index.ts';
import type { Lang } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import { type Actor, ownerOf } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { findApplication, lockDraft, updatePrefill } from '../applications.queries.ts';
import type { Application, PrefillEntry } from '../applications.schema.ts';
import { findByLink } from '../form/find.actions.ts';
import { formContext } from '../form/form-context.ts';
import { offeredRegisters } from '../registers/offered.ts';
import { mergeTaken, partsOf } from './prefill.rules.ts';
import type { prefillTexts } from './prefill.texts.ts';

/** Why nothing was offered or taken over; each has a sentence in `prefill.texts.ts`. */
export type PrefillProblem = keyof typeof prefillTexts.problem;
export type PrefillOutcome = { kind: 'done' } | { kind: 'sent' } | { kind: 'problem'; problem: PrefillProblem };

type Change = {
  prefill: PrefillEntry[];
  answers?: Application['answers'];
  audit: string;
  detail?: Record<string, string>;
};

/** Asks a register, with the consent of the person, and offers its answer. Only registers that the package names are asked, and only for its fields. */
export async function offerRegister(
  deps: ApplicationsDeps,
  actor: Actor,
  input: { register: string; person: string; consent: boolean; lang: Lang },
): Promise<PrefillOutcome> {
  const found = await findByLink(deps, actor);
  if (found.kind !== 'draft') return { kind: 'sent' };
  const draft = found.application;
  const pkg = getPackage(deps, draft);
  const asked = offeredRegisters(deps, pkg).find(({ mapping }) => mapping.register === input.register);
  if (!asked) return { kind: 'problem', problem: 'noRegister' };
  const { source, mapping } = asked;
  const person = source.testPersons.find(({ id }) => id === input.person);
  if (!person) return { kind: 'problem', problem: 'noPerson' };
  if (!input.consent) return { kind: 'problem', problem: 'noConsent' };
  const at = deps.clock.now();
  const answer = await source.retrieve({
    person: { kind: 'test', id: person.id },
    fields: [...new Set(Object.values(mapping.values))],
    consentAt: at,
    applicationId: draft.id,
  });
  if (answer.kind !== 'found') return { kind: 'problem', problem: answer.kind };
  return changePrefill(deps, actor, (current) => {
    const context = formContext(deps, pkg, current, input.lang);
    const values = takeFromRegister(pkg, mapping, answer.values, context);
    if (values.length === 0) return 'nothing';
    const offered = {
      kind: 'register',
      from: source.register,
      values,
      source: source.name,
      simulated: source.simulated,
    } as const;
    const detail = { register: source.register };
    return { prefill: withOffer(current.prefill, at, offered), audit: 'applications.register_asked', detail };
  });
}

/** Takes an offer over: chosen parts of an earlier application or the account become answers; the answer of a register holds from now on. */
export async function acceptOffer(
  deps: ApplicationsDeps,
  actor: Actor,
  input: { id: string; parts: readonly string[] },
): Promise<PrefillOutcome> {
  return changePrefill(deps, actor, (draft, pkg) => {
    const entry = draft.prefill.find(({ id, state }) => id === input.id && state === 'offered');
    if (!entry) return 'gone';
    const taken = { ...entry, state: 'taken' as const };
    const audit = 'applications.prefill_taken';
    if (entry.kind === 'register') {
      const others = draft.prefill.filter(
        ({ id, kind, from }) => id !== entry.id && !(kind === 'register' && from === entry.from),
      );
      return { prefill: [...others, taken], audit };
    }
    const chosen = partsOf(entry.values).filter((part) => input.parts.includes(part));
    if (chosen.length === 0) return 'noParts';
    const values = entry.values.filter(([path]) => chosen.some((part) => path.startsWith(`${part}.`)));
    const others = draft.prefill.filter(({ id }) => id !== entry.id);
    return {
      prefill: [...others, { ...taken, values }],
      answers: mergeTaken(pkg, draft.answers, values, chosen),
      audit,
    };
  });
}

/** Declines an offer, or takes back what a register answered: its values are deleted, the questions are asked as usual. */
export async function dropPrefill(
  deps: ApplicationsDeps,
  actor: Actor,
  input: { id: string },
): Promise<PrefillOutcome> {
  return changePrefill(deps, actor, (draft) => {
    const entry = draft.prefill.find(({ id }) => id === input.id);
    if (!entry || (entry.kind !== 'register' && entry.state === 'taken')) return 'gone';
    return { prefill: draft.prefill.filter(({ id }) => id !== entry.id), audit: 'applications.prefill_declined' };
  });
}

/** Changes what is offered and taken over in a locked draft, with its audit entry. */
export async function changePrefill(
  deps: ApplicationsDeps,
  actor: Actor,
  change: (draft: Application, pkg: CompiledPackage) => Change | PrefillProblem,
): Promise<PrefillOutcome> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  return deps.db.as(actor, async (tx: Tx): Promise<PrefillOutcome> => {
    const draft = await lockDraft(tx, owner);
    if (!draft && !(await findApplication(tx, owner))) throw applicationsErrors.unknownReference();
    if (!draft) return { kind: 'sent' };
    const result = change(draft, getPackage(deps, draft));
    if (typeof result === 'string') return { kind: 'problem', problem: result };
    const now = deps.clock.now();
    await updatePrefill(tx, draft.id, result, now);
    await record(tx, {
      actor,
      at: now,
      action: result.audit,
      subject: `application:${draft.id}`,
      detail: result.detail,
    });
    return { kind: 'done' };
  });
}

function getPackage(deps: ApplicationsDeps, draft: Application): CompiledPackage {
  const pkg = deps.findPackage(draft.packageSlug, draft.packageVersion);
  if (!pkg) throw applicationsErrors.unknownService();
  return pkg;
}

/** Puts an offer in the place of one of the same kind that waits. */
export function withOffer(
  prefill: readonly PrefillEntry[],
  at: Date,
  offer: Omit<PrefillEntry, 'id' | 'state' | 'at'>,
): PrefillEntry[] {
  const others = prefill.filter(({ kind, state }) => kind !== offer.kind || state !== 'offered');
  return [...others, { id: newId(at.getTime()), state: 'offered', at: at.toISOString(), ...offer }];
}
