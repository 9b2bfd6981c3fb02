import { record } from '../../../platform/audit/audit.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { hashReference, newReference } from '../../../platform/crypto/crypto.ts';
import { type Actor, anonymous } from '../../../platform/db/actor.ts';
import type { Db } from '../../../platform/db/db.ts';
import { checkPassword } from '../passwords.ts';
import { normaliseEmail, type SessionLimits, sessionExpiry } from '../sessions.rules.ts';
import { lintGrants, readableAuthorities } from './grants.rules.ts';
import { deleteEndedSessions, deleteSession, findSessionRow, insertSession, touchSession } from './sessions.queries.ts';
import { findStaffByEmail, listGrants } from './staff.queries.ts';

export type SessionDeps = { db: Db; clock: Clock; limits: SessionLimits };

/** Writing "last seen" at most once a minute keeps reading pages free of writes. */
const touchEvery = 60_000;

/**
 * Checks e-mail and password. Unknown account, wrong password, locked account and dangerous roles answer alike, after the same work.
 * A new token is made at each login; `previous` (the token the browser sent) ends.
 */
export async function login(
  { db, clock, limits }: SessionDeps,
  input: { email: string; password: string; previous?: string },
): Promise<{ token: string } | undefined> {
  const staff = await findStaffByEmail(db.read, normaliseEmail(input.email));
  const matches = await checkPassword(staff?.password_hash, input.password);
  const now = clock.now();
  return db.as(anonymous, async (tx) => {
    const grants = staff ? await listGrants(tx, staff.id) : [];
    if (!staff || !matches || staff.disabled || lintGrants(grants).length > 0) {
      if (staff)
        await record(tx, { actor: anonymous, at: now, action: 'accounts.login_refused', subject: `staff:${staff.id}` });
      return undefined;
    }
    const token = newReference();
    await deleteEndedSessions(tx, now);
    if (input.previous) await deleteSession(tx, hashReference(input.previous));
    await insertSession(tx, {
      tokenHash: hashReference(token),
      staffId: staff.id,
      now,
      expiresAt: sessionExpiry(now, now, limits),
    });
    const actor: Actor = { kind: 'staff', id: staff.id, name: staff.name, authorities: [], roles: grants };
    await record(tx, { actor, at: now, action: 'accounts.login', subject: `staff:${staff.id}` });
    return { token };
  });
}

/** Ends a session; an unknown token is no error. */
export async function logout({ db }: Pick<SessionDeps, 'db'>, token: string): Promise<void> {
  await db.as(anonymous, (tx) => deleteSession(tx, hashReference(token)));
}

/** The person behind a session token, with the authorities whose cases they may read; anonymous when the session is over. */
export async function findSession({ db, clock, limits }: SessionDeps, token: string): Promise<Actor> {
  const tokenHash = hashReference(token);
  const now = clock.now();
  const session = await findSessionRow(db.read, tokenHash, now);
  if (!session || lintGrants(session.grants).length > 0) return anonymous;
  if (now.getTime() - session.lastSeenAt.getTime() >= touchEvery) {
    const expiresAt = sessionExpiry(session.createdAt, now, limits);
    await db.as(anonymous, (tx) => touchSession(tx, tokenHash, now, expiresAt));
  }
  return {
    kind: 'staff',
    id: session.staffId,
    name: session.name,
    authorities: readableAuthorities(session.grants),
    roles: session.grants,
    ...(session.standsInFor.length > 0 ? { standsInFor: session.standsInFor } : {}),
  };
}
