import type { Domain } from '../../../law/index.ts';

/** What a consent is about: one provision, each with its own words and its own default. */
export const scopes = ['ozg-9', 'vwvfg-41-2a', 'sgb-x-37-2a', 'ao-122a', 'th-egovg-9-3'] as const;
export type ConsentScope = (typeof scopes)[number];

/** The latest that a person has said in one scope. */
export type Consent = {
  readonly id: string;
  readonly scope: ConsentScope;
  readonly granted: boolean;
  readonly textVersion: number;
  readonly wording: string;
  readonly saidAt: Date;
};

/**
 * The consent that the law asks for: in the account mailbox it counts as given unless excluded in that application (§ 9 OZG), retrieval by
 * a private link needs it beforehand (§ 41 Abs. 2a VwVfG, § 37 Abs. 2a SGB X), levies need none but can be sent by post (§ 122a AO).
 */
export function scopeFor(domain: Domain, account: boolean): ConsentScope {
  if (domain === 'levy' || domain === 'tax') return 'ao-122a';
  if (account) return 'ozg-9';
  return domain === 'social' ? 'sgb-x-37-2a' : 'vwvfg-41-2a';
}

/** Whether silence in a scope is a yes. */
export const isPresumed = (scope: ConsentScope): boolean => scope === 'ozg-9' || scope === 'ao-122a';

/** What a person said in a scope. Who asked for a letter by a private link has excluded the mailbox in this application, whoever keeps it now. */
export function saidAbout(consents: readonly Consent[], scope: ConsentScope): Consent | undefined {
  const own = consents.find((consent) => consent.scope === scope);
  if (own || scope !== 'ozg-9') return own;
  return consents.find((consent) => isForLink(consent.scope) && !consent.granted);
}

const isForLink = (scope: ConsentScope): boolean => scope === 'vwvfg-41-2a' || scope === 'sgb-x-37-2a';

/** Whether a person who said this agrees in a scope. */
export const agrees = (consents: readonly Consent[], scope: ConsentScope): boolean =>
  saidAbout(consents, scope)?.granted ?? isPresumed(scope);
