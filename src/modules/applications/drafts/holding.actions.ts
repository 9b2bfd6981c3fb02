import { type Lang, say } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { type CitizenActor, ownerOf } from '../../../platform/db/actor.ts';
import { takeInHand } from '../../../platform/db/db.queries.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { releaseFiles } from '../../../platform/files/file-holders.ts';
import { httpErrors } from '../../../platform/http/http.errors.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import { covers } from '../../accounts/index.ts';
import { accountTexts as texts } from '../account/account.texts.ts';
import { accountReference } from '../account/account-link.ts';
import { reachOf } from '../agent.rules.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { findApplication, insertEnded } from '../applications.queries.ts';
import type { Application } from '../applications.schema.ts';
import { type Found, findByLink } from '../form/find.actions.ts';
import {
  deleteHolding,
  discardOwnDraft,
  findHolding,
  findKeeper,
  type Holding,
  insertHolding,
  listHoldings,
} from './holding.queries.ts';

export const pageSize = 10;

/** Something an account keeps, with what it leads to. */
export type Held = { applicationId: string; found: Exclude<Found, { kind: 'ended' }> };

/** Something sent that an account keeps. */
export type HeldSent = { applicationId: string; found: Extract<Found, { kind: 'sent' }> };

const aboutOf = ({ ags, authorityId }: Pick<Application, 'ags' | 'authorityId'>): string => ags ?? authorityId ?? '';

/**
 * The person with one application at hand that their account keeps, or that of the one they act for as far as the mandate reaches. Throws
 * `applications.unknown_reference` (404) for any other, `http.choose_first` (403) when it may be that of somebody they can act for.
 */
export async function findHeld(
  { db, mustChoose }: Pick<ApplicationsDeps, 'db' | 'mustChoose'>,
  citizen: CitizenActor,
  applicationId: string,
): Promise<CitizenActor> {
  const holding = await db.look(citizen, (tx) => findHolding(tx, citizen.account, applicationId));
  if (!holding && (await mustChoose(citizen))) throw httpErrors.chooseFirst();
  const reaches =
    holding && (!citizen.agent || covers(citizen.agent.scope, { slug: holding.packageSlug, applicationId }));
  if (!holding || !reaches) throw applicationsErrors.unknownReference();
  return { ...citizen, owner: holding.owner };
}

/** One page of what the account keeps, begun last first. A link that has ended is left out, as it is for its holder. */
export async function listHeld(
  deps: ApplicationsDeps,
  citizen: CitizenActor,
  before?: string,
): Promise<{ held: Held[]; next: string | undefined }> {
  const rows = await deps.db.look(citizen, (tx) =>
    listHoldings(tx, citizen.account, { ...reachOf(citizen), before, limit: pageSize + 1 }),
  );
  const shown = rows.slice(0, pageSize);
  const next = rows.length > pageSize ? shown.at(-1)?.applicationId : undefined;
  return { held: await lookAt(deps, citizen, shown), next };
}

/** Drafts of the account for the same service at the same place, so that nobody begins a second one without knowing. */
export async function findOpenDrafts(
  deps: ApplicationsDeps,
  citizen: CitizenActor,
  { packageSlug, about }: { packageSlug: string; about: string },
): Promise<Held[]> {
  const options = { packageSlugs: [packageSlug], about, limit: pageSize };
  const rows = await deps.db.look(citizen, (tx) => listHoldings(tx, citizen.account, options));
  return (await lookAt(deps, citizen, rows)).filter(({ found }) => found.kind === 'draft');
}

/** What the account has sent of these services, sent last first: of the thirty begun last. */
export async function listSent(
  deps: ApplicationsDeps,
  citizen: CitizenActor,
  packageSlugs: readonly string[],
): Promise<HeldSent[]> {
  const rows = await deps.db.look(citizen, (tx) => listHoldings(tx, citizen.account, { packageSlugs, limit: 30 }));
  const sent = (await lookAt(deps, citizen, rows)).filter((held): held is HeldSent => held.found.kind === 'sent');
  const moment = ({ found }: HeldSent) => found.application.submittedAt?.getTime() ?? 0;
  return sent.sort((a, b) => moment(b) - moment(a));
}

/** The account that keeps an application, with the address it has; for a job that writes to the person about it. */
export async function keeperOf(
  { db, addressOf }: Pick<ApplicationsDeps, 'db' | 'addressOf'>,
  applicationId: string,
): Promise<{ account: string; email: string | undefined } | undefined> {
  const job = { kind: 'job', job: `draft:${applicationId}` } as const;
  const account = await db.look(job, (tx) => findKeeper(tx, applicationId));
  return account === undefined ? undefined : { account, email: (await addressOf(account))?.email };
}

