import { type CompiledPackage, type TakenValue, takeFromEarlier, takeFromRegister } from '../../forms/index.ts';
import { formatLongDate } from '../../lang/format.ts';
import type { Lang } from '../../lang/lang.ts';
import { record } from '../../platform/audit/audit.ts';
import { hashReference, newId } from '../../platform/crypto/crypto.ts';
import { type Actor, ownerOf } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import { AppError } from '../../platform/errors/errors.ts';
import type { ApplicationsDeps } from './applications.deps.ts';
import { applicationsErrors } from './applications.errors.ts';
import { findApplication, lockDraft, updatePrefill } from './applications.queries.ts';
import type { Application, PrefillEntry } from './applications.schema.ts';
import { type Found, findByLink } from './find.actions.ts';
import { formContext } from './form-context.ts';
import { mergeTaken, partsOf, readPrivateLink } from './prefill.rules.ts';
import type { prefillTexts } from './prefill.texts.ts';
import { offeredRegisters } from './registers/offered.ts';
import { titleOf } from './submit.actions.ts';

/** Why nothing was offered or taken over; each has a sentence in `prefill.texts.ts`. */
export type PrefillProblem = keyof typeof prefillTexts.problem;
export type PrefillOutcome = { kind: 'done' } | { kind: 'sent' } | { kind: 'problem'; problem: PrefillProblem };

type Change = {
  prefill: PrefillEntry[];
  answers?: Application['answers'];
  audit: string;
  detail?: Record<string, string>;
};

/**
 * Offers what an earlier application gives. Its private link is the proof: whoever holds it can read all of it anyway. The link is used in this request
 * only; neither it nor its hash is stored with the draft.
 */
export async function offerEarlier(
  deps: ApplicationsDeps,
  actor: Actor,
  input: { link: string; lang: Lang },
): Promise<PrefillOutcome> {
  const read = readPrivateLink(input.link);
  if (read.kind !== 'link') return { kind: 'problem', problem: read.kind };
  const earlier = await findEarlier(deps, { kind: 'guest', owner: hashReference(read.reference) });
  if (!earlier) return { kind: 'problem', problem: 'unknownLink' };
  if (earlier.kind !== 'sent') return { kind: 'problem', problem: earlier.kind === 'draft' ? 'notSent' : 'ended' };
  const { application } = earlier;
  const decision = await deps.findDecision(application.id);
  return changePrefill(deps, actor, input.lang, (draft, pkg) => {
    const source = pkg.source.form.prefill?.earlier?.find(({ service }) => service === application.packageSlug);
    if (!source) return 'otherService';
    const context = formContext(deps, pkg, { ...draft, prefill: [] }, input.lang);
    const values = takeFromEarlier(pkg, source, { answers: application.answers, decision }, context);
    if (values.length === 0) return 'nothing';
    const at = deps.clock.now();
    const day = (lang: Lang) => formatLongDate(application.submittedAt!, lang);
    const title = application.title ?? titleOf(pkg);
    const entry = offer(at, 'earlier', application.packageSlug, values, {
      simulated: false,
      source: {
        de: `Antrag „${title.de}“ vom ${day('de')} (${application.receiptNumber})`,
        en: `application “${title.en}” of ${day('en')} (${application.receiptNumber})`,
      },
    });
    return { prefill: [...withoutOffer(draft.prefill, 'earlier'), entry], audit: 'applications.prefill_offered' };
  });
}

async function findEarlier(deps: ApplicationsDeps, holder: Actor): Promise<Found | undefined> {
  try {
    return await findByLink(deps, holder);
  } catch (error) {
    if (error instanceof AppError && error.code === applicationsErrors.unknownReference().code) return undefined;
    throw error;
  }
}

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
  const offered = offeredRegisters(deps, pkg).find(({ mapping }) => mapping.register === input.register);
  if (!offered) return { kind: 'problem', problem: 'noRegister' };
  const { source, mapping } = offered;
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
  return changePrefill(deps, actor, input.lang, (current) => {
    const context = formContext(deps, pkg, current, input.lang);
    const values = takeFromRegister(pkg, mapping, answer.values, context);
    if (values.length === 0) return 'nothing';
    const entry = offer(at, 'register', source.register, values, { simulated: source.simulated, source: source.name });
    return {
      prefill: [...withoutOffer(current.prefill, 'register'), entry],
      audit: 'applications.register_asked',
      detail: { register: source.register },
    };
  });
}

/** Takes an offer over: chosen parts of an earlier application become answers; the answer of a register holds from now on. */
export async function acceptOffer(
  deps: ApplicationsDeps,
  actor: Actor,
  input: { id: string; parts: readonly string[]; lang: Lang },
): Promise<PrefillOutcome> {
  return changePrefill(deps, actor, input.lang, (draft, pkg) => {
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
  input: { id: string; lang: Lang },
): Promise<PrefillOutcome> {
  return changePrefill(deps, actor, input.lang, (draft) => {
    const entry = draft.prefill.find(({ id }) => id === input.id);
    if (!entry || (entry.kind === 'earlier' && entry.state === 'taken')) return 'gone';
    return { prefill: draft.prefill.filter(({ id }) => id !== entry.id), audit: 'applications.prefill_declined' };
  });
}

/** Changes what is offered and taken over in a locked draft, with its audit entry. */
async function changePrefill(
  deps: ApplicationsDeps,
  actor: Actor,
  lang: Lang,
  change: (draft: Application, pkg: CompiledPackage, lang: Lang) => Change | PrefillProblem,
): Promise<PrefillOutcome> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  return deps.db.as(actor, async (tx: Tx): Promise<PrefillOutcome> => {
    const draft = await lockDraft(tx, owner);
    if (!draft && !(await findApplication(tx, owner))) throw applicationsErrors.unknownReference();
    if (!draft) return { kind: 'sent' };
    const result = change(draft, getPackage(deps, draft), lang);
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

const withoutOffer = (prefill: readonly PrefillEntry[], kind: PrefillEntry['kind']): PrefillEntry[] =>
  prefill.filter((entry) => entry.kind !== kind || entry.state !== 'offered');

function offer(
  at: Date,
  kind: PrefillEntry['kind'],
  from: string,
  values: readonly TakenValue[],
  rest: Pick<PrefillEntry, 'source' | 'simulated'>,
): PrefillEntry {
  return { id: newId(at.getTime()), state: 'offered', kind, from, at: at.toISOString(), values, ...rest };
}
