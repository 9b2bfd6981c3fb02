import { type Lang, say } from '../../../lang/lang.ts';
import { type PageRequest, page, type Route, route } from '../../../platform/http/route.ts';
import type { AuthorityRef, DistrictTile } from '../../places/index.ts';
import { objectionHref, objectionPath, objectionSlug, requestHref } from '../links.ts';
import type { PortalDeps } from '../portal.deps.ts';
import { portalErrors } from '../portal.errors.ts';
import { countWord } from '../portal.rules.ts';
import { AuthoritiesPage, type AuthorityLine, type ListedKind, listedKinds } from './authorities.pages.tsx';
import { AuthorityPage } from './authority.pages.tsx';
import { authorityTexts as words } from './authority.texts.ts';
import { RequestPage } from './request.pages.tsx';
import { servicesOfAuthorities } from './services-of.ts';
import { tilesFor } from './tiles.ts';

/** The directory of authorities, their pages, and the way to write to any of them. */
export function authorityRoutes(deps: PortalDeps): Route[] {
  const { places } = deps;
  const servicesOf = servicesOfAuthorities(deps);
  return [
    route({
      method: 'GET',
      path: '/behoerden',
      access: { kind: 'public' },
      kind: 'page',
      rateLimit: 'search',
      handler: async ({ ctx, query, lang }) => {
        const q = (query.q ?? '').trim().slice(0, 100);
        const kind = listedKinds.find((name) => name === query.art) ?? 'landkreis';
        const all = places.listAuthorities();
        const counts: Partial<Record<ListedKind, number>> = {};
        for (const authority of all) {
          const listed = listedKinds.find((name) => name === authority.kind);
          if (listed) counts[listed] = (counts[listed] ?? 0) + 1;
        }
        const lines = q ? searchAuthorities(deps, q, lang) : all.filter((authority) => authority.kind === kind);
        return page(<AuthoritiesPage ctx={ctx} view={{ q, kind, lines, counts }} />);
      },
    }),
    route({
      method: 'GET',
      path: '/behoerden/:id',
      access: { kind: 'public' },
      kind: 'page',
      handler: async ({ ctx, params, lang }) => {
        const authority = places.findAuthority(params.id ?? '');
        if (!authority) throw portalErrors.unknownAuthority();
        const tiles = places.districtTiles();
        const district = tiles.find(({ key }) => key === authority.id.slice(0, 5));
        return page(
          <AuthorityPage
            ctx={ctx}
            view={{
              authority,
              services: servicesOf(authority, lang),
              objection: objectionTo(deps, authority.actedBy?.id ?? authority.id),
              tiles: tilesFor(tiles, district?.key ?? ''),
              location: district && locationOf(authority, district, places.authorityName),
            }}
          />,
        );
      },
    }),
    route({
      method: 'GET',
      path: '/anliegen',
      access: { kind: 'public' },
      kind: 'page',
      rateLimit: 'search',
      handler: async (request) => {
        const topic = request.query.thema?.trim().slice(0, 200) || undefined;
        const hrefOf = (id: string) => requestHref(id, topic);
        return page(<RequestPage ctx={request.ctx} view={{ ...addressees(deps, request), topic, hrefOf }} />);
      },
    }),
    route({
      method: 'GET',
      path: objectionPath,
      access: { kind: 'public' },
      kind: 'page',
      rateLimit: 'search',
      handler: async (request) => {
        if (!deps.packages.findPackage(objectionSlug)) throw portalErrors.unknownService();
        const hrefOf = (id: string) => objectionTo(deps, id) ?? requestHref(id, words.objectionTitle[request.lang]);
        return page(<RequestPage ctx={request.ctx} view={{ ...addressees(deps, request), objection: true, hrefOf }} />);
      },
    }),
  ];
}

/** Undefined where the authority takes none here. */
const objectionTo = ({ packages }: PortalDeps, id: string): string | undefined =>
  packages.findPackage(objectionSlug) && packages.isOn(id, objectionSlug) ? objectionHref(id) : undefined;

/** Authorities of a typed place, and the districts for their tasks. */
function addressees({ places }: PortalDeps, { query, lang }: PageRequest) {
  const ort = (query.ort ?? '').trim().slice(0, 100);
  const answer = ort ? places.find({ q: ort, lang, limit: 30 }) : undefined;
  const districts = new Map<string, AuthorityRef>();
  for (const { ags } of answer?.candidates ?? []) {
    const district = places.authoritiesOf(ags)?.district;
    if (district && district.id.length === 5) districts.set(district.id, district);
  }
  return { ort, answer, districts: [...districts.values()] };
}

/** The district by its official name; an independent city by its own. */
function locationOf(authority: AuthorityRef, district: DistrictTile, nameOf: (id: string) => string): string {
  const name = nameOf(district.key);
  return name === district.key ? authority.name : name;
}

/** By place first (who acts, the municipality, its district), then by name. */
function searchAuthorities({ places }: PortalDeps, q: string, lang: Lang): AuthorityLine[] {
  const found = new Map<string, AuthorityLine>();
  const add = ({ id, name }: AuthorityRef, note?: string) => {
    if (!found.has(id)) found.set(id, { id, name, note });
  };
  const { candidates, groups } = places.find({ q, lang, limit: 20 });
  const names = new Map(candidates.map(({ ags, name }) => [ags, name]));
  for (const { authority, ags } of groups) {
    const others = ags.filter((key) => key !== authority.id).map((key) => names.get(key) ?? key);
    add(authority, noteOf(others, lang));
  }
  const bodies = candidates.flatMap(({ ags }) => places.authoritiesOf(ags) ?? []);
  for (const { municipality } of bodies) add(municipality);
  for (const { district } of bodies.slice(0, 5)) add(district);
  for (const authority of places.searchAuthorities(q, 40)) add(authority);
  return [...found.values()];
}

/** For whom an authority of the list acts, in a few words. */
function noteOf(others: readonly string[], lang: Lang): string | undefined {
  if (others.length === 0) return undefined;
  if (others.length > 3) return say(words.actsForMany, lang, { count: countWord(others.length, lang) });
  return say(words.actsFor, lang, { names: others.join(', ') });
}
