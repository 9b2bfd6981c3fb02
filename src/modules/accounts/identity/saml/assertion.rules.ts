import { childAt, childrenNamed, type XmlElement } from '../../../../fim/index.ts';
import type { Ends } from './saml.types.ts';
import { bearer, saml } from './saml-names.rules.ts';

/** Clocks of two services may differ by so much. */
export const clockSkewMs = 60_000;

export type Expected = Pick<Ends, 'own' | 'answer' | 'provider'> & {
  readonly requestId: string;
  /** When the request was made. */
  readonly since: Date;
  readonly now: Date;
};

/**
 * Whether an assertion whose signature was verified is meant for us, for this request and for now (SAML profiles 4.1.4.3). Says what is
 * wrong; undefined when everything holds. The library knows neither recipient nor issuer and reads another clock.
 */
export function wrongInAssertion(assertion: XmlElement, expected: Expected): string | undefined {
  if (assertion.name !== 'Assertion' || assertion.namespace !== saml) return 'no assertion';
  if (childAt(assertion, 'Issuer')?.text !== expected.provider) return 'issued by somebody else';
  if (!isFresh(assertion.attributes.IssueInstant, expected)) return 'not issued for this request';
  const subjects = childrenNamed(assertion, 'Subject');
  const confirmations = childrenNamed(subjects[0], 'SubjectConfirmation');
  if (subjects.length !== 1 || !confirmations.some((confirmation) => confirms(confirmation, expected)))
    return 'not confirmed for this request, address and time';
  const conditions = childrenNamed(assertion, 'Conditions');
  if (conditions.length !== 1) return 'not exactly one set of conditions';
  return wrongInConditions(conditions[0]!, expected);
}

function confirms(confirmation: XmlElement, { answer, requestId, now }: Expected): boolean {
  const data = childAt(confirmation, 'SubjectConfirmationData')?.attributes ?? {};
  return (
    confirmation.attributes.Method === bearer &&
    data.Recipient === answer &&
    data.InResponseTo === requestId &&
    data.NotOnOrAfter !== undefined &&
    holdsNow(data, now)
  );
}

function wrongInConditions(conditions: XmlElement, { own, now }: Expected): string | undefined {
  if (!holdsNow(conditions.attributes, now)) return 'not valid now';
  const known = ['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction'];
  if (conditions.children.some(({ name }) => !known.includes(name))) return 'a condition that is not known';
  const audiences = childrenNamed(conditions, 'AudienceRestriction');
  const isForUs = (restriction: XmlElement) => childrenNamed(restriction, 'Audience').some(({ text }) => text === own);
  return audiences.length > 0 && audiences.every(isForUs) ? undefined : 'meant for another service';
}

/** A time that cannot be read never holds. */
function holdsNow(limits: { [name: string]: string | undefined }, now: Date): boolean {
  const from = limits.NotBefore === undefined ? Number.NEGATIVE_INFINITY : Date.parse(limits.NotBefore);
  const until = limits.NotOnOrAfter === undefined ? Number.POSITIVE_INFINITY : Date.parse(limits.NotOnOrAfter);
  return from <= now.getTime() + clockSkewMs && until > now.getTime() - clockSkewMs;
}

/** Made between the request and now: every request asks for a log-in anew (ForceAuthn). */
export function isFresh(at: string | undefined, { since, now }: Pick<Expected, 'since' | 'now'>): boolean {
  const time = at === undefined ? Number.NaN : Date.parse(at);
  return time >= since.getTime() - clockSkewMs && time <= now.getTime() + clockSkewMs;
}
