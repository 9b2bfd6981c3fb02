import type { CitizenActor } from '../../../platform/db/actor.ts';
import { takeInHand } from '../../../platform/db/db.queries.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { type Consent, listConsents } from '../../mailbox/index.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { findApplication } from '../applications.queries.ts';
import type { Application, PrefillEntry } from '../applications.schema.ts';
import { type Holding, listHoldings } from '../drafts/holding.queries.ts';

/** Applications of one page; those in which nothing was agreed to are left out of it. */
const pageSize = 20;

/** What a person agreed to in one application: where answers came from, and on which way the decision comes. */
export type Given = {
  readonly application: Application;
  readonly taken: readonly PrefillEntry[];
  readonly notification: readonly Consent[];
};

/** One page of what was agreed to in what the account keeps, begun last first. Runs as its owner. */
export async function listGiven(
  { db }: Pick<ApplicationsDeps, 'db'>,
  citizen: CitizenActor,
  before?: string,
): Promise<{ given: Given[]; next: string | undefined }> {
  return db.as(citizen, async (tx) => {
    const rows = await listHoldings(tx, citizen.account, { before, limit: pageSize + 1 });
    const given: Given[] = [];
    for (const row of rows.slice(0, pageSize)) given.push(...(await givenIn(tx, row)));
    return { given, next: rows.length > pageSize ? rows[pageSize - 1]?.applicationId : undefined };
  });
}

async function givenIn(tx: Tx, { applicationId, owner }: Holding): Promise<Given[]> {
  await takeInHand(tx, owner);
  const application = await findApplication(tx, owner);
  if (!application) return [];
  const notification = (await listConsents(tx, applicationId)).filter(({ granted }) => granted);
  const { prefill: taken } = application;
  return taken.length + notification.length > 0 ? [{ application, taken, notification }] : [];
}
