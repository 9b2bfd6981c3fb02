import type { Actor } from '../db/actor.ts';
import type { Tx } from '../db/db.ts';
import { insertAudit, selectAccesses } from './audit.queries.ts';

export type AuditEntry = {
  readonly actor: Actor;
  readonly at: Date;
  /** `<module>.<what>`, e.g. `cases.read`. */
  readonly action: string;
  /** `kind:id`. */
  readonly subject: string;
  readonly authorityId?: string;
  /** Ids and codes, never contents. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
};

/** An entry as the person reads it whom it is about: the office, never the name of whoever acted. */
export type Access = {
  /** Grows with time; a page of the list begins after one. */
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  /** `agent` acts for the reader, `other` is somebody else with an account: the other side of a mandate, who signs with them. */
  readonly by: 'you' | 'agent' | 'other' | 'link' | 'staff' | 'portal' | 'system' | 'unknown';
  readonly subject: string;
  readonly authorityId: string | null;
  readonly applicationId: string | null;
  /** Number of the portal that it is about. */
  readonly portal: string | null;
  /** Account of whoever acted for the reader. */
  readonly agent: string | null;
};

/** Whose log it is: the account that reads, what the log calls it and its mandates, and the applications that it keeps. */
export type AccessesOf = {
  readonly account: string;
  readonly subjects: readonly string[];
  readonly applicationIds: readonly string[];
};

/** What the log says about an account and these applications, last first. Row-level security opens only what is the reader's own. */
export const findAccesses = (
  tx: Tx,
  about: AccessesOf,
  page: { since: Date; before?: string; limit: number },
): Promise<Access[]> => selectAccesses(tx, about, page);

/** Writes an entry of the append-only audit log, in the transaction of what it tells. */
export async function record(tx: Tx, entry: AuditEntry): Promise<void> {
  await insertAudit(tx, { ...entry, actorId: actorId(entry.actor), onceKey: null });
}

/** For reads: one entry per person, subject and hour is enough to answer "who saw this". */
export async function recordOncePerHour(tx: Tx, entry: AuditEntry): Promise<void> {
  const hour = entry.at.toISOString().slice(0, 13);
  const id = actorId(entry.actor);
  await insertAudit(tx, { ...entry, actorId: id, onceKey: `${entry.action} ${entry.subject} ${id} ${hour}` });
}

/** Who acted: the id of a person, the hash of a private link, the subject of a job. */
function actorId(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.id;
    case 'citizen':
      return actor.agent ? `${actor.agent.account} for ${actor.account}` : actor.account;
    case 'guest':
      return actor.owner;
    case 'job':
      return actor.job;
    case 'anonymous':
      return '';
  }
}
