import { dayInBerlin } from '../../../lang/format.ts';
import type { Lang } from '../../../lang/lang.ts';
import type { AuthorityView } from '../../places/index.ts';
import { serviceHref } from '../links.ts';
import type { PortalDeps } from '../portal.deps.ts';
import { answerFor } from '../service/who.ts';

export type AuthorityService = { readonly href: string; readonly title: string; readonly online: boolean };

const mostKept = 200;

/**
 * Services that end up at an authority. Every service of the catalogue is resolved for one place of its area, so the list is kept
 * until places change or the day does.
 */
export function servicesOfAuthorities(
  deps: PortalDeps,
): (authority: AuthorityView, lang: Lang) => readonly AuthorityService[] {
  const kept = new Map<string, readonly AuthorityService[]>();
  let state = '';
  return (authority, lang) => {
    const now = `${deps.places.currentVersion()} ${dayInBerlin(deps.clock.now())}`;
    if (now !== state || kept.size > mostKept) kept.clear();
    state = now;
    const key = `${lang} ${authority.id}`;
    const known = kept.get(key);
    if (known) return known;
    const services = workOut(deps, authority, lang);
    kept.set(key, services);
    return services;
  };
}

function workOut(deps: PortalDeps, authority: AuthorityView, lang: Lang): AuthorityService[] {
  const { places } = deps;
  if (authority.kind === 'verweis') return [];
  const ags = samplePlace(deps, authority);
  if (!ags) return [];
  const own = new Set([authority.id, authority.actedBy?.id]);
  const place = authority.areaAgs
    ? { ags: authority.areaAgs, name: authority.name, param: { name: 'ags' as const, value: authority.areaAgs } }
    : undefined;
  const services = deps.catalogue.listAll(lang).flatMap(({ slug, leikaKeys, name }) => {
    const answer = answerFor(places, { leikaKeys, ags, lang });
    const performs = answer.answers.some(({ role, performer }) => role === 'zustaendig' && own.has(performer.id));
    return performs ? [{ href: serviceHref(slug, place), title: name, online: answer.onlineService !== null }] : [];
  });
  // What can be done at once comes first.
  return services.sort((a, b) => Number(b.online) - Number(a.online));
}

function samplePlace({ places }: PortalDeps, authority: AuthorityView): string | undefined {
  if (authority.areaAgs) return authority.areaAgs;
  const member = authority.actsFor[0]?.ags;
  if (member) return member;
  const municipalities = places.listAuthorities().filter(({ kind }) => kind === 'gemeinde');
  const inArea = municipalities.find(({ id }) => id.startsWith(authority.id));
  return (inArea ?? municipalities[0])?.id;
}
