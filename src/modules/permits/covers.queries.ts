import { sql } from 'kysely';
import { formatInstant, type Permit } from '../../law/index.ts';
import type { Tx } from '../../platform/db/db.ts';
import { permitName } from './permits.schema.ts';
import { toMeans } from './wish.rules.ts';

/** The permits that hold at a moment for a service at these authorities, as the law library takes them. One query, however many there are. */
export async function findPermits(
  tx: Tx,
  { slug, authorities, at }: { slug: string; authorities: readonly string[]; at: Date },
): Promise<Permit[]> {
  const rows = await tx
    .selectFrom('permits.cover')
    .selectAll()
    .where('authority_id', '=', sql<string>`any (${[...authorities]}::text[])`)
    .where(sql<boolean>`${slug} = any (services)`)
    .where('from_at', '<=', at)
    .where('to_at', '>', at)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: permitName(row.number),
    from: instant(row.from_at),
    to: instant(row.to_at),
    authorities: [row.authority_id],
    procedures: row.services,
    means: row.means.flatMap((word) => toMeans(word) ?? []),
  }));
}

/** The law counts whole seconds; a permit begins with the one in which it was granted and ends with the one in which it was revoked. */
const instant = (at: Date): string => formatInstant(Math.floor(at.getTime() / 1000));
