import type { CompiledPackage } from '../../../forms/index.ts';
import type { Lang } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { type Actor, ownerOf } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import {
  type ActRecord,
  agrees,
  type Consent,
  type ConsentScope,
  domainOf,
  listConsents,
  retrieveAct,
  saidAbout,
  sayConsent,
  scopeFor,
} from '../../mailbox/index.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import type { Application } from '../applications.schema.ts';
import { keeperOf } from '../drafts/holding.actions.ts';
import type { Found } from '../form/find.actions.ts';
import { canChoose, type WayQuestion } from '../sending/way.rules.ts';

type Sent = Extract<Found, { kind: 'sent' }>;

/** Whether the way of the decision can still be changed: it was asked before sending, and nothing has been decided yet. */
export const mayChangeWay = (pkg: CompiledPackage | undefined, { threads }: Sent): boolean =>
  canChoose(pkg) && threads.every(({ acts }) => acts.length === 0);

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
  const inThuringia = application.performerId?.startsWith('16') ?? false;
  const granted = agrees(consents, 'th-egovg-9-3');
  return {
    scope,
    electronic,
    said: saidAbout(consents, scope),
    single: !electronic && inThuringia ? { granted, said: saidAbout(consents, 'th-egovg-9-3') } : undefined,
    late: threads.some(({ acts }) => acts.length > 0),
  };
}

type Holder = Pick<Application, 'id' | 'owner'>;
type Said = { scope: ConsentScope; granted: boolean; lang: Lang };

/** Keeps what the person says, for decisions from now on. */
export const sayChoice = (deps: ApplicationsDeps, actor: Actor, application: Holder, said: Said): Promise<void> =>
  deps.db.as(actor, (tx) => keepChoice(tx, actor, application, said, deps.clock.now()));

/** Keeps with the sending what was chosen before. That the law's own assumption was left as it was is silence, not a word. */
export async function sayWay(
  tx: Tx,
  actor: Actor,
  application: Holder,
  { way, said, lang, now }: { way: WayQuestion; said: 'ja' | 'nein'; lang: Lang; now: Date },
): Promise<void> {
  const granted = said === 'ja';
  if (!(way.electronic && granted)) await keepChoice(tx, actor, application, { scope: way.scope, granted, lang }, now);
}

async function keepChoice(tx: Tx, actor: Actor, application: Holder, said: Said, now: Date): Promise<void> {
  await sayConsent(tx, { applicationId: application.id, owner: application.owner }, said, now);
  await record(tx, {
    actor,
    at: now,
    action: 'applications.consent',
    subject: `application:${application.id}`,
    detail: { scope: said.scope, granted: said.granted },
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
