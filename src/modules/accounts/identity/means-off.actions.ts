import type { Platform } from '../../../platform/module.ts';
import { deleteSessionsWith } from '../citizen/sessions.queries.ts';
import { createMeans } from './means.create.ts';

const outside = ['bundid', 'muk', 'eid', 'wallet'] as const;

/** Ends the sessions that began with a provider which is not offered any more: who cuts one off does not trust what it said. Runs at the start. */
export async function endSessionsOfClosedMeans(platform: Platform): Promise<void> {
  const offered = createMeans(platform).map(({ id }) => id);
  const closed = outside.filter((id) => !offered.includes(id));
  const ended = await platform.db.as({ kind: 'job', job: 'means-off' }, (tx) => deleteSessionsWith(tx, closed));
  if (ended > 0) platform.log.warn({ event: 'accounts.means_off', means: closed, ended }, 'sessions were ended');
}
