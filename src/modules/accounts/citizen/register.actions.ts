import type { Lang } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { hashReference, newId } from '../../../platform/crypto/crypto.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { checkPassword, hashPassword } from '../passwords.ts';
import { normaliseEmail } from '../sessions.rules.ts';
import { addressActor, type CitizenDeps, letterActor } from './citizen.deps.ts';
import {
  countLetters,
  deleteLetter,
  deletePasswordLetters,
  findCitizenByEmail,
  findLetter,
  insertCitizen,
  type Letter,
  sweepLetters,
  updateCitizenPassword,
} from './citizen.queries.ts';
import { lettersPerHour } from './citizen.rules.ts';
import { type ToLink, writeLetter, writeNotice } from './letters.ts';
import { provePassword } from './login.actions.ts';
import { deleteSessionsOf } from './sessions.queries.ts';

const hour = 3_600_000;

/**
 * Asks for a new account: the answer is always the same, the letter says what is the case. Only who reads the mailbox learns whether the
 * address has an account. After three letters within an hour no further one is written.
 */
export async function register(
  deps: CitizenDeps,
  input: { email: string; password: string; lang: Lang; link: ToLink },
): Promise<void> {
  const { lang, link } = input;
  const email = normaliseEmail(input.email);
  const passwordHash = await hashPassword(input.password);
  await writeToAddress(deps, email, async (tx, now) => {
    const existing = await findCitizenByEmail(tx, email);
    const options = { now, lifeMs: deps.letterLifeMs, link };
    if (existing) {
      const letter = { purpose: 'password', email, account_id: existing.id, password_hash: null, lang } as const;
      await writeLetter(tx, { ...letter, existing: true }, options);
    } else {
      const letter = { purpose: 'register', email, account_id: null, password_hash: passwordHash, lang } as const;
      await writeLetter(tx, letter, options);
    }
  });
}

/** Asks for a new password; an address without an account gets no letter, and the answer is the same. */
export async function forgotPassword(
  deps: CitizenDeps,
  input: { email: string; lang: Lang; link: ToLink },
): Promise<void> {
  const { lang, link } = input;
  const email = normaliseEmail(input.email);
  await writeToAddress(deps, email, async (tx, now) => {
    const existing = await findCitizenByEmail(tx, email);
    if (!existing) return;
    const letter = { purpose: 'password', email, account_id: existing.id, password_hash: null, lang } as const;
    await writeLetter(tx, letter, { now, lifeMs: deps.letterLifeMs, link });
  });
}

async function writeToAddress(
  { db, clock }: CitizenDeps,
  email: string,
  work: (tx: Parameters<Parameters<CitizenDeps['db']['as']>[1]>[0], now: Date) => Promise<void>,
): Promise<void> {
  const now = clock.now();
  await db.as(addressActor(email), async (tx) => {
    if ((await countLetters(tx, { email }, new Date(now.getTime() - hour))) >= lettersPerHour) return;
    await sweepLetters(tx, email, now);
    await work(tx, now);
  });
}

/** What a link of a letter is for; undefined when it is used up or too old. */
export async function findOpenLetter(
  { db, clock }: CitizenDeps,
  token: string,
  purpose: Letter['purpose'],
): Promise<Letter | undefined> {
  const tokenHash = hashReference(token);
  const letter = await db.as(letterActor(tokenHash), (tx) => findLetter(tx, tokenHash, clock.now()));
  return letter?.purpose === purpose ? letter : undefined;
}

export async function useUpLetter({ db }: CitizenDeps, { token_hash: tokenHash }: Letter): Promise<void> {
  await db.as(letterActor(tokenHash), (tx) => deleteLetter(tx, tokenHash));
}

export type Confirmation = { kind: 'proved'; account: string } | { kind: 'wrong' } | { kind: 'over' };

/**
 * Opens the account that a letter was written for. Asks for the password chosen at registration, so that nobody confirms by mistake an
 * account that a stranger began with the own address. A second confirmation is a log-in. Returns the account that may be entered.
 */
export async function confirmAccount(
  deps: CitizenDeps,
  input: { token: string; password: string },
): Promise<Confirmation> {
  const letter = await findOpenLetter(deps, input.token, 'register');
  if (!letter) return { kind: 'over' };
  if (!(await checkPassword(letter.password_hash, input.password))) return { kind: 'wrong' };
  const now = deps.clock.now();
  const actor: CitizenActor = { kind: 'citizen', account: newId(now.getTime()) };
  const made = await deps.db.as(actor, async (tx) => {
    const { email, lang } = letter;
    const inserted = await insertCitizen(tx, {
      id: actor.account,
      email,
      passwordHash: letter.password_hash!,
      lang,
      now,
    });
    if (inserted) await record(tx, { actor, at: now, action: 'accounts.opened', subject: `citizen:${actor.account}` });
    return inserted;
  });
  await useUpLetter(deps, letter);
  const account = made ? actor.account : await provePassword(deps, { ...input, email: letter.email });
  return account ? { kind: 'proved', account } : { kind: 'over' };
}

/** Sets a new password by the link of a letter; all sessions end. Returns the account that may be entered; undefined when the link is over. */
export async function resetPassword(
  deps: CitizenDeps,
  input: { token: string; password: string },
): Promise<string | undefined> {
  const letter = await findOpenLetter(deps, input.token, 'password');
  if (!letter?.account_id) return undefined;
  const account = letter.account_id;
  const passwordHash = await hashPassword(input.password);
  const now = deps.clock.now();
  const actor: CitizenActor = { kind: 'citizen', account };
  await deps.db.as(actor, async (tx) => {
    await updateCitizenPassword(tx, account, passwordHash);
    await deleteSessionsOf(tx, account);
    await deletePasswordLetters(tx, account);
    await writeNotice(tx, 'passwordSet', { email: letter.email, lang: letter.lang as Lang }, now);
    await record(tx, { actor, at: now, action: 'accounts.password_reset', subject: `citizen:${account}` });
  });
  return account;
}
