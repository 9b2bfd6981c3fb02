import type { Clock } from '../../../platform/clock/clock.ts';
import type { Actor, CitizenActor } from '../../../platform/db/actor.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { filesConfig } from '../../../platform/files/files.config.ts';
import type { Platform } from '../../../platform/module.ts';
import { accountsConfig } from '../accounts.config.ts';
import type { SessionLimits } from '../sessions.rules.ts';

/**
 * What the account keeps in higher modules, told when it ends; filled by `compose.ts`. Runs in the transaction that deletes the account. Returns the
 * private links of what goes on without it; with an address they are on their way there as well.
 */
export type LeaveAccount = (
  tx: Tx,
  citizen: CitizenActor,
  account: { email: string | null; lang: string; link: (path: string) => string },
) => Promise<readonly string[]>;

/** What higher modules know of the account, by the keys of the export of everything; filled by `compose.ts`. Runs as the owner of the account. */
export type ExportKept = (citizen: CitizenActor) => Promise<Readonly<Record<string, unknown>>>;

export type CitizenDeps = {
  db: Db;
  clock: Clock;
  limits: SessionLimits;
  letterLifeMs: number;
  /** Key of the installation; what is sealed with it has a key of its own derived from it. */
  masterKey: string;
};

export function citizenDeps({ db, clock, config }: Pick<Platform, 'db' | 'clock' | 'config'>): CitizenDeps {
  const { citizenIdle, citizenAbsolute, letterLife } = config.get(accountsConfig);
  return {
    db,
    clock,
    limits: { idleMs: citizenIdle * 1000, absoluteMs: citizenAbsolute * 1000 },
    letterLifeMs: letterLife * 1000,
    masterKey: config.get(filesConfig).key,
  };
}

/** Whoever names an address sees its account and letters and nothing else; never shown or logged. */
export const addressActor = (email: string): Actor => ({ kind: 'job', job: `address:${email}` });
/** The holder of a letter. */
export const letterActor = (tokenHash: string): Actor => ({ kind: 'job', job: `letter:${tokenHash}` });
/** The holder of a session. */
export const sessionActor = (tokenHash: string): Actor => ({ kind: 'job', job: `session:${tokenHash}` });
