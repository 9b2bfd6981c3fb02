import { createHmac, hkdfSync } from 'node:crypto';
import { Secret } from 'otpauth';
import type { Lang } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { openText, sealText } from '../../../platform/crypto/sealed-text.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import { type Citizen, findCitizenById } from '../citizen/citizen.queries.ts';
import { writeNotice } from '../citizen/letters.ts';
import { withPassword } from '../citizen/stake.actions.ts';
import { makePassword } from '../passwords.ts';
import { plainRecoveryCode, stepOf } from './codes.ts';
import {
  beginTotp,
  confirmTotp,
  countRecoveryCodes,
  deleteTotp,
  findTotp,
  replaceRecoveryCodes,
  type Totp,
  takeRecoveryCode,
  takeStep,
} from './totp.queries.ts';

const purpose = 'one-time codes';
/** So long a secret is shown that waits for its first code. */
const setUpMs = 15 * 60_000;
const recoveryCodes = 10;

function hashRecoveryCode(masterKey: string, account: string, plain: string): string {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(masterKey, 'base64'), '', 'rennsteig recovery codes', 32));
  return createHmac('sha256', key).update(`${account}:${plain}`).digest('hex');
}

const isOpen = (totp: Totp, now: Date): boolean =>
  totp.confirmed_at === null && now.getTime() - totp.created_at.getTime() < setUpMs;

/** Whether the password of an account needs a code as well, and how many codes on paper are left. */
export async function secondFactor(tx: Tx, accountId: string): Promise<{ on: boolean; codesLeft: number }> {
  const totp = await findTotp(tx, accountId);
  const on = Boolean(totp?.confirmed_at);
  return { on, codesLeft: on ? await countRecoveryCodes(tx, accountId) : 0 };
}

/** Begins to set codes up; false when the password is wrong. Nothing counts before `confirm`. */
export async function beginSecondFactor(deps: CitizenDeps, citizen: CitizenActor, password: string): Promise<boolean> {
  return withPassword(deps, citizen, password, async (tx, { id }, now) => {
    await beginTotp(tx, {
      accountId: id,
      sealedSecret: sealText(deps.masterKey, purpose, id, new Secret({ size: 20 }).base32),
      now,
    });
  });
}

/** What the app is given; undefined when nothing is being set up. */
export async function secretToSetUp(
  deps: CitizenDeps,
  citizen: CitizenActor,
): Promise<{ secret: string; label: string } | undefined> {
  return deps.db.as(citizen, async (tx) => {
    const totp = await findTotp(tx, citizen.account);
    if (!totp || !isOpen(totp, deps.clock.now())) return undefined;
    const account = await findCitizenById(tx, citizen.account);
    return {
      secret: openText(deps.masterKey, purpose, citizen.account, totp.sealed_secret),
      label: account?.email ?? '',
    };
  });
}

/** The first right code turns the second factor on. Returns the codes for paper, which are shown once; undefined: wrong code. */
export async function confirmSecondFactor(
  deps: CitizenDeps,
  citizen: CitizenActor,
  code: string,
): Promise<string[] | undefined> {
  const now = deps.clock.now();
  return deps.db.as(citizen, async (tx) => {
    const totp = await findTotp(tx, citizen.account);
    if (!totp || !isOpen(totp, now) || !(await useCode(deps, tx, citizen.account, code, now))) return undefined;
    await confirmTotp(tx, citizen.account, now);
    const codes = await makeRecoveryCodes(deps, tx, citizen.account);
    const account = await findCitizenById(tx, citizen.account);
    await tell(tx, 'secondFactorOn', account, now);
    const subject = `citizen:${citizen.account}`;
    await record(tx, { actor: citizen, at: now, action: 'accounts.second_factor_on', subject });
    return codes;
  });
}

/** New codes for paper, the old ones end. Undefined when the password is wrong. */
export async function renewRecoveryCodes(
  deps: CitizenDeps,
  citizen: CitizenActor,
  password: string,
): Promise<string[] | undefined> {
  let codes: string[] = [];
  const may = await withPassword(deps, citizen, password, async (tx, { id }, now) => {
    if (!(await findTotp(tx, id))?.confirmed_at) return;
    codes = await makeRecoveryCodes(deps, tx, id);
    await record(tx, { actor: citizen, at: now, action: 'accounts.recovery_codes_renewed', subject: `citizen:${id}` });
  });
  return may ? codes : undefined;
}

/** The password alone opens the account again. False when it is wrong. */
export async function removeSecondFactor(deps: CitizenDeps, citizen: CitizenActor, password: string): Promise<boolean> {
  return withPassword(deps, citizen, password, async (tx, account, now) => {
    await deleteTotp(tx, account.id);
    await tell(tx, 'secondFactorOff', account, now);
    const subject = `citizen:${account.id}`;
    await record(tx, { actor: citizen, at: now, action: 'accounts.second_factor_off', subject });
  });
}

async function makeRecoveryCodes(deps: CitizenDeps, tx: Tx, account: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, makePassword);
  const hashes = codes.map((code) => hashRecoveryCode(deps.masterKey, account, code.replaceAll('-', '')));
  await replaceRecoveryCodes(tx, account, hashes);
  return codes;
}

async function tell(
  tx: Tx,
  what: 'secondFactorOn' | 'secondFactorOff',
  account: Citizen | undefined,
  now: Date,
): Promise<void> {
  if (account?.email) await writeNotice(tx, what, { email: account.email, lang: account.lang as Lang }, now);
}

/** Uses up a code of the app or one from paper; false when it is wrong or was used. */
export async function useCode(
  deps: Pick<CitizenDeps, 'masterKey'>,
  tx: Tx,
  account: string,
  typed: string,
  now: Date,
): Promise<boolean> {
  const totp = await findTotp(tx, account);
  if (!totp) return false;
  const step = stepOf(openText(deps.masterKey, purpose, account, totp.sealed_secret), typed, now);
  if (step !== undefined) return takeStep(tx, account, step);
  const plain = plainRecoveryCode(typed);
  if (!plain || !totp.confirmed_at) return false;
  return takeRecoveryCode(tx, account, hashRecoveryCode(deps.masterKey, account, plain));
}
