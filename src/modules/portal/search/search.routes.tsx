import { page, type Route, route } from '../../../platform/http/route.ts';
import { choosePlace } from '../choose-place.ts';
import { address, serviceHref } from '../links.ts';
import type { FoundService, PortalDeps } from '../portal.deps.ts';
import type { ChosenPlace } from '../portal.schema.ts';
import { applyWay, whoOf } from '../service/who.ts';
import { StartPage } from '../start/start.pages.tsx';
import { startView } from '../start/start.view.ts';
import { type Hit, SearchPage, SearchPlacePage } from './search.pages.tsx';
import { searchTexts as words } from './search.texts.ts';
import { ServicesPage } from './services.pages.tsx';

type Lang = 'de' | 'en';

/** Start page, which is also the search, and the list of all services. */
export function searchRoutes(deps: PortalDeps): Route[] {
  const start = startView(deps);
  return [
    route({
      method: 'GET',
      path: '/',
      access: { kind: 'public' },
      kind: 'page',
      rateLimit: 'search',
      handler: async ({ ctx, query, lang }) => {
        const q = (query.q ?? '').trim().slice(0, 200);
        const ort = (query.ort ?? '').trim().slice(0, 100);
        if (!q && !ort && !query.ags) return page(<StartPage ctx={ctx} view={start(lang)} />);
        const best = q ? deps.searchServices({ q, limit: 1, lang }).services[0] : undefined;
        const choice = choosePlace(deps.places, { ags: query.ags, ort, leikaKey: best?.leikaKey, lang });
        if (choice.kind === 'ask' || choice.kind === 'unknown') {
          const hrefOf = (ags: string) => address('/', { q, ags });
          return page(
            <SearchPlacePage
              ctx={ctx}
              view={{ q, ort: choice.asked, answer: choice.answer, service: best?.name, hrefOf }}
            />,
          );
        }
        const place = choice.kind === 'chosen' ? choice.place : undefined;
        const hits = findHits(deps, { q, place, lang });
        const online = hits.filter((hit) => hit.online);
        const onlineOnly = query.nur === 'online';
        const acting = place && deps.places.authoritiesOf(place.ags)?.acting;
        const counts = { all: hits.length, online: online.length };
        return page(
          <SearchPage
            ctx={ctx}
            view={{ q, ort, place, acting, hits: onlineOnly ? online : hits, onlineOnly, counts }}
          />,
        );
      },
    }),
    route({
      method: 'GET',
      path: '/leistungen',
      access: { kind: 'public' },
      kind: 'page',
      handler: async ({ ctx, query, lang }) => {
        const situations = deps.situations(lang);
        const situation = situations.find(({ id }) => id === query.lage)?.id;
        const listed = deps.listServices(lang, situation);
        const services = listed.map(({ slug, title, leikaKey }) => ({
          href: serviceHref(slug),
          title,
          online: deps.isOnlineAnywhere(leikaKey),
        }));
        return page(<ServicesPage ctx={ctx} view={{ services, situations, situation, total: listed.length }} />);
      },
    }),
  ];
}

/** Hits in the words of the page, with who acts when the place is known. Without search words the services that most people need. */
function findHits(deps: PortalDeps, asked: { q: string; place?: ChosenPlace; lang: Lang }): Hit[] {
  const { q, place, lang } = asked;
  const found = q
    ? deps.searchServices({ q, ags: place?.ags, limit: 24, lang }).services
    : frequentServices(deps, lang);
  return found.map((service) => toHit(deps, service, place, lang));
}

function frequentServices(deps: PortalDeps, lang: Lang): FoundService[] {
  return [...deps.listServices(lang)]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 12)
    .map(({ slug, leikaKey, title }) => ({ slug, leikaKey, name: title, shortText: null, online: false }));
}

function toHit(deps: PortalDeps, service: FoundService, place: ChosenPlace | undefined, lang: Lang): Hit {
  const slug = service.slug ?? service.leikaKey;
  const base = {
    slug,
    href: serviceHref(slug, place),
    title: service.name,
    text: service.shortText ?? undefined,
    keyOnly: service.slug === null,
  };
  if (!place) return { ...base, online: service.online };
  const answer = deps.places.resolve({ leikaKey: service.leikaKey, ags: place.ags, lang });
  const who = whoOf(answer, deps.places.findAuthority);
  const way = applyWay(answer, place.ags, deps.isPackage);
  const body = who?.performer.name;
  const text =
    who?.onBehalfOf && body ? words.actsFor[lang].replace('{body}', body).replace('{place}', place.name) : body;
  return {
    ...base,
    online: way.kind !== 'request',
    offlineText: way.kind === 'request' ? words.byMessage[lang] : undefined,
    applyHref: way.kind === 'request' ? undefined : way.href,
    facts: text ? [{ icon: 'rathaus', text }] : [],
  };
}
