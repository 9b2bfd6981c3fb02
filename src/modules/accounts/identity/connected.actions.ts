import type { Lang } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import { writeNotice } from '../citizen/letters.ts';
import { deleteSessionsBy } from '../citizen/sessions.queries.ts';
import { withPassword } from '../citizen/stake.actions.ts';
import { countWaysIn } from '../citizen/ways.queries.ts';
import { deleteIdentity } from './identities.queries.ts';

/** Takes an outside identity off the account; other sessions that it opened end at once. `last`: nothing else would lead into the account. */
export async function removeIdentity(
  deps: CitizenDeps,
  citizen: CitizenActor,
  input: { id: string; password: string; token: string },
): Promise<'done' | 'wrong' | 'last'> {
  let last = false;
  const may = await withPassword(deps, citizen, input.password, async (tx, { id, email, lang }, now) => {
    last = (await countWaysIn(tx, id)) < 2;
    const means = last ? undefined : await deleteIdentity(tx, id, input.id);
    if (!means) return;
    await deleteSessionsBy(tx, id, means, hashReference(input.token));
    if (email) await writeNotice(tx, 'identityRemoved', { email, lang: lang as Lang }, now);
    const entry = { at: now, action: 'accounts.identity_removed', subject: `citizen:${id}`, detail: { means } };
    await record(tx, { actor: citizen, ...entry });
  });
  if (!may) return 'wrong';
  return last ? 'last' : 'done';
}
