import { type CitizenActor, selfOf } from '../../../platform/db/actor.ts';
import { filesConfig } from '../../../platform/files/files.config.ts';
import type { Platform } from '../../../platform/module.ts';
import { findProven } from './identities.queries.ts';
import type { ProvenData } from './identity.types.ts';
import { personOf } from './person.rules.ts';
import { subjectHash } from './subject-key.ts';

/** Who somebody is, as far as this session proves it. */
export type Person = {
  /** Given names and family name as a provider proved them; undefined while the session proves no more than an address. */
  readonly name: string | undefined;
  /** Keyed hashes; two log-ins that have one in common are the same person, whatever accounts and means they used. */
  readonly keys: readonly string[];
};

/** The person before the screen, also while they act for somebody else; the account they act for counts as theirs. */
export async function provenPerson(
  { db, config }: Pick<Platform, 'db' | 'config'>,
  citizen: CitizenActor,
): Promise<Person> {
  const self = selfOf(citizen);
  const proven: ProvenData =
    citizen.proof && citizen.proof.level !== 'basis' ? await db.as(self, (tx) => findProven(tx, self.account)) : {};
  const { givenNames, familyName } = proven;
  const person = personOf(proven);
  const marks = new Set([`account ${self.account}`, `account ${citizen.account}`, ...(person ? [person] : [])]);
  return {
    name: [givenNames?.value, familyName?.value].filter(Boolean).join(' ') || undefined,
    keys: [...marks].map((mark) => subjectHash(config.get(filesConfig).key, 'same person', mark)),
  };
}

/** What log-ins have confirmed of the owner of an account. */
export const confirmedData = ({ db }: Pick<Platform, 'db'>, citizen: CitizenActor): Promise<ProvenData> =>
  db.as(citizen, (tx) => findProven(tx, citizen.account));

/** Handle of the mailbox of a person as the BundID named it (`legacyPostkorbHandle`). For a job that writes to the account. */
export async function bundidMailbox({ db }: Pick<Platform, 'db'>, account: string): Promise<string | undefined> {
  const { mailbox } = await db.as({ kind: 'citizen', account }, (tx) => findProven(tx, account));
  return mailbox?.value;
}
