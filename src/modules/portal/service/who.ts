import type { AuthorityRef, AuthorityView, ExplanationStep, ResponsibilityAnswer } from '../../places/index.ts';
import { applyHref } from '../links.ts';

/** The way to apply that is open: here, elsewhere, or by a general request. */
export type ApplyWay =
  | { readonly kind: 'here'; readonly href: string }
  | { readonly kind: 'elsewhere'; readonly href: string; readonly publisher: string }
  | { readonly kind: 'request' };

export type Who = {
  readonly performer: AuthorityRef;
  readonly onBehalfOf: AuthorityRef | null;
  readonly carrier: AuthorityRef;
  readonly steps: readonly ExplanationStep[];
  readonly authority: AuthorityView | undefined;
};

/** Reads out of an answer who acts; undefined when there is a gap. */
export function whoOf(
  answer: ResponsibilityAnswer,
  getAuthority: (id: string) => AuthorityView | undefined,
): Who | undefined {
  const body = answer.answers.find(({ role }) => role === 'zustaendig') ?? answer.answers[0];
  if (!body) return undefined;
  const { performer, carrier, onBehalfOf, explanation } = body;
  return { performer, carrier, onBehalfOf, steps: explanation, authority: getAuthority(performer.id) };
}

/** An own package is applied for here; another online service at its publisher; else the general request is open. */
export function applyWay(answer: ResponsibilityAnswer, ags: string, isPackage: (slug: string) => boolean): ApplyWay {
  const service = answer.onlineService;
  if (!service) return { kind: 'request' };
  if (isPackage(service.slug)) return { kind: 'here', href: applyHref(service.slug, ags) };
  return { kind: 'elsewhere', href: service.url, publisher: service.publisher };
}
