import type { Lang } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import type { Actor, CitizenActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Profile, SelfDeclared } from '../accounts.schema.ts';
import { type IdentityEntry, listIdentities } from '../identity/identities.queries.ts';
import { listPasskeys, type PasskeyEntry } from '../passkey/passkey.queries.ts';
import { hashPassword } from '../passwords.ts';
import { normaliseEmail } from '../sessions.rules.ts';
import { secondFactor } from '../totp/totp.actions.ts';
import type { CitizenDeps, LeaveAccount } from './citizen.deps.ts';
import { addressActor } from './citizen.deps.ts';
import {
  countLetters,
  deleteCitizen,
  deletePasswordLetters,
  findCitizenByEmail,
  findCitizenById,
  updateCitizenEmail,
  updateCitizenPassword,
} from './citizen.queries.ts';
import { lettersPerHour } from './citizen.rules.ts';
import { type ToLink, writeLetter, writeNotice } from './letters.ts';
import { findProfile, saveProfileRow } from './profile.queries.ts';
import { findOpenLetter, useUpLetter } from './register.actions.ts';
import { deleteSessionById, deleteSessionsOf, listCitizenSessions, type SessionEntry } from './sessions.queries.ts';
import { type Stake, stakeOf, withPassword } from './stake.actions.ts';

const hour = 3_600_000;

/** Sets a new password; every other session ends. False when the old password is wrong. */
export async function changePassword(
  deps: CitizenDeps,
  citizen: CitizenActor,
  input: { password: string; wanted: string; token: string },
): Promise<boolean> {
  const passwordHash = await hashPassword(input.wanted);
  return withPassword(deps, citizen, input.password, async (tx, { id, email, lang }, now) => {
    await updateCitizenPassword(tx, id, passwordHash);
    await deleteSessionsOf(tx, id, hashReference(input.token));
    await deletePasswordLetters(tx, id);
    if (email) await writeNotice(tx, 'passwordSet', { email, lang: lang as Lang }, now);
    await record(tx, { actor: citizen, at: now, action: 'accounts.password_changed', subject: `citizen:${id}` });
  });
}

/** Begins to change the address: it counts when the letter to the new one is confirmed; the old one is told. False: wrong password. */
export async function askForNewEmail(
  deps: CitizenDeps,
  citizen: CitizenActor,
  input: { password: string; email: string; lang: Lang; link: ToLink },
): Promise<boolean> {
  const { lang, link } = input;
  const email = normaliseEmail(input.email);
  return withPassword(deps, citizen, input.password, async (tx, account, now) => {
    const since = new Date(now.getTime() - hour);
    if ((await countLetters(tx, { accountId: account.id }, since)) >= lettersPerHour) return;
    const letter = { purpose: 'email', email, account_id: account.id, password_hash: null, lang } as const;
    await writeLetter(tx, letter, { now, lifeMs: deps.letterLifeMs, link });
    if (account.email) await writeNotice(tx, 'emailAsked', { email: account.email, lang }, now);
    await record(tx, { actor: citizen, at: now, action: 'accounts.email_asked', subject: `citizen:${account.id}` });
  });
}

/** Confirms the new address. `taken`: it has an account of its own by now. */
export async function confirmEmail(deps: CitizenDeps, token: string): Promise<'done' | 'over' | 'taken'> {
  const letter = await findOpenLetter(deps, token, 'email');
  if (!letter?.account_id) return 'over';
  const { email, account_id: account } = letter;
  const owner = await deps.db.as(addressActor(email), (tx) => findCitizenByEmail(tx, email));
  if (owner && owner.id !== account) return 'taken';
  const actor: CitizenActor = { kind: 'citizen', account };
  await deps.db.as(actor, async (tx) => {
    await updateCitizenEmail(tx, account, email);
    await deletePasswordLetters(tx, account);
    const at = deps.clock.now();
    await record(tx, { actor, at, action: 'accounts.email_changed', subject: `citizen:${account}` });
  });
  await useUpLetter(deps, letter);
  return 'done';
}

/** What an account is signed in to with, and where. */
export type AccountOverview = {
  email: string;
  /** What is asked before something at stake. */
  stake: Stake;
  passkeys: PasskeyEntry[];
  identities: IdentityEntry[];
  /** Codes of an app beside the password, and how many codes on paper are left. */
  secondFactor: { on: boolean; codesLeft: number };
  sessions: (Omit<SessionEntry, 'tokenHash'> & { here: boolean })[];
};

