import type { Text } from '../../../lang/lang.ts';
import { record, recordOncePerHour } from '../../../platform/audit/audit.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { Actor, CitizenActor } from '../../../platform/db/actor.ts';
import { accountsErrors } from '../accounts.errors.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import {
  endConsent,
  findConsent,
  insertConsent,
  listConsents,
  listOwnLogins,
  noteConsentUsed,
  type PortalConsent,
  sweepConsents,
} from './consents.queries.ts';
import { planLogout } from './logout.actions.ts';
import { providerTexts as texts } from './provider.texts.ts';

type Deps = Pick<CitizenDeps, 'db' | 'clock'>;
/** So long what was taken back can be read; as long as the log of accesses. */
const years = 2;

/** What a portal may ask for, in the order of the page. */
export const scopes = ['openid', 'profile', 'email', 'level'] as const;
export type Scope = (typeof scopes)[number];

/** A consent as its owner reads it. */
export type PortalConsentEntry = Omit<PortalConsent, 'scopes'> & { readonly told: readonly Text[] };

function yearsBefore(now: Date): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  return then;
}

const isScope = (scope: string): scope is Scope => scopes.includes(scope as Scope);

/** The consents of an account to portals: those that hold, and those taken back in the last two years. */
export async function portalConsents({ db, clock }: Deps, citizen: CitizenActor): Promise<PortalConsentEntry[]> {
  const since = yearsBefore(clock.now());
  const found = await db.look(citizen, (tx) => listConsents(tx, citizen.account, since));
  return found.map(({ scopes: given, ...consent }) => ({
    ...consent,
    told: given.filter(isScope).map((scope) => texts[scope]),
  }));
}

/** Whether a portal has been allowed all of these before, so that it need not ask again. */
export async function isAgreed(
  { db }: Deps,
  citizen: CitizenActor,
  input: { clientId: string; scopes: readonly Scope[] },
): Promise<boolean> {
  const consent = await db.look(citizen, (tx) => findConsent(tx, citizen.account, input.clientId));
  return consent !== undefined && input.scopes.every((scope) => consent.scopes.includes(scope));
}

/**
 * Keeps that the person lets a portal have these, and that they go there now. What is wanted beyond a consent of before is a new one; the
 * old one stays as what was said then.
 */
export async function agreeToPortal(
  { db, clock }: Deps,
  citizen: CitizenActor,
  input: { clientId: string; portal: string; scopes: readonly Scope[] },
): Promise<void> {
  const now = clock.now();
  const { account } = citizen;
  const { clientId } = input;
  const entry = { actor: citizen, at: now, subject: `citizen:${account}` };
  await db.as(citizen, async (tx) => {
    const known = await findConsent(tx, account, clientId);
    const enough = known && input.scopes.every((scope) => known.scopes.includes(scope));
    if (enough) await noteConsentUsed(tx, known.id, now);
    else {
      if (known) await endConsent(tx, account, known.id, now);
      const all = scopes.filter((scope) => input.scopes.includes(scope) || known?.scopes.includes(scope));
      const given = await insertConsent(tx, {
        id: newId(now.getTime()),
        accountId: account,
        clientId,
        portal: input.portal,
        scopes: all,
        now,
      });
      const detail = { portal: clientId, scopes: all.join(' ') };
      // In another window the same was said at the same moment.
      if (given) await record(tx, { ...entry, action: 'accounts.portal_agreed', detail });
    }
    const detail = { portal: clientId, level: citizen.proof?.level ?? 'basis' };
    await record(tx, { ...entry, action: 'accounts.portal_entered', detail });
  });
}

/** Takes a consent back: what the portal holds is worth nothing from now on, and it is told to end its sessions. Throws `accounts.unknown_consent`. */
export async function endPortalConsent({ db, clock }: Deps, citizen: CitizenActor, id: string): Promise<void> {
  const now = clock.now();
  await db.as(citizen, async (tx) => {
    const clientId = await endConsent(tx, citizen.account, id, now);
    if (clientId === undefined) throw accountsErrors.unknownConsent();
    for (const login of await listOwnLogins(tx, clientId)) await planLogout(tx, login);
    await record(tx, {
      actor: citizen,
      at: now,
      action: 'accounts.portal_ended',
      subject: `citizen:${citizen.account}`,
      detail: { portal: clientId },
    });
  });
}

/** Writes down that a portal has read data of an account. */
export async function notePortalRead({ db, clock }: Deps, account: string, clientId: string): Promise<void> {
  const portal: Actor = { kind: 'job', job: `portal:${clientId}` };
  const entry = { actor: portal, at: clock.now(), subject: `citizen:${account}`, detail: { portal: clientId } };
  await db.as(portal, (tx) => recordOncePerHour(tx, { ...entry, action: 'accounts.portal_read' }));
}

/** Forgets what was taken back too long ago to be proof of anything. */
export const forgetConsents = ({ db, clock }: Deps): Promise<void> =>
  db.as({ kind: 'job', job: 'sweep:consents' }, (tx) => sweepConsents(tx, yearsBefore(clock.now())));
