import { type Access, findAccesses } from '../../../platform/audit/audit.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import type { LogNames } from '../../accounts/index.ts';
import type { AccountPorts, ApplicationsDeps } from '../applications.deps.ts';
import { listHoldings } from '../drafts/holding.queries.ts';

export type AccessDeps = Pick<ApplicationsDeps, 'db' | 'clock'> & Pick<AccountPorts, 'logNames'>;

const pageSize = 30;
/** Of the applications begun last; what is older than the log keeps would not be in it anyway. */
const mostApplications = 1000;
/** So long a person can look back; the log keeps what only concerns them no longer (`platform.forget_accesses`). */
const years = 2;

/** Entries with the names of those who stand in them. */
export type NamedAccesses = { readonly accesses: readonly Access[]; readonly names: LogNames };

/** One page of who used what of the account, last first; `before` is the last number of the page before. Runs as its owner. */
export async function listAccesses(
  deps: AccessDeps,
  citizen: CitizenActor,
  before?: string,
): Promise<NamedAccesses & { next: string | undefined }> {
  const { accesses, names } = await readLog(deps, citizen, { before, limit: pageSize + 1 });
  const shown = accesses.slice(0, pageSize);
  return { accesses: shown, names, next: accesses.length > pageSize ? shown.at(-1)?.id : undefined };
}

/** The entries of two years, last first. */
export async function readLog(
  { db, clock, logNames }: AccessDeps,
  citizen: CitizenActor,
  page: { before?: string | undefined; limit: number },
): Promise<NamedAccesses> {
  const { account } = citizen;
  const since = new Date(clock.now());
  since.setUTCFullYear(since.getUTCFullYear() - years);
  const names = await logNames(citizen, since);
  const subjects = [...names.subjects.keys()];
  const accesses = await db.as(citizen, async (tx) => {
    const kept = await listHoldings(tx, account, { limit: mostApplications });
    const about = { account, subjects, applicationIds: kept.map((one) => one.applicationId) };
    return findAccesses(tx, about, { since, ...page });
  });
  return { accesses, names };
}
