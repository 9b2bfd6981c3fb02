import type { Lang } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { hashReference, newId, newReference } from '../../../platform/crypto/crypto.ts';
import { type Actor, type CitizenActor, mayAdminister } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import { accountsErrors } from '../accounts.errors.ts';
import { sessionActor } from '../citizen/citizen.deps.ts';
import { findCitizenById } from '../citizen/citizen.queries.ts';
import type { ToLink } from '../citizen/letters.ts';
import { noteUse } from '../citizen/login.actions.ts';
import { findProfile } from '../citizen/profile.queries.ts';
import { findProven } from '../identity/identities.queries.ts';
import { administers, invited, type MandateDeps } from './mandates.deps.ts';
import { invitationLetter } from './mandates.letters.ts';
import {
  acceptMandate,
  chooseActing,
  countInvitations,
  endMandate,
  findInvitation,
  insertMandate,
  listMandates,
} from './mandates.queries.ts';
import { standOf } from './mandates.rules.ts';
import type { Mandate, NewMandate } from './mandates.schema.ts';

/** An invitation that nobody accepted is over after two weeks. */
const invitationLifeMs = 14 * 86_400_000;
/** Invitations of one account within a day at most: nobody fills foreign mailboxes through us. */
const invitationsPerDay = 20;
const dayMs = 86_400_000;

/** Who acts on the mandates of the account at hand. Throws `accounts.mandate_too_narrow` (403) for an agent who may not. */
function giver(citizen: CitizenActor): Actor {
  if (!citizen.agent) return citizen;
  if (!mayAdminister(citizen.agent)) throw accountsErrors.mandateTooNarrow({ principal: citizen.agent.principal });
  return administers(citizen.account);
}

/** How the person of an account is called: as proven, else as they say, else by the address. */
async function displayName(tx: Tx, account: string): Promise<string> {
  const proven = await findProven(tx, account);
  const name = [proven.givenNames?.value, proven.familyName?.value].filter(Boolean).join(' ');
  if (name) return name;
  const profile = await findProfile(tx, account);
  const said = [profile?.firstName, profile?.lastName].filter(Boolean).join(' ');
  return said || ((await findCitizenById(tx, account))?.email ?? '') || '–';
}

/**
 * Invites somebody to act for the account. The mandate holds once the invited person has accepted it, signed in to an account of their own.
 * Throws `accounts.mandate_too_narrow`, `accounts.too_many_invitations`.
 */
export async function giveMandate(
  deps: MandateDeps,
  citizen: CitizenActor,
  input: NewMandate & { lang: Lang; link: ToLink },
): Promise<void> {
  const { lang, link, ...mandate } = input;
  const now = deps.clock.now();
  const token = newReference();
  const id = newId(now.getTime());
  await deps.db.as(giver(citizen), async (tx) => {
    const since = new Date(now.getTime() - dayMs);
    if ((await countInvitations(tx, citizen.account, since)) >= invitationsPerDay)
      throw accountsErrors.tooManyInvitations();
    const principalName = citizen.agent?.principal ?? (await displayName(tx, citizen.account));
    await insertMandate(tx, {
      ...mandate,
      id,
      principalId: citizen.account,
      principalName,
      invitationHash: hashReference(token),
      now,
      expiresAt: new Date(now.getTime() + invitationLifeMs),
    });
    const path = link(`/konto/vollmacht-annehmen/${token}`);
    await sendMail(tx, invitationLetter({ to: mandate.agentEmail, principalName, link: path, lang }), now);
    await record(tx, { actor: citizen, at: now, action: 'accounts.mandate_given', subject: `mandate:${id}` });
  });
}

