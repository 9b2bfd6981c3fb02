import type { Lang } from '../../../lang/lang.ts';
import { page, type Route, route } from '../../../platform/http/route.ts';
import type { ServiceHit } from '../../catalogue/index.ts';
import { choosePlace } from '../choose-place.ts';
import { address, objectionSlug, serviceHref } from '../links.ts';
import type { PortalDeps } from '../portal.deps.ts';
import { asksForObjection } from '../portal.rules.ts';
import type { ChosenPlace } from '../portal.schema.ts';
import { answerFor, applyWay, packageStates, whoOf } from '../service/who.ts';
import { StartPage } from '../start/start.pages.tsx';
import { situationsIn, startView } from '../start/start.view.ts';
import { type Hit, SearchPage, SearchPlacePage } from './search.pages.tsx';
import { searchTexts as words } from './search.texts.ts';
import { ServicesPage } from './services.pages.tsx';

const mostHits = 24;
const frequentHits = 12;

/** Start page, which is also the search, and the list of all services. */
export function searchRoutes(deps: PortalDeps): Route[] {
  const { places, catalogue } = deps;
  const start = startView(deps);
  return [
    route({
      method: 'GET',
      path: '/',
      access: { kind: 'public' },
      kind: 'page',
      rateLimit: 'search',
      handler: async ({ ctx, query, lang, ip }) => {
        const q = (query.q ?? '').trim().slice(0, 200);
        const ort = (query.ort ?? '').trim().slice(0, 100);
        if (!q && !ort && !query.ags) return page(<StartPage ctx={ctx} view={start(lang)} />);
        const found = q
          ? catalogue.search({ q, limit: mostHits, lang, asker: ip }).services
          : catalogue.listFrequent(lang, frequentHits);
        const best = q ? found[0] : undefined;
        const choice = choosePlace(places, { ags: query.ags, ort, leikaKey: best?.leikaKey, lang });
        if (choice.kind === 'ask' || choice.kind === 'unknown') {
          const hrefOf = (ags: string) => address('/', { q, ags });
          const view = { q, ort: choice.asked, answer: choice.answer, service: best?.name, hrefOf };
          return page(<SearchPlacePage ctx={ctx} view={view} />);
        }
        const place = choice.kind === 'chosen' ? choice.place : undefined;
        const hits = found.map((service) => toHit(deps, service, place, lang));
        const online = hits.filter((hit) => hit.online);
        const onlineOnly = query.nur === 'online';
        const acting = place && places.authoritiesOf(place.ags)?.acting;
        const counts = { all: hits.length, online: online.length };
        const objection = asksForObjection(q) && deps.packages.findPackage(objectionSlug) !== undefined;
        const view = { q, ort, place, acting, hits: onlineOnly ? online : hits, onlineOnly, objection, counts };
        return page(<SearchPage ctx={ctx} view={view} />);
      },
    }),
    route({
      method: 'GET',
      path: '/leistungen',
      access: { kind: 'public' },
      kind: 'page',
      handler: async ({ ctx, query, lang }) => {
        const situations = situationsIn(catalogue, lang);
        const situation = situations.find(({ id }) => id === query.lage)?.id;
        const services = catalogue
          .listAll(lang, { situation })
          .map(({ slug, name, online }) => ({ href: serviceHref(slug), title: name, online }));
        return page(
          <ServicesPage ctx={ctx} view={{ services, situations, situation, names: catalogue.countNames() }} />,
        );
      },
    }),
  ];
}

/** A line of the results; with a place it says who acts and how to apply there. */
function toHit(deps: PortalDeps, service: ServiceHit, place: ChosenPlace | undefined, lang: Lang): Hit {
  const { slug, name, shortText, described, leikaKeys } = service;
  const base = { href: serviceHref(slug, place), title: name, text: shortText, keyOnly: !described };
  if (!place) return { ...base, online: service.online };
  const answer = answerFor(deps.places, { leikaKeys, ags: place.ags, lang });
  const who = whoOf(answer);
  const way = applyWay(answer, place.ags, packageStates(deps.packages, leikaKeys));
  const body = who?.performer.name;
  const text =
    who?.onBehalfOf && body ? words.actsFor[lang].replace('{body}', body).replace('{place}', place.name) : body;
  return {
    ...base,
    online: 'href' in way,
    offlineText: 'href' in way ? undefined : words.byMessage[lang],
    applyHref: 'href' in way ? way.href : undefined,
    facts: text ? [{ icon: 'rathaus', text }] : [],
  };
}
