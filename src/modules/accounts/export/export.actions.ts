import { record } from '../../../platform/audit/audit.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import type { CitizenDeps, ExportKept } from '../citizen/citizen.deps.ts';
import { withPassword } from '../citizen/stake.actions.ts';
import { selectAccountData } from './export.queries.ts';

/** Name and version of the format; the keys are described in `docs/account-export.md`. A new meaning of a key is a new version. */
const format = 'rennsteig-account/1';

/**
 * Everything stored about an account and about what it keeps, as one JSON document (Art. 15, Art. 20 GDPR). Undefined: wrong password, or no
 * fresh proof of an account without one.
 */
export async function exportAccount(
  deps: CitizenDeps & { readonly exportKept: ExportKept },
  citizen: CitizenActor,
  password: string,
): Promise<string | undefined> {
  const may = await withPassword(deps, citizen, password, (tx, { id }, now) =>
    record(tx, { actor: citizen, at: now, action: 'accounts.exported', subject: `citizen:${id}` }),
  );
  if (!may) return undefined;
  const own = await deps.db.as(citizen, (tx) => selectAccountData(tx, citizen.account));
  const kept = await deps.exportKept(citizen);
  const createdAt = deps.clock.now();
  const level = citizen.proof?.level ?? 'basis';
  return `${JSON.stringify({ format, createdAt, level, ...own, ...kept }, null, 2)}\n`;
}
