import { dayInBerlin } from '../../../lang/format.ts';
import type { Lang } from '../../../lang/lang.ts';
import { page, type Route, route } from '../../../platform/http/route.ts';
import { isFull } from '../../applications/index.ts';
import { choosePlace, type PlaceChoice } from '../choose-place.ts';
import type { PortalDeps } from '../portal.deps.ts';
import { portalErrors } from '../portal.errors.ts';
import type { ChosenPlace, ServiceText } from '../portal.schema.ts';
import { ServicePage, type ServicePageView, ServicePlacePage } from './service.pages.tsx';
import { serviceTexts as words } from './service.texts.ts';
import { toServiceText } from './service-text.rules.ts';
import { answerFor, applyWay, packageStates, whoOf } from './who.ts';

/** The page of a service: what it is, and for a place who does it. */
export function serviceRoutes(deps: PortalDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/leistungen/:slug',
      access: { kind: 'public' },
      kind: 'page',
      rateLimit: 'search',
      handler: async ({ ctx, params, query, lang }) => {
        const slug = params.slug ?? '';
        const found = deps.catalogue.findService(slug, lang);
        if (!found) throw portalErrors.unknownService();
        const plain = query.sprache === 'leicht';
        const service = toServiceText(found, deps.catalogue.situations(), { lang, plain });
        const choice = choosePlace(deps.places, { ags: query.ags, ort: query.ort, leikaKey: service.leikaKey, lang });
        if (choice.kind === 'ask' || choice.kind === 'unknown') {
          const hrefOf = (ags: string) => `/leistungen/${service.slug}?ags=${ags}`;
          return page(
            <ServicePlacePage ctx={ctx} service={service} ort={choice.asked} answer={choice.answer} hrefOf={hrefOf} />,
          );
        }
        return page(<ServicePage ctx={ctx} view={await viewService(deps, service, choice, lang)} />);
      },
    }),
  ];
}

async function viewService(
  deps: PortalDeps,
  service: ServiceText,
  choice: PlaceChoice,
  lang: Lang,
): Promise<ServicePageView> {
  if (choice.kind !== 'chosen') return { service };
  const { place, formerName } = choice;
  const states = packageStates(deps.packages, service.leikaKeys);
  const answer = answerFor(deps.places, { leikaKeys: service.leikaKeys, ags: place.ags, lang });
  const way = applyWay(answer, place.ags, states);
  const who = whoOf(answer);
  const pkg = way.kind === 'here' ? deps.packages.findPackage(answer.onlineService?.slug ?? '') : undefined;
  const full = pkg && who && (await isFull(deps, pkg, who.performer.id, dayInBerlin(deps.clock.now())));
  const chosenUrl = answer.onlineService?.url;
  const { gap } = answer;
  return {
    service,
    place,
    way,
    full,
    who,
    authority: who && deps.places.findAuthority(who.performer.id),
    gap: gap
      ? { text: gap.text, contact: gap.contact, body: gap.body, bodyWebsite: gap.body && websiteOf(deps, gap.body.id) }
      : undefined,
    others: answer.onlineServices
      .filter(({ url, slug }) => url !== chosenUrl && !states.isPackage(slug))
      .map(({ url, title, publisher }) => ({ href: url, text: `${title} (${publisher})` })),
    conflict: answer.conflict?.text,
    placeNote: noteOf(answer.place.note, formerName, place, lang),
  };
}

function noteOf(note: string | undefined, formerName: string | undefined, place: ChosenPlace, lang: Lang) {
  if (note) return note;
  if (!formerName) return undefined;
  return words.successor[lang].replace('{old}', formerName).replace('{now}', place.name);
}

/** Only addresses that a browser may safely follow. */
function websiteOf({ places }: PortalDeps, id: string): string | undefined {
  const website = places.findAuthority(id)?.website;
  return website && /^https?:\/\//.test(website) ? website : undefined;
}