/** Address, ways in and sessions of the account, the session at hand marked. */
export async function accountOverview(
  { db, clock }: CitizenDeps,
  citizen: CitizenActor,
  token: string,
): Promise<AccountOverview> {
  const own = hashReference(token);
  const now = clock.now();
  return db.as(citizen, async (tx) => {
    const account = await findCitizenById(tx, citizen.account);
    const sessions = await listCitizenSessions(tx, citizen.account, now);
    return {
      email: account?.email ?? '',
      stake: stakeOf({ passwordHash: account?.passwordHash ?? null }, citizen, now),
      passkeys: await listPasskeys(tx, citizen.account),
      identities: await listIdentities(tx, citizen.account),
      secondFactor: await secondFactor(tx, citizen.account),
      sessions: sessions.map(({ tokenHash, ...session }) => ({ ...session, here: tokenHash === own })),
    };
  });
}

/** Ends one session of the own account; with `keep` instead of an id every one but that of this token. */
export async function endSessions(
  { db }: Pick<CitizenDeps, 'db'>,
  citizen: CitizenActor,
  which: { id: string } | { keep: string },
): Promise<void> {
  await db.as(citizen, (tx) =>
    'id' in which
      ? deleteSessionById(tx, citizen.account, which.id)
      : deleteSessionsOf(tx, citizen.account, hashReference(which.keep)),
  );
}

/**
 * Deletes the account with everything only it holds, in one commit; open sessions end everywhere. Undefined: wrong password. Returns the private links that
 * could not be sent, because the account has no address.
 */
export async function deleteAccount(
  deps: CitizenDeps & { readonly leaveAccount: LeaveAccount },
  citizen: CitizenActor,
  input: { password: string; link: ToLink },
): Promise<readonly string[] | undefined> {
  let unsent: readonly string[] = [];
  const may = await withPassword(deps, citizen, input.password, async (tx, { id, email, lang }, now) => {
    const links = await closeAccount(deps, tx, citizen, { id, email, lang, link: input.link, by: citizen, now });
    if (email === null) unsent = links;
  });
  return may ? unsent : undefined;
}

/** The end of an account, in the transaction of its owner; `by` is whoever decided it. Returns the private links of what goes on without it. */
export async function closeAccount(
  deps: { readonly leaveAccount: LeaveAccount },
  tx: Tx,
  citizen: CitizenActor,
  end: { id: string; email: string | null; lang: string; link: ToLink; by: Actor; now: Date },
): Promise<readonly string[]> {
  const { id, email, lang, link, by, now } = end;
  const links = await deps.leaveAccount(tx, citizen, { email, lang, link });
  await deleteCitizen(tx, id);
  await record(tx, { actor: by, at: now, action: 'accounts.closed', subject: `citizen:${id}` });
  return links;
}

const nothing: Profile = {
  firstName: '',
  lastName: '',
  birthDate: '',
  street: '',
  postalCode: '',
  city: '',
  phone: '',
};

/** What the person says of themselves, for a form. Runs as the person; empty where nothing was given. */
export async function profile({ db }: Pick<CitizenDeps, 'db'>, citizen: CitizenActor): Promise<SelfDeclared> {
  return db.as(citizen, async (tx) => {
    const account = await findCitizenById(tx, citizen.account);
    const known = await findProfile(tx, citizen.account);
    return { ...nothing, ...known, email: account?.email ?? '', trust: 'self-declared' };
  });
}

export async function saveProfile(deps: CitizenDeps, citizen: CitizenActor, input: Profile): Promise<void> {
  await deps.db.as(citizen, async (tx) => {
    const at = deps.clock.now();
    await saveProfileRow(tx, citizen.account, input, at);
    await record(tx, { actor: citizen, at, action: 'accounts.profile_saved', subject: `citizen:${citizen.account}` });
  });
}

/** Where notices for an account go. Undefined when the account is gone or has no address. */
export async function addressOf(
  { db }: Pick<CitizenDeps, 'db'>,
  account: string,
): Promise<{ email: string; lang: string } | undefined> {
  return db.as({ kind: 'job', job: `account:${account}` }, async (tx) => {
    const found = await findCitizenById(tx, account);
    return found?.email ? { email: found.email, lang: found.lang } : undefined;
  });
}
