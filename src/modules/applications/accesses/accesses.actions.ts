import { type Access, findAccesses } from '../../../platform/audit/audit.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { listHoldings } from '../holding.queries.ts';

const pageSize = 30;
/** Of the applications begun last; what is older than the log keeps would not be in it anyway. */
const mostApplications = 1000;
/** So long a person can look back. */
const years = 2;

/** One page of who used what of the account, last first; `before` is the last number of the page before. Runs as its owner. */
export async function listAccesses(
  { db, clock }: Pick<ApplicationsDeps, 'db' | 'clock'>,
  citizen: CitizenActor,
  before?: string,
): Promise<{ accesses: readonly Access[]; next: string | undefined }> {
  const since = new Date(clock.now());
  since.setUTCFullYear(since.getUTCFullYear() - years);
  const accesses = await db.as(citizen, async (tx) => {
    const kept = await listHoldings(tx, citizen.account, { limit: mostApplications });
    const about = { subject: `citizen:${citizen.account}`, applicationIds: kept.map((one) => one.applicationId) };
    return findAccesses(tx, about, { since, before, limit: pageSize + 1 });
  });
  const shown = accesses.slice(0, pageSize);
  return { accesses: shown, next: accesses.length > pageSize ? shown.at(-1)?.id : undefined };
}
