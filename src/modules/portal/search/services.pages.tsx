import { formatNumber } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import {
  FilterChips,
  OneFieldSearch,
  Page,
  type PageContext,
  PageHead,
  ServiceList,
  Stack,
  useSay,
} from '../../../ui/index.ts';
import { address } from '../links.ts';

const words = {
  title: { de: 'Leistungen von A bis Z', en: 'Services from A to Z' },
  lead: {
    de: '{count} Leistungen sind ausführlich beschrieben. Alle {names} des Leistungskatalogs finden Sie über die Suche.',
    en: '{count} services are described in full. All {names} of the catalogue of public services can be found by searching.',
  },
  search: { de: 'Leistung suchen', en: 'Search for a service' },
  situations: { de: 'Nach Lebenslage', en: 'By life situation' },
  all: { de: 'Alle', en: 'All' },
  letters: { de: 'Anfangsbuchstaben', en: 'Initial letters' },
  start: { de: 'Start', en: 'Start' },
};

export type ServicesView = {
  readonly services: readonly { readonly href: string; readonly title: string; readonly online: boolean }[];
  readonly situations: readonly {
    readonly id: string;
    readonly title: string;
    readonly lead: string;
    readonly icon: string;
  }[];
  /** Chosen situation. */
  readonly situation?: string;
  /** How many services are findable at all. */
  readonly names: number;
};

/** First letter as people look for it: Ä stands under A. */
const letterOf = (title: string) => title.normalize('NFD').charAt(0).toUpperCase();

function leadOf({ services, names }: ServicesView, lang: Lang): string {
  return say(words.lead, lang, { count: services.length, names: formatNumber(names, lang) });
}

export function ServicesPage({ ctx, view }: { ctx: PageContext; view: ServicesView }) {
  const chosen = view.situations.find(({ id }) => id === view.situation);
  const title = chosen?.title ?? words.title[ctx.lang];
  const crumbs = [
    { href: '/', text: words.start[ctx.lang] },
    ...(chosen ? [{ href: '/leistungen', text: words.title[ctx.lang] }] : []),
    { text: title },
  ];
  return (
    <Page ctx={ctx} title={title} current="leistungen" breadcrumb={crumbs}>
      <PageHead title={title} lead={chosen?.lead ?? leadOf(view, ctx.lang)} />
      <Stack gap="wide">
        <Narrow view={view} />
        {chosen ? <ServiceList services={view.services} /> : <Alphabet services={view.services} />}
      </Stack>
    </Page>
  );
}

function Narrow({ view }: { view: ServicesView }) {
  const t = useSay();
  return (
    <div class="rs-eng-oben">
      <div class="rs-text">
        <OneFieldSearch action="/" label={t(words.search)} />
      </div>
      <FilterChips
        label={t(words.situations)}
        links={[
          { href: '/leistungen', text: t(words.all), current: !view.situation },
          ...view.situations.map(({ id, title }) => ({
            href: address('/leistungen', { lage: id }),
            text: title,
            current: id === view.situation,
          })),
        ]}
      />
    </div>
  );
}

function Alphabet({ services }: Pick<ServicesView, 'services'>) {
  const t = useSay();
  const byLetter = new Map<string, (typeof services)[number][]>();
  for (const service of services) {
    const letter = letterOf(service.title);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), service]);
  }
  return (
    <div>
      <nav class="rs-buchstaben rs-nicht-drucken" aria-label={t(words.letters)}>
        {[...byLetter.keys()].map((letter) => (
          <a key={letter} href={`#${letter}`}>
            {letter}
          </a>
        ))}
      </nav>
      <Stack gap="wide">
        {[...byLetter].map(([letter, group]) => (
          <section key={letter} aria-labelledby={letter}>
            <h2 class="rs-letter" id={letter}>
              {letter}
            </h2>
            <ServiceList services={group} />
          </section>
        ))}
      </Stack>
    </div>
  );
}
