import type { Provider } from 'oidc-provider';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { enqueue } from '../../../platform/jobs/jobs.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import {
  deleteLogin,
  findLogin,
  findOpenSession,
  listLogins,
  type PortalLogin,
  sweepRecords,
} from './provider.queries.ts';

const actor: Actor = { kind: 'job', job: 'oidc-logins' };

const isOpen = ({ db, clock }: Pick<CitizenDeps, 'db' | 'clock'>, session: string): Promise<boolean> =>
  db.look({ kind: 'job', job: `oidc-session:${session}` }, async (tx) =>
    Boolean(await findOpenSession(tx, session, clock.now())),
  );

/** Looks for sessions that ended, however that was, and tells the portals they were used for. Runs every minute. */
export async function findEnded(deps: Pick<CitizenDeps, 'db' | 'clock'>): Promise<void> {
  const logins = await deps.db.as(actor, (tx) => listLogins(tx));
  const ended: PortalLogin[] = [];
  for (const login of logins) if (!(await isOpen(deps, login.session))) ended.push(login);
  await deps.db.as(actor, async (tx) => {
    for (const login of ended) await planLogout(tx, login);
  });
}

/** The portal is told soon, by a job; asked twice it is told once. */
export const planLogout = (tx: Tx, { session, clientId }: Pick<PortalLogin, 'session' | 'clientId'>): Promise<void> =>
  enqueue(tx, 'accounts.tell-portal', { session, clientId }, { key: `tell-portal:${session}:${clientId}` });

/** Tells one portal by its back channel; throws when it does not answer, so that the job comes again. */
export async function tellPortal(
  { db }: Pick<CitizenDeps, 'db'>,
  provider: () => Promise<Provider>,
  { session, clientId }: { session: string; clientId: string },
): Promise<void> {
  const login = await db.as(actor, (tx) => findLogin(tx, session, clientId));
  if (!login) return;
  const client = await (await provider()).Client.find(clientId);
  // The library makes the number of the person for this portal, signs the word and sends it.
  const portal = client as unknown as { backchannelLogoutUri?: string; backchannelLogout(sub: string): Promise<void> };
  if (client && portal.backchannelLogoutUri) await portal.backchannelLogout(login.subject);
  await db.as(actor, (tx) => deleteLogin(tx, session, clientId));
}

/** Deletes what is over. */
export const forgetRecords = ({ db, clock }: Pick<CitizenDeps, 'db' | 'clock'>): Promise<void> =>
  db.as({ kind: 'job', job: 'sweep:oidc' }, (tx) => sweepRecords(tx, clock.now()));
