import type { CompiledPackage } from '../../forms/index.ts';
import type { Lang } from '../../lang/lang.ts';
import { record } from '../../platform/audit/audit.ts';
import { type Actor, ownerOf } from '../../platform/db/actor.ts';
import {
  type ActRecord,
  agrees,
  type Consent,
  type ConsentScope,
  domainOf,
  isPresumed,
  listConsents,
  retrieveAct,
  sayConsent,
  scopeFor,
} from '../mailbox/index.ts';
import type { ApplicationsDeps } from './applications.deps.ts';
import { applicationsErrors } from './applications.errors.ts';
import type { Application } from './applications.schema.ts';
import type { Found } from './find.actions.ts';
import { keeperOf } from './holding.actions.ts';

type Sent = Extract<Found, { kind: 'sent' }>;

/** Whether decisions of a package are acts that can come electronically at all. */
const canChoose = (pkg: CompiledPackage | undefined): pkg is CompiledPackage =>
  pkg?.service.result.deliver === 'portal' && (pkg.service.decision?.remedy?.length ?? 0) > 0;

/** What the page of a sent application offers: nothing once there is a decision, an offer where the law wants a consent beforehand. */
export function choiceOf(pkg: CompiledPackage | undefined, { threads }: Sent, actor: Actor): 'none' | 'link' | 'offer' {
  if (!canChoose(pkg) || threads.some(({ acts }) => acts.length > 0)) return 'none';
  return isPresumed(scopeFor(domainOf(pkg.service.law.domain), actor.kind === 'citizen')) ? 'link' : 'offer';
}

/** What a person can say about the decisions of an application, and what they have said. */
export type Choice = {
  scope: ConsentScope;
  /** Whether the decision comes electronically by this scope. */
  electronic: boolean;
  said: Consent | undefined;
  /** The consent for the single case: offered where the scope says post, in Thüringen. */
  single: { granted: boolean; said: Consent | undefined } | undefined;
  /** There is a decision already; what is said now holds for later ones. */
  late: boolean;
};

/** Throws `applications.unknown_reference` where decisions come by post anyway or are none in the sense of the law. */
export async function readChoice(
  deps: ApplicationsDeps,
  actor: Actor,
  { application, threads }: Sent,
): Promise<Choice> {
  const pkg = deps.findPackage(application.packageSlug, application.packageVersion);
  if (!canChoose(pkg)) throw applicationsErrors.unknownReference();
  const kept = actor.kind === 'citizen' || (await keeperOf(deps, application.id)) !== undefined;
  const consents = await deps.db.look(actor, (tx) => listConsents(tx, application.id));
  const scope = scopeFor(domainOf(pkg.service.law.domain), kept);
  const electronic = agrees(consents, scope);
  const own = (wanted: ConsentScope) => consents.find((consent) => consent.scope === wanted);
  const inThuringia = application.performerId?.startsWith('16') ?? false;
  const granted = agrees(consents, 'th-egovg-9-3');
  return {
    scope,
    electronic,
    said: own(scope),
    single: !electronic && inThuringia ? { granted, said: own('th-egovg-9-3') } : undefined,
    late: threads.some(({ acts }) => acts.length > 0),
  };
}

/** Keeps what the person says, for decisions from now on. */
export async function sayChoice(
  deps: ApplicationsDeps,
  actor: Actor,
  application: Pick<Application, 'id' | 'owner'>,
  said: { scope: ConsentScope; granted: boolean; lang: Lang },
): Promise<void> {
  await deps.db.as(actor, async (tx) => {
    const now = deps.clock.now();
    await sayConsent(tx, { applicationId: application.id, owner: application.owner }, said, now);
    await record(tx, {
      actor,
      at: now,
      action: 'applications.consent',
      subject: `application:${application.id}`,
      detail: { scope: said.scope, granted: said.granted },
    });
  });
}

/** The person opens or downloads a decision; the first time is kept as the retrieval. */
export async function retrieveDecision(deps: ApplicationsDeps, actor: Actor, act: ActRecord): Promise<void> {
  if (act.retrievedAt || ownerOf(actor) !== act.owner) return;
  await deps.db.as(actor, async (tx) => {
    const now = deps.clock.now();
    await retrieveAct(tx, act.actId, now);
    await record(tx, {
      actor,
      at: now,
      action: 'applications.retrieved',
      subject: `application:${act.applicationId}`,
      authorityId: act.authorityId,
    });
  });
}
