import {
  EmptyState,
  FilterChips,
  OneFieldSearch,
  Page,
  type PageContext,
  PageHead,
  PlaceLinks,
  Stack,
  useSay,
} from '../../../ui/index.ts';
import { address, authorityHref } from '../links.ts';
import { authorityTexts as words } from './authority.texts.ts';

export const listedKinds = ['landkreis', 'vg', 'gemeinde', 'landesbehoerde', 'land', 'kammer', 'zweckverband'] as const;
export type ListedKind = (typeof listedKinds)[number];

export type AuthorityLine = { readonly id: string; readonly name: string; readonly note?: string };

export type AuthoritiesView = {
  readonly q: string;
  readonly kind: ListedKind;
  readonly lines: readonly AuthorityLine[];
  readonly counts: Readonly<Partial<Record<ListedKind, number>>>;
};

export function AuthoritiesPage({ ctx, view }: { ctx: PageContext; view: AuthoritiesView }) {
  const title = titleOf(view, ctx.lang);
  const crumbs = [
    { href: '/', text: words.start[ctx.lang] },
    ...(view.q ? [{ href: '/behoerden', text: words.title[ctx.lang] }] : []),
    { text: title },
  ];
  return (
    <Page ctx={ctx} title={title} current="behoerden" breadcrumb={crumbs}>
      <PageHead title={title} lead={view.q ? undefined : words.lead[ctx.lang]} />
      <Content view={view} />
    </Page>
  );
}

function titleOf({ q, lines }: AuthoritiesView, lang: 'de' | 'en'): string {
  if (!q) return words.title[lang];
  const text = lines.length === 0 ? words.nothing : lines.length === 1 ? words.foundOne : words.found;
  return text[lang].replace('{count}', String(lines.length)).replace('{q}', q);
}

function Content({ view }: { view: AuthoritiesView }) {
  const t = useSay();
  return (
    <Stack gap="wide">
      <div class="rs-text">
        <OneFieldSearch action="/behoerden" label={t(words.search)} value={view.q} />
      </div>
      {view.q ? <Found view={view} /> : <ByKind view={view} />}
    </Stack>
  );
}

function Found({ view }: { view: AuthoritiesView }) {
  const t = useSay();
  if (view.lines.length === 0)
    return (
      <EmptyState
        title={t(words.nothing, { q: view.q })}
        text={t(words.nothingText)}
        action={<a href="/behoerden">{t(words.title)}</a>}
      />
    );
  return (
    <div class="rs-ortsgruppe">
      <Lines lines={view.lines} />
    </div>
  );
}

function Lines({ lines }: { lines: readonly AuthorityLine[] }) {
  return <PlaceLinks places={lines.map(({ id, name, note }) => ({ href: authorityHref(id), name, note }))} />;
}

function ByKind({ view }: { view: AuthoritiesView }) {
  const t = useSay();
  return (
    <div>
      <FilterChips
        label={t(words.kinds)}
        links={listedKinds
          .filter((kind) => view.counts[kind])
          .map((kind) => ({
            href: address('/behoerden', { art: kind }),
            text: t(words[kind]),
            count: view.counts[kind],
            current: kind === view.kind,
          }))}
      />
      {view.lines.length > 100 ? (
        <ByLetter lines={view.lines} />
      ) : (
        <section class="rs-ortsgruppe" aria-label={t(words[view.kind])}>
          <Lines lines={view.lines} />
        </section>
      )}
    </div>
  );
}

/** Long lists stand under their initial letters: the place counts, not "Stadt" or "Gemeinde" before it. */
function ByLetter({ lines }: { lines: readonly AuthorityLine[] }) {
  const t = useSay();
  const letters = new Map<string, AuthorityLine[]>();
  for (const line of lines) {
    const letter = line.name
      .replace(/^(Stadt|Gemeinde|Landeshauptstadt|Landkreis|Verwaltungsgemeinschaft) /, '')
      .normalize('NFD')
      .charAt(0)
      .toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), line]);
  }
  const sorted = [...letters].sort(([a], [b]) => a.localeCompare(b, 'de'));
  return (
    <>
      <nav class="rs-buchstaben rs-nicht-drucken" aria-label={t(words.letters)}>
        {sorted.map(([letter]) => (
          <a key={letter} href={`#${letter}`}>
            {letter}
          </a>
        ))}
      </nav>
      {sorted.map(([letter, group]) => (
        <section class="rs-ortsgruppe" aria-labelledby={letter} key={letter}>
          <div class="rs-ortsgruppe__kopf">
            <h2 id={letter}>{letter}</h2>
          </div>
          <Lines lines={group} />
        </section>
      ))}
    </>
  );
}
