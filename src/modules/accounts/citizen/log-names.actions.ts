import type { CitizenActor } from '../../../platform/db/actor.ts';
import { listMandates } from '../mandates/mandates.queries.ts';
import { listClients } from '../provider/provider.queries.ts';
import type { CitizenDeps } from './citizen.deps.ts';

/** What the log of accesses is about besides applications, and how those are called who stand in it. */
export type LogNames = {
  /** The account and its mandates as the log calls them; for a mandate the name of the other side, for the account itself ''. */
  readonly subjects: ReadonlyMap<string, string>;
  /** Names of those who act for the account, by their account. */
  readonly agents: ReadonlyMap<string, string>;
  /** Names of portals, by their number. */
  readonly portals: ReadonlyMap<string, string>;
};

/** For the owner of an account: mandates that ended before `since` are left out. */
export async function logNames({ db }: Pick<CitizenDeps, 'db'>, citizen: CitizenActor, since: Date): Promise<LogNames> {
  const { account } = citizen;
  const [given, received] = await db.as(citizen, async (tx) => [
    await listMandates(tx, { principalId: account }, since),
    await listMandates(tx, { agentId: account }, since),
  ]);
  return {
    subjects: new Map([
      [`citizen:${account}`, ''],
      ...given.map(({ id, agentName }) => [`mandate:${id}`, agentName] as const),
      ...received.map(({ id, principalName }) => [`mandate:${id}`, principalName] as const),
    ]),
    agents: new Map(given.flatMap(({ agentId, agentName }) => (agentId ? [[agentId, agentName] as const] : []))),
    portals: new Map((await listClients(db.read)).map(({ id, name }) => [id, name])),
  };
}
