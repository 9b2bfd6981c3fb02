import type { Lang } from '../../../lang/lang.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { insertConsent, selectConsents } from './consent.queries.ts';
import type { Consent, ConsentScope } from './consent.rules.ts';
import { consentWordings } from './consent.texts.ts';

/** What the person has said about the decisions of an application. Runs as its holder or as job `application:<id>`. */
export const listConsents = (tx: Tx, applicationId: string): Promise<Consent[]> => selectConsents(tx, applicationId);

/**
 * Keeps what a person says in one scope, with the words that stood on the page. It holds for decisions from now on; what was provided
 * before stays as it was. Saying the same again changes nothing. Runs as the holder.
 */
export async function sayConsent(
  tx: Tx,
  holder: { applicationId: string; owner: string },
  said: { scope: ConsentScope; granted: boolean; lang: Lang },
  now: Date,
): Promise<void> {
  const known = await selectConsents(tx, holder.applicationId);
  if (known.find(({ scope }) => scope === said.scope)?.granted === said.granted) return;
  const { version, yes, no } = consentWordings[said.scope];
  await insertConsent(tx, holder, {
    id: newId(now.getTime()),
    scope: said.scope,
    granted: said.granted,
    textVersion: version,
    wording: (said.granted ? yes : no)[said.lang],
    saidAt: now,
  });
}
