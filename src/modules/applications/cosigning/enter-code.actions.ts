import { record } from '../../../platform/audit/audit.ts';
import { isSameSecret } from '../../../platform/crypto/crypto.ts';
import type { Platform } from '../../../platform/module.ts';
import { readCode } from '../spoken-code.rules.ts';
import { countAttempt, lockByEntry } from './cosigning.queries.ts';
import { codeOf, entryOf, invitationReference } from './invitation-secrets.ts';
import { isOpen } from './stand.rules.ts';

/**
 * The secret of the private link that a typed code leads to; undefined for a code that nobody has, that is over, or whose invitation was guessed
 * at too often: the answer is the same for all of them.
 */
export async function enterCode(
  deps: Pick<Platform, 'db' | 'clock' | 'config'>,
  typed: unknown,
): Promise<string | undefined> {
  const code = readCode(typed);
  if (!code) return undefined;
  const actor = { kind: 'guest', owner: entryOf(code) } as const;
  return deps.db.as(actor, async (tx) => {
    const row = await lockByEntry(tx, actor.owner);
    const now = deps.clock.now();
    if (!row || !isOpen(row, now)) return undefined;
    if (isSameSecret(code, codeOf(deps, row))) return invitationReference(deps, row);
    await countAttempt(tx, row.id);
    const subject = `application:${row.applicationId}`;
    await record(tx, { actor, at: now, action: 'applications.cosigner_code_refused', subject });
    return undefined;
  });
}