/** Both sides of an account: who acts for it, and for whom it acts. An agent sees the first only as an administrator. */
export async function mandatesOf(
  deps: MandateDeps,
  citizen: CitizenActor,
): Promise<{ given: Mandate[]; received: Mandate[] }> {
  const since = new Date(deps.clock.now().getTime() - 365 * dayMs);
  const given = await deps.db.as(giver(citizen), (tx) => listMandates(tx, { principalId: citizen.account }, since));
  const received = citizen.agent ? [] : await listReceived(deps, citizen.account, since);
  return { given, received };
}

/** The mandates that hold now for an account, whoever it acts for at the moment. */
export async function usableMandates(
  deps: Pick<MandateDeps, 'db' | 'clock'>,
  citizen: CitizenActor,
): Promise<Mandate[]> {
  const now = deps.clock.now();
  const received = await listReceived(deps, citizen.agent?.account ?? citizen.account, now);
  return received.filter((mandate) => standOf(mandate, now) === 'valid');
}

const listReceived = (deps: Pick<MandateDeps, 'db'>, account: string, since: Date): Promise<Mandate[]> =>
  deps.db.look({ kind: 'citizen', account }, (tx) => listMandates(tx, { agentId: account }, since));

/** Ends a mandate from either side, at once: the next request of an open session is refused (T17). */
export async function revokeMandate(deps: MandateDeps, citizen: CitizenActor, id: string): Promise<void> {
  const now = deps.clock.now();
  await deps.db.as(giver(citizen), async (tx) => {
    const ended =
      (await endMandate(tx, { id, principalId: citizen.account }, 'principal', now)) ||
      (!citizen.agent && (await endMandate(tx, { id, agentId: citizen.account }, 'agent', now)));
    if (!ended) throw accountsErrors.unknownMandate();
    await record(tx, { actor: citizen, at: now, action: 'accounts.mandate_ended', subject: `mandate:${id}` });
  });
}

/** What an invitation says; undefined when it is used, withdrawn or too old. */
export async function findOpenInvitation(deps: MandateDeps, token: string): Promise<Mandate | undefined> {
  const hash = hashReference(token);
  return deps.db.look(invited(hash), (tx) => findInvitation(tx, hash, deps.clock.now()));
}

/** Accepts an invitation as oneself. `own`: nobody acts for themselves by a mandate. */
export async function acceptInvitation(
  deps: MandateDeps,
  citizen: CitizenActor,
  token: string,
): Promise<'accepted' | 'over' | 'own'> {
  const mandate = await findOpenInvitation(deps, token);
  if (!mandate) return 'over';
  if (mandate.principalId === citizen.account) return 'own';
  const hash = hashReference(token);
  const now = deps.clock.now();
  return deps.db.as(invited(hash), async (tx) => {
    if (!(await acceptMandate(tx, hash, { agentId: citizen.account, now }))) return 'over';
    await record(tx, {
      actor: citizen,
      at: now,
      action: 'accounts.mandate_accepted',
      subject: `mandate:${mandate.id}`,
    });
    return 'accepted';
  });
}

/** Chooses whom this session acts for; undefined is the person itself. Throws `accounts.unknown_mandate` for one that does not hold. */
export async function actFor(
  deps: MandateDeps,
  citizen: CitizenActor,
  input: { token: string; mandateId: string | undefined },
): Promise<void> {
  const usable = input.mandateId === undefined ? [] : await usableMandates(deps, citizen);
  const mandate = usable.find(({ id }) => id === input.mandateId);
  if (input.mandateId !== undefined && !mandate) throw accountsErrors.unknownMandate();
  const tokenHash = hashReference(input.token);
  const now = deps.clock.now();
  await deps.db.as(sessionActor(tokenHash), async (tx) => {
    await chooseActing(tx, tokenHash, mandate?.id ?? null);
    const subject = mandate ? `mandate:${mandate.id}` : `citizen:${citizen.agent?.account ?? citizen.account}`;
    await record(tx, { actor: citizen, at: now, action: 'accounts.acts_for', subject });
  });
  if (mandate) await noteUse(deps, mandate.principalId, now);
}
