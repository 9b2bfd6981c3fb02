import { type Tx, writeLater } from '../../../platform/db/db.ts';
import type { Consent } from './consent.rules.ts';

/** The latest line of each scope of an application. */
export async function selectConsents(tx: Tx, applicationId: string): Promise<Consent[]> {
  return tx
    .selectFrom('mailbox.consent')
    .distinctOn('scope')
    .select(['id', 'scope', 'granted', 'text_version as textVersion', 'wording', 'said_at as saidAt'])
    .where('application_id', '=', applicationId)
    .orderBy('scope')
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertConsent(
  tx: Tx,
  holder: { applicationId: string; owner: string },
  consent: Consent,
): Promise<void> {
  const query = tx.insertInto('mailbox.consent').values({
    id: consent.id,
    application_id: holder.applicationId,
    owner: holder.owner,
    scope: consent.scope,
    granted: consent.granted,
    text_version: consent.textVersion,
    wording: consent.wording,
    said_at: consent.saidAt,
  });
  await writeLater(tx, query.compile());
}
