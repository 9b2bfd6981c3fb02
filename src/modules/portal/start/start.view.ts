import type { Lang } from '../../../lang/lang.ts';
import type { Catalogue } from '../../catalogue/index.ts';
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

function makeView({ places, catalogue }: PortalDeps, lang: Lang): StartView {
  const authorities = places.listAuthorities();
  return {
    frequent: catalogue
      .listFrequent(lang, 5)
      .map(({ slug, name }) => ({ href: serviceHref(slug), text: name.replace(/ \(.*\)$/, '') })),
    situations: situationsIn(catalogue, lang),
    municipalities: authorities.filter(({ kind }) => kind === 'gemeinde').length,
    districts: authorities.filter(({ kind }) => kind === 'landkreis').length,
  };
}

export function situationsIn(catalogue: Pick<Catalogue, 'situations'>, lang: Lang): StartView['situations'] {
  return catalogue
    .situations()
    .map(({ id, icon, title, lead }) => ({ id, icon, title: title[lang], lead: lead[lang] }));
}
