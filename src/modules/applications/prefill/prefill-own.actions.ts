import { type CompiledPackage, type TakenValue, takeFromAccount, takeFromEarlier } from '../../../forms/index.ts';
import { formatLongDate } from '../../../lang/format.ts';
import type { Lang } from '../../../lang/lang.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import type { Actor, CitizenActor } from '../../../platform/db/actor.ts';
import { AppError } from '../../../platform/errors/errors.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import type { Application } from '../applications.schema.ts';
import { findHeld, type HeldSent, listSent } from '../drafts/holding.actions.ts';
import { findByLink } from '../form/find.actions.ts';
import { formContext } from '../form/form-context.ts';
import { titleOf } from '../sending/sending.actions.ts';
import { changePrefill, type PrefillOutcome, withOffer } from './prefill.actions.ts';
import { readPrivateLink } from './prefill.rules.ts';
import { prefillTexts } from './prefill.texts.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Offers what an earlier application gives. Its private link is the proof: whoever holds it can read all of it anyway. The link is used in this request
 * only; neither it nor its hash is stored with the draft.
 */
export async function offerByLink(
  deps: ApplicationsDeps,
  actor: Actor,
  input: { link: string; lang: Lang },
): Promise<PrefillOutcome> {
  const read = readPrivateLink(input.link);
  if (read.kind !== 'link') return { kind: 'problem', problem: read.kind };
  const holder: Actor = { kind: 'guest', owner: hashReference(read.reference) };
  return (await offerEarlier(deps, actor, holder, input.lang)) ?? { kind: 'problem', problem: 'unknownLink' };
}

/** Offers what an application gives that the account of the person keeps; one of another account is as good as none. */
export async function offerOwn(
  deps: ApplicationsDeps,
  actor: Actor,
  input: { citizen: CitizenActor | undefined; application: string; lang: Lang },
): Promise<PrefillOutcome> {
  const { citizen, application, lang } = input;
  if (!citizen) return { kind: 'problem', problem: 'signedOut' };
  const holder = uuid.test(application) ? await ifKnown(findHeld(deps, citizen, application)) : undefined;
  const outcome = holder && (await offerEarlier(deps, actor, holder, lang));
  return outcome ?? { kind: 'problem', problem: 'noneChosen' };
}

/** Offers what the person says of themselves in the account. */
export async function offerAccount(
  deps: ApplicationsDeps,
  actor: Actor,
  input: { citizen: CitizenActor | undefined; lang: Lang },
): Promise<PrefillOutcome> {
  if (!input.citizen) return { kind: 'problem', problem: 'signedOut' };
  const data = await deps.findOwnData(input.citizen);
  return changePrefill(deps, actor, (draft, pkg) => {
    const context = formContext(deps, pkg, { ...draft, prefill: [] }, input.lang);
    const values = takeFromAccount(pkg, data ?? {}, context);
    if (values.length === 0) return 'accountEmpty';
    const offer = { kind: 'account', from: 'account', source: prefillTexts.account, simulated: false, values } as const;
    return { prefill: withOffer(draft.prefill, deps.clock.now(), offer), audit: 'applications.prefill_offered' };
  });
}

/** What the account has sent that gives something to this form, sent last first. */
export async function listOwnEarlier(
  deps: ApplicationsDeps,
  citizen: CitizenActor,
  form: { pkg: CompiledPackage; draft: Application; lang: Lang },
): Promise<HeldSent[]> {
  const services = (form.pkg.source.form.prefill?.earlier ?? []).map(({ service }) => service);
  if (services.length === 0) return [];
  const fitting: HeldSent[] = [];
  for (const held of await listSent(deps, citizen, services))
    if ((await earlierValues(deps, form, held.found.application)).length > 0) fitting.push(held);
  return fitting;
}

/** Undefined when the holder has nothing at hand. */
async function offerEarlier(
  deps: ApplicationsDeps,
  actor: Actor,
  holder: Actor,
  lang: Lang,
): Promise<PrefillOutcome | undefined> {
  const earlier = await ifKnown(findByLink(deps, holder));
  if (!earlier) return undefined;
  if (earlier.kind !== 'sent') return { kind: 'problem', problem: earlier.kind === 'draft' ? 'notSent' : 'ended' };
  const { application } = earlier;
  const decision = await deps.findDecision(application.id);
  return changePrefill(deps, actor, (draft, pkg) => {
    const values = valuesOf(deps, { pkg, draft, lang }, application, decision);
    if (!values) return 'otherService';
    if (values.length === 0) return 'nothing';
    const day = (of: Lang) => formatLongDate(application.submittedAt!, of);
    const title = application.title ?? titleOf(pkg);
    const source = {
      de: `Antrag „${title.de}“ vom ${day('de')} (${application.receiptNumber})`,
      en: `application “${title.en}” of ${day('en')} (${application.receiptNumber})`,
    };
    const offer = { kind: 'earlier', from: application.packageSlug, source, simulated: false, values } as const;
    return { prefill: withOffer(draft.prefill, deps.clock.now(), offer), audit: 'applications.prefill_offered' };
  });
}

type Form = { pkg: CompiledPackage; draft: Application; lang: Lang };

async function earlierValues(deps: ApplicationsDeps, form: Form, earlier: Application): Promise<TakenValue[]> {
  const values = valuesOf(deps, form, earlier, undefined) ?? [];
  // Only who has nothing else to give is asked for the decision.
  return values.length > 0 ? values : (valuesOf(deps, form, earlier, await deps.findDecision(earlier.id)) ?? []);
}

/** What an earlier application gives; undefined when the package does not name its service. */
function valuesOf(
  deps: ApplicationsDeps,
  { pkg, draft, lang }: Form,
  earlier: Application,
  decision: Record<string, unknown> | undefined,
): TakenValue[] | undefined {
  const source = pkg.source.form.prefill?.earlier?.find(({ service }) => service === earlier.packageSlug);
  const context = formContext(deps, pkg, { ...draft, prefill: [] }, lang);
  return source && takeFromEarlier(pkg, source, { answers: earlier.answers, decision }, context);
}

/** Undefined for an application that nobody knows. */
async function ifKnown<T>(looked: Promise<T>): Promise<T | undefined> {
  try {
    return await looked;
  } catch (error) {
    if (error instanceof AppError && error.code === applicationsErrors.unknownReference().code) return undefined;
    throw error;
  }
}