/** Each with its own link at hand, as its holder sees it. */
async function lookAt(deps: ApplicationsDeps, citizen: CitizenActor, rows: readonly Holding[]): Promise<Held[]> {
  const held: Held[] = [];
  for (const { applicationId, owner } of rows) {
    const found = await findByLink(deps, { ...citizen, owner });
    if (found.kind !== 'ended') held.push({ applicationId, found });
  }
  return held;
}

/** Puts a new draft into the account that begins it; runs in the transaction that makes the draft. */
export async function holdNewDraft(
  tx: Tx,
  citizen: CitizenActor,
  draft: Pick<Application, 'id' | 'owner' | 'packageSlug' | 'ags' | 'authorityId'>,
  now: Date,
): Promise<void> {
  const { id, owner, packageSlug } = draft;
  const holding = { applicationId: id, accountId: citizen.account, owner, packageSlug, about: aboutOf(draft) };
  await insertHolding(tx, { ...holding, started: true }, now);
}

/** Takes what a private link leads to into the account; the link keeps working. `taken`: another account keeps it. */
export async function adopt(
  deps: ApplicationsDeps,
  citizen: CitizenActor,
  owner: string,
): Promise<{ kind: 'kept'; applicationId: string } | { kind: 'taken' }> {
  const actor: CitizenActor = { ...citizen, owner };
  return deps.db.as(actor, async (tx) => {
    const application = await findApplication(tx, owner);
    if (!application) throw applicationsErrors.unknownReference();
    const { id, packageSlug } = application;
    const now = deps.clock.now();
    const row = { applicationId: id, accountId: citizen.account, owner, packageSlug, about: aboutOf(application) };
    if (await insertHolding(tx, { ...row, started: false }, now)) {
      await record(tx, { actor, at: now, action: 'applications.adopted', subject: `application:${id}` });
      return { kind: 'kept', applicationId: id };
    }
    return (await findHolding(tx, citizen.account, id)) ? { kind: 'kept', applicationId: id } : { kind: 'taken' };
  });
}

/** Takes the application at hand out of the account, and with `discard` throws the draft away for good. */
export async function giveUp(
  deps: ApplicationsDeps,
  actor: CitizenActor,
  applicationId: string,
  discard: boolean,
): Promise<void> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  await deps.db.as(actor, async (tx) => {
    const now = deps.clock.now();
    if (discard) await discardDraft(tx, owner, now);
    await deleteHolding(tx, actor.account, applicationId);
    const action = discard ? 'applications.discarded' : 'applications.given_up';
    await record(tx, { actor, at: now, action, subject: `application:${applicationId}` });
  });
}

async function discardDraft(tx: Tx, owner: string, now: Date): Promise<boolean> {
  const gone = await discardOwnDraft(tx, owner);
  if (!gone) return false;
  await releaseFiles(tx, `application:${gone.id}`);
  await insertEnded(tx, owner, 'discarded', now);
  return true;
}

/**
 * The account ends: drafts begun in it are thrown away, the private links of what was sent from it go to its address by one letter, and
 * everything that came with a link stays behind that link. Runs in the transaction that deletes the account. Returns these links.
 */
export async function leaveAccount(
  deps: Pick<ApplicationsDeps, 'config' | 'clock'>,
  tx: Tx,
  citizen: CitizenActor,
  account: { email: string | null; lang: string; link: (path: string) => string },
): Promise<readonly string[]> {
  const now = deps.clock.now();
  const links: string[] = [];
  for (let before: string | undefined; ; ) {
    const rows = await listHoldings(tx, citizen.account, { before, limit: 100 });
    for (const { applicationId, owner, started } of rows) {
      await takeInHand(tx, owner);
      if (started && !(await discardDraft(tx, owner, now)))
        links.push(account.link(`/status/${accountReference(deps, applicationId)}`));
      await deleteHolding(tx, citizen.account, applicationId);
    }
    before = rows.at(-1)?.applicationId;
    if (rows.length < 100) break;
  }
  if (links.length === 0 || account.email === null) return links;
  const lang: Lang = account.lang === 'en' ? 'en' : 'de';
  const text = say(texts.farewell, lang, { links: links.join('\n') });
  await sendMail(tx, { to: account.email, subject: say(texts.farewellSubject, lang), text, lang }, now);
  return links;
}
