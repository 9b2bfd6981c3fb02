import { record } from '../../../platform/audit/audit.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { Agent, CitizenActor } from '../../../platform/db/actor.ts';
import { insertCitizen } from '../citizen/citizen.queries.ts';
import { findAccountOf, linkIdentity } from '../identity/identities.queries.ts';
import { type IdentityDeps, identityActor } from '../identity/identity.deps.ts';
import type { Identified, Organisation } from '../identity/identity.types.ts';
import { subjectHash } from '../identity/subject-key.ts';
import { administers } from './mandates.deps.ts';
import { endMandate, findRepresentation, insertRepresentation, lockOrganisation } from './mandates.queries.ts';

/** Organisations are found by the key that the provider gives them, hashed as the keys of persons are. */
const means = 'organisation';

/**
 * Makes the person who came with an organisation account its representative here: the account of the organisation is opened at the first
 * log-in of anybody, administrators are those whom the provider calls representatives (§ 8 Abs. 2 OZG), everybody else is an employee. What
 * the provider says at each log-in replaces what it said before, but an employee whose mandate the organisation has ended stays away.
 */
export async function joinOrganisation(deps: IdentityDeps, account: string, found: Identified): Promise<void> {
  const { organisation } = found;
  if (!organisation) return;
  const hash = subjectHash(deps.masterKey, means, organisation.key);
  const find = () => deps.db.look(identityActor(hash), (tx) => findAccountOf(tx, means, hash));
  const join = { account, organisation, hash, found };
  const known = await find();
  try {
    await joinAs(deps, join, known);
  } catch (error) {
    if (!(error instanceof OpenedMeanwhile)) throw error;
    await joinAs(deps, join, await find());
  }
}

/** Two people came first at the same moment: the other one has opened the organisation, now it can be joined. */
class OpenedMeanwhile extends Error {}

type Join = { account: string; organisation: Organisation; hash: string; found: Identified };

async function joinAs(deps: IdentityDeps, join: Join, known: string | undefined): Promise<void> {
  const { account, organisation, hash, found } = join;
  const now = deps.clock.now();
  const id = known ?? newId(now.getTime());
  const role: Agent['role'] = organisation.represents ? 'admin' : 'employee';
  const { givenNames, familyName } = found.data;
  const agentName = [givenNames?.value, familyName?.value].filter(Boolean).join(' ') || '–';
  const person: CitizenActor = { kind: 'citizen', account };
  await deps.db.as(administers(id), async (tx) => {
    await lockOrganisation(tx, hash);
    if (!known) {
      const name = { email: null, passwordHash: null, lang: 'de', organisation: organisation.name };
      await insertCitizen(tx, { id, ...name, now });
      const identity = { id: newId(now.getTime()), accountId: id, means, subjectHash: hash, level: found.level, now };
      if (!(await linkIdentity(tx, identity))) throw new OpenedMeanwhile();
      await record(tx, { actor: person, at: now, action: 'accounts.organisation_opened', subject: `citizen:${id}` });
    }
    const last = await findRepresentation(tx, { principalId: id, agentId: account });
    // The organisation has sent this employee away; only who represents it by the register comes back by a log-in.
    if (last?.endedBy === 'principal' && role === 'employee') return;
    const current = last?.endedAt ? undefined : last;
    if (current?.role === role) return;
    if (current) await endMandate(tx, { id: current.id, principalId: id }, 'provider', now);
    const mandate = { id: newId(now.getTime()), principalId: id, principalName: organisation.name, agentName, role };
    await insertRepresentation(tx, { ...mandate, agentId: account, now });
    await record(tx, {
      actor: person,
      at: now,
      action: 'accounts.represents',
      subject: `mandate:${mandate.id}`,
      detail: { role },
    });
  });
}
