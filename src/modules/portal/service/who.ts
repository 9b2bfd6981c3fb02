import type { Lang } from '../../../lang/lang.ts';
import type { Packages } from '../../packages/index.ts';
import type { AuthorityRef, ExplanationStep, Places, ResponsibilityAnswer } from '../../places/index.ts';
import { applyHref } from '../links.ts';

/** The way to apply that is open: here, elsewhere, or by a general request. */
export type ApplyWay =
  | { readonly kind: 'here'; readonly href: string }
  | { readonly kind: 'elsewhere'; readonly href: string; readonly publisher: string }
  /** The authority has switched its online application off. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'request' };

export type Who = {
  readonly performer: AuthorityRef;
  readonly onBehalfOf: AuthorityRef | null;
  readonly carrier: AuthorityRef;
  readonly steps: readonly ExplanationStep[];
  /** Day of the list of municipalities that the answer stands on. */
  readonly asOf: string;
};

/** Reads out of an answer who acts; undefined when there is a gap. */
export function whoOf(answer: ResponsibilityAnswer): Who | undefined {
  const body = answer.answers.find(({ role }) => role === 'zustaendig') ?? answer.answers[0];
  if (!body) return undefined;
  const { performer, carrier, onBehalfOf, explanation } = body;
  return { performer, carrier, onBehalfOf, steps: explanation, asOf: answer.place.asOf };
}

/** What the portal asks about the packages that answer a service. */
export type PackageStates = {
  readonly isPackage: (slug: string) => boolean;
  /** Whether an authority has switched a package off; without a slug every one that answers the service. */
  readonly isOff: (authorityId: string, slug?: string) => boolean;
};

export function packageStates(
  packages: Pick<Packages, 'findPackage' | 'forLeika' | 'isOn'>,
  leikaKeys: readonly string[],
): PackageStates {
  const slugs = leikaKeys.flatMap((key) => packages.forLeika(key));
  return {
    isPackage: (slug) => packages.findPackage(slug) !== undefined,
    isOff: (authorityId, slug) => {
      const asked = slug === undefined ? slugs : [slug];
      return asked.length > 0 && asked.every((one) => !packages.isOn(authorityId, one));
    },
  };
}

/** An own package is applied for here, unless the authority has switched it off; another online service at its publisher; else the general request is open. */
export function applyWay(answer: ResponsibilityAnswer, ags: string, { isPackage, isOff }: PackageStates): ApplyWay {
  const service = answer.onlineService;
  const performer = whoOf(answer)?.performer.id;
  const own = service && isPackage(service.slug) ? service.slug : undefined;
  if (performer !== undefined && (own || !service) && isOff(performer, own)) return { kind: 'closed' };
  if (!service) return { kind: 'request' };
  if (own) return { kind: 'here', href: applyHref(own, ags) };
  return { kind: 'elsewhere', href: service.url, publisher: service.publisher };
}

/**
 * Who is responsible for a service that may have several keys: the first key decides, but an online service of another key counts
 * too when the same body acts for it.
 */
export function answerFor(
  places: Pick<Places, 'resolve'>,
  asked: { leikaKeys: readonly string[]; ags: string; lang: Lang },
): ResponsibilityAnswer {
  const { leikaKeys, ags, lang } = asked;
  const [main, ...others] = leikaKeys.map((leikaKey) => () => places.resolve({ leikaKey, ags, lang }));
  const answer = main!();
  if (answer.onlineService) return answer;
  const performer = answer.answers[0]?.performer.id;
  for (const resolve of others) {
    const other = resolve();
    if (other.onlineService && other.answers[0]?.performer.id === performer)
      return { ...answer, onlineService: other.onlineService, onlineServices: other.onlineServices };
  }
  return answer;
}
