import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { CitizenLetterTable, CitizenTable } from '../accounts.tables.ts';

export type Letter = Selectable<CitizenLetterTable>;

export type Citizen = {
  id: string;
  /** Null for an account that was opened with a proven identity and has no address yet. */
  email: string | null;
  passwordHash: string | null;
  lang: string;
  failedLogins: number;
  failedAt: Date | null;
};

const toCitizen = (row: Selectable<CitizenTable>): Citizen => ({
  id: row.id,
  email: row.email,
  passwordHash: row.password_hash,
  lang: row.lang,
  failedLogins: row.failed_logins,
  failedAt: row.failed_at,
});

export async function findCitizenByEmail(tx: Tx, email: string): Promise<Citizen | undefined> {
  const row = await tx.selectFrom('accounts.citizen').selectAll().where('email', '=', email).executeTakeFirst();
  return row && toCitizen(row);
}

export async function findCitizenById(tx: Tx, id: string): Promise<Citizen | undefined> {
  const row = await tx.selectFrom('accounts.citizen').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toCitizen(row);
}

/** False when the address has an account already. */
export async function insertCitizen(
  tx: Tx,
  citizen: {
    id: string;
    email: string | null;
    passwordHash: string | null;
    lang: string;
    /** Name of an organisation, whose account nobody signs in to. */
    organisation?: string;
    now: Date;
  },
): Promise<boolean> {
  const result = await tx
    .insertInto('accounts.citizen')
    .values({
      id: citizen.id,
      email: citizen.email,
      password_hash: citizen.passwordHash,
      lang: citizen.lang,
      ...(citizen.organisation === undefined ? {} : { kind: 'organisation' as const, name: citizen.organisation }),
      failed_logins: 0,
      failed_at: null,
      created_at: citizen.now,
      last_login_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function updateCitizenPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx
    .updateTable('accounts.citizen')
    .set({ password_hash: passwordHash, failed_logins: 0, failed_at: null })
    .where('id', '=', id)
    .execute();
}

export async function updateCitizenEmail(tx: Tx, id: string, email: string): Promise<void> {
  await tx.updateTable('accounts.citizen').set({ email }).where('id', '=', id).execute();
}

export async function countFailure(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('accounts.citizen')
    .set({ failed_logins: sql`failed_logins + 1`, failed_at: now })
    .where('id', '=', id)
    .execute();
}

export async function forgetFailures(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('accounts.citizen')
    .set({ failed_logins: 0, failed_at: null, last_login_at: now })
    .where('id', '=', id)
    .execute();
}

export async function deleteCitizen(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('accounts.citizen').where('id', '=', id).execute();
}

/** How many letters were written to an address (or, as a citizen, by the account) since a moment. */
export async function countLetters(
  tx: Tx,
  where: { email?: string; accountId?: string },
  since: Date,
): Promise<number> {
  const row = await tx
    .selectFrom('accounts.citizen_letter')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('created_at', '>', since)
    .$if(where.email !== undefined, (query) => query.where('email', '=', where.email ?? ''))
    .$if(where.accountId !== undefined, (query) => query.where('account_id', '=', where.accountId ?? ''))
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function insertLetter(tx: Tx, letter: Letter): Promise<void> {
  await tx.insertInto('accounts.citizen_letter').values(letter).execute();
}

export async function findLetter(tx: Tx, tokenHash: string, now: Date): Promise<Letter | undefined> {
  return tx
    .selectFrom('accounts.citizen_letter')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

export async function deleteLetter(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('accounts.citizen_letter').where('token_hash', '=', tokenHash).execute();
}

/** Takes away what nobody can use any more. */
export async function sweepLetters(tx: Tx, email: string, now: Date): Promise<void> {
  await tx.deleteFrom('accounts.citizen_letter').where('email', '=', email).where('expires_at', '<=', now).execute();
}

/** Links to a new password end with the password they were meant for. */
export async function deletePasswordLetters(tx: Tx, accountId: string): Promise<void> {
  await tx
    .deleteFrom('accounts.citizen_letter')
    .where('account_id', '=', accountId)
    .where('purpose', '=', 'password')
    .execute();
}
