import type { Tx } from '../../../platform/db/db.ts';
import type { Profile } from '../accounts.schema.ts';

export async function findProfile(tx: Tx, accountId: string): Promise<Profile | undefined> {
  const row = await tx
    .selectFrom('accounts.citizen_profile')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return (
    row && {
      firstName: row.first_name,
      lastName: row.last_name,
      birthDate: row.birth_date ?? '',
      street: row.street,
      postalCode: row.postal_code,
      city: row.city,
      phone: row.phone,
    }
  );
}

export async function saveProfileRow(tx: Tx, accountId: string, profile: Profile, now: Date): Promise<void> {
  const values = {
    first_name: profile.firstName,
    last_name: profile.lastName,
    birth_date: profile.birthDate || null,
    street: profile.street,
    postal_code: profile.postalCode,
    city: profile.city,
    phone: profile.phone,
    updated_at: now,
  };
  await tx
    .insertInto('accounts.citizen_profile')
    .values({ account_id: accountId, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute();
}
