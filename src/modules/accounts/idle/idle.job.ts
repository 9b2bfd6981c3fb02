import { formatLongDate } from '../../../lang/format.ts';
import type { Lang } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import type { Actor, CitizenActor } from '../../../platform/db/actor.ts';
import type { CitizenDeps, LeaveAccount } from '../citizen/citizen.deps.ts';
import { type ToLink, writeNotice } from '../citizen/letters.ts';
import { closeAccount } from '../citizen/settings.actions.ts';
import { lockIdle, noteNotice, selectIdle, selectUnnoticed } from './idle.queries.ts';

export type IdleDeps = Pick<CitizenDeps, 'db' | 'clock'> & {
  readonly leaveAccount: LeaveAccount;
  readonly link: ToLink;
  /** Without a log-in for so long an account is deleted; so long before its owner is told. */
  readonly idle: { readonly lifeMs: number; readonly noticeMs: number };
};

const look: Actor = { kind: 'job', job: 'sweep:idle-accounts' };
const before = (at: Date, ms: number) => new Date(at.getTime() - ms);

/**
 * Looks every day for accounts of people that nobody has used, neither by a log-in nor by acting for them (§ 8 (7) OZG): tells their owners by letter, and deletes those that stayed
 * unused, never earlier than the time of the notice after the letter. An account without an address cannot be told and ends all the same. One
 * that fails holds up no other; it is tried again by the next look.
 */
export async function sweepIdle(deps: IdleDeps): Promise<void> {
  const { db, clock, idle } = deps;
  const now = clock.now();
  const failures: unknown[] = [];
  const ending = await db.look(look, (tx) => selectIdle(tx, before(now, idle.lifeMs), before(now, idle.noticeMs)));
  for (const { id } of ending) await deleteIdle(deps, id, now).catch((error: unknown) => failures.push(error));
  const untold = await db.look(look, (tx) => selectUnnoticed(tx, before(now, idle.lifeMs - idle.noticeMs)));
  for (const { id } of untold) await giveNotice(deps, id, now).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function giveNotice({ db, idle, link }: IdleDeps, id: string, now: Date): Promise<void> {
  const owner: CitizenActor = { kind: 'citizen', account: id };
  await db.as(owner, async (tx) => {
    const account = await noteNotice(tx, id, before(now, idle.lifeMs - idle.noticeMs), now);
    if (!account) return;
    const { email, lastUsed } = account;
    await record(tx, { actor: look, at: now, action: 'accounts.idle_noticed', subject: `citizen:${id}` });
    if (email === null) return;
    const lang: Lang = account.lang === 'en' ? 'en' : 'de';
    const end = new Date(Math.max(lastUsed.getTime() + idle.lifeMs, now.getTime() + idle.noticeMs));
    await writeNotice(tx, 'idle', { email, lang }, now, {
      used: formatLongDate(lastUsed, lang),
      day: formatLongDate(end, lang),
      link: link('/konto/anmelden'),
    });
  });
}

async function deleteIdle(deps: IdleDeps, id: string, now: Date): Promise<void> {
  const { db, idle } = deps;
  const owner: CitizenActor = { kind: 'citizen', account: id };
  await db.as(owner, async (tx) => {
    const account = await lockIdle(tx, id, before(now, idle.lifeMs), before(now, idle.noticeMs));
    if (account) await closeAccount(deps, tx, owner, { ...account, link: deps.link, by: look, now });
  });
}
