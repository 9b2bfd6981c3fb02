import type { Text } from '../../lang/lang.ts';
import type { Instant } from '../time/berlin.ts';
import type { Day } from '../time/day.ts';
import type { NotificationAnswer, NotificationInput } from './notification.types.ts';
import type { Regime, RegimeId, Trigger } from './regime.ts';

/** What is kept of every notification, so that the authority can prove it (R-BEK-05). */
export type ProofRecord = {
  readonly regime: RegimeId;
  readonly triggerAt: Instant;
  readonly noticeAt: Instant | null;
  readonly noticeAddress: string | null;
  readonly channelReceipt: string | null;
  readonly retrievedAt: Instant | null;
  readonly computedDay: Day | null;
  readonly consentRecordId: string | null;
};

/** Joins the computed day and the facts of the channel into the record that is stored. */
export function proofRecord(
  answer: Pick<NotificationAnswer, 'regime' | 'notifiedOn'>,
  facts: { readonly triggerAt: Instant } & Partial<Omit<ProofRecord, 'regime' | 'computedDay' | 'triggerAt'>>,
): ProofRecord {
  return {
    regime: answer.regime,
    triggerAt: facts.triggerAt,
    noticeAt: facts.noticeAt ?? null,
    noticeAddress: facts.noticeAddress ?? null,
    channelReceipt: facts.channelReceipt ?? null,
    retrievedAt: facts.retrievedAt ?? null,
    computedDay: answer.notifiedOn,
    consentRecordId: facts.consentRecordId ?? null,
  };
}

const byTrigger: { readonly [T in Trigger]: readonly Text[] } = {
  posted: [{ de: 'Tag der Aufgabe zur Post', en: 'day of posting' }],
  sent: [
    { de: 'Zeitpunkt der Absendung', en: 'moment of sending' },
    { de: 'eröffneter Zugang der Person', en: 'access opened by the person' },
  ],
  noticeSent: [
    { de: 'Zeitpunkt und Adresse der Benachrichtigung', en: 'moment and address of the notice' },
    { de: 'Einwilligung der Person', en: 'consent of the person' },
    { de: 'Zeitpunkt des Abrufs durch die angemeldete Person', en: 'moment of retrieval by the authenticated person' },
  ],
  provided: [
    { de: 'Zeitpunkt der Bereitstellung', en: 'moment of provision' },
    { de: 'Benachrichtigung am selben Tag', en: 'notice on the same day' },
  ],
  announced: [{ de: 'Tag der ortsüblichen Bekanntmachung', en: 'day of the local announcement' }],
  served: [{ de: 'Empfangsbekenntnis oder Zustellungsnachweis', en: 'confirmation of receipt or proof of service' }],
};

const arrival: Text = { de: 'Zugang, wenn er bestritten wird', en: 'arrival, if it is disputed' };
const instruction: Text = { de: 'vorherige Belehrung der Person', en: 'prior instruction of the person' };

/** What the authority has to be able to prove under a regime. */
export function proofNeeded(regime: Regime, input: NotificationInput): readonly Text[] {
  const needed = byTrigger[regime.trigger];
  if (regime.id === 'B1' || regime.id === 'B2' || regime.id === 'B10') return [...needed, arrival];
  return input.serviceKind === 'electronic-demanded' ? [...needed, instruction] : needed;
}
