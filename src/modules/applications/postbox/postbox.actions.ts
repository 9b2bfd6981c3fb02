import type { CitizenActor } from '../../../platform/db/actor.ts';
import type { Platform } from '../../../platform/module.ts';
import { countUnread, listOverview, type Overview } from '../../mailbox/index.ts';
import { onlyStep, reachOf, refuseStepOnly } from '../agent.rules.ts';
import { keptApplications } from '../drafts/holding.queries.ts';

const pageSize = 20;

/**
 * One page of the conversations about what the account keeps, or for a representative about what the mandate reaches: what has something unread
 * first. Throws `http.not_for_agents` (403) for somebody who may only fill in one page of a form.
 */
export async function listPostbox(
  { db }: Pick<Platform, 'db'>,
  citizen: CitizenActor,
  after: string | undefined,
): Promise<{ entries: Overview[]; next: string | undefined }> {
  refuseStepOnly(citizen);
  const rows = await db.look(citizen, (tx) =>
    listOverview(tx, keptApplications(tx, citizen.account, reachOf(citizen)), { after, limit: pageSize + 1 }),
  );
  const entries = rows.slice(0, pageSize);
  return { entries, next: rows.length > pageSize ? entries.at(-1)?.cursor : undefined };
}

/** How many letters nobody has opened in the mailbox that is open to this person; one round trip. */
export async function unreadOf({ db }: Pick<Platform, 'db'>, citizen: CitizenActor): Promise<number> {
  if (onlyStep(citizen) !== undefined) return 0;
  return db.look(citizen, (tx) => countUnread(tx, keptApplications(tx, citizen.account, reachOf(citizen))));
}
