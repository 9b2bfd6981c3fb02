import type { Lang } from '../../../lang/lang.ts';
import { serviceHref } from '../links.ts';
import type { PortalDeps } from '../portal.deps.ts';
import type { StartView } from './start.pages.tsx';

/** What the start page shows; made anew only when places have changed, as it is the page most often asked for. */
export function startView(deps: PortalDeps): (lang: Lang) => StartView {
  const made = new Map<Lang, { version: number; view: StartView }>();
  return (lang) => {
    const version = deps.places.currentVersion();
    const known = made.get(lang);
    if (known?.version === version) return known.view;
    const view = makeView(deps, lang);
    made.set(lang, { version, view });
    return view;
  };
}

function makeView({ places, listServices, situations }: PortalDeps, lang: Lang): StartView {
  const authorities = places.listAuthorities();
  const frequent = [...listServices(lang)].sort((a, b) => a.rank - b.rank).slice(0, 5);
  return {
    frequent: frequent.map(({ slug, title }) => ({ href: serviceHref(slug), text: title })),
    situations: situations(lang),
    municipalities: authorities.filter(({ kind }) => kind === 'gemeinde').length,
    districts: authorities.filter(({ kind }) => kind === 'landkreis').length,
  };
}
