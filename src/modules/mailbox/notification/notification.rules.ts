import { dayInBerlin } from '../../../lang/format.ts';
import { type Domain, type NotificationAnswer, notification } from '../../../law/index.ts';
import type { Level } from '../../../platform/db/actor.ts';
import { type Consent, saidAbout, scopeFor } from '../consent/consent.rules.ts';
import type { ActConsent, ActFacts, ActOutcome, ActRecord } from './notification.schema.ts';

export type WayInput = {
  readonly domain: Domain;
  readonly ags: string;
  readonly day: string;
  /** An account keeps the application. */
  readonly account: boolean;
  /** There is an address for the notice that the law wants on the same day. */
  readonly hasAddress: boolean;
  readonly level: Level;
  /** The package sends results by post. */
  readonly byPost: boolean;
  readonly consents: readonly Consent[];
};

export type Way =
  | { readonly channel: 'post'; readonly because: 'package' | 'level' | 'address' | 'consent' }
  | {
      readonly channel: 'mailbox' | 'portal';
      readonly consent: Exclude<ActConsent, 'none'>;
      readonly consentRecordId: string | null;
    };

/** The field of law of a package in the words of the law library; everything without an act of its own is general. */
export const domainOf = (word: string | undefined): Domain =>
  word === 'levy' || word === 'tax' || word === 'social' ? word : 'general';

/** On which way a decision may be notified, from what the law and the person allow; the letter is always allowed. */
export function chooseWay(input: WayInput): Way {
  if (input.byPost) return { channel: 'post', because: 'package' };
  // A private link reads the lowest level only: what needs more would lie there unreadable.
  if (input.level !== 'basis' && !input.account) return { channel: 'post', because: 'level' };
  if (!input.hasAddress) return { channel: 'post', because: 'address' };
  const channel = input.account ? 'mailbox' : 'portal';
  const said = saidAbout(input.consents, scopeFor(input.domain, input.account));
  const asked = { channel, date: input.day, ags: input.ags, domain: input.domain, remedyNotice: true } as const;
  if (isAllowed(notification({ ...asked, consent: said?.granted })))
    return { channel, consent: said ? 'given' : 'presumed', consentRecordId: said?.id ?? null };
  const single = saidAbout(input.consents, 'th-egovg-9-3');
  if (single?.granted && input.ags.startsWith('16'))
    return { channel, consent: 'single-case', consentRecordId: single.id };
  return { channel: 'post', because: 'consent' };
}

/** Neither refused nor merely assumed: where the law wants a consent, silence is none. */
const isAllowed = ({ state, steps }: NotificationAnswer): boolean =>
  state !== 'failed' && !steps.some(({ rule, assumption }) => rule === 'R-BEK-03' && assumption);

/**
 * What the law makes of the facts so far. While the letter is not posted or the notice has not gone out, nothing is notified yet. A notice that
 * went out on a later day than the provision moves the trigger to its day: that is never to the person's disadvantage.
 */
export function outcomeOf(facts: ActFacts): ActOutcome {
  const provided = dayInBerlin(facts.providedAt);
  const noticed = facts.noticeAt ? dayInBerlin(facts.noticeAt) : null;
  const date = facts.postedOn ?? noticed ?? provided;
  const { regime, state, notifiedOn, objectionLastDay, remedy, steps } = notification({
    channel: facts.channel,
    date,
    ags: facts.ags,
    domain: facts.domain,
    remedyNotice: facts.remedyNotice ? 'ok' : 'missing',
    consent: { given: true, presumed: undefined, 'single-case': 'single-case', none: undefined }[facts.consent] as
      | boolean
      | 'single-case'
      | undefined,
    retrievedOn: facts.retrievedAt ? dayInBerlin(facts.retrievedAt) : undefined,
  });
  const begun = facts.channel === 'post' ? facts.postedOn !== null : facts.noticeAt !== null || byRetrieval(regime);
  if (!begun || (byRetrieval(regime) && state === 'failed')) {
    const open = begun ? 'failed' : 'waiting';
    return { regime, state: open, triggerAt: null, computedDay: null, objectionLastDay: null, remedy, steps: [] };
  }
  const moved = facts.noticeAt !== null && (byRetrieval(regime) || regime === 'B5' || noticed !== provided);
  const triggerAt = facts.channel === 'post' ? noonOf(date) : moved ? facts.noticeAt : facts.providedAt;
  return { regime, state, triggerAt, computedDay: notifiedOn, objectionLastDay, remedy, steps };
}

/** Of a letter only the day is known. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Regimes in which nothing counts but the retrieval (§ 41 Abs. 2a VwVfG; § 9 Abs. 3 ThürEGovG as configured). */
export const byRetrieval = (regime: ActOutcome['regime']): boolean => regime === 'B3' || regime === 'B7';

/** The last day on which a retrieval counts: ten days after the notice. */
export const retrievalEnd = (noticeAt: Date): string =>
  dayInBerlin(new Date(Date.parse(`${dayInBerlin(noticeAt)}T12:00:00Z`) + 10 * 86_400_000));

/** Why the person cannot open a provided decision as it is: it has to be retrieved first, or it comes another way now. */
export function heldBack(act: ActRecord | undefined): 'unopened' | 'ended' | null {
  if (!act) return null;
  if (act.channel === 'post' || act.event === 'ended') return act.retrievedAt ? null : 'ended';
  return byRetrieval(act.regime) && act.retrievedAt === null ? 'unopened' : null;
}
