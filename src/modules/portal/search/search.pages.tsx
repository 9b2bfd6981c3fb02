import { withArticle } from '../../../lang/article.ts';
import {
  AuthorityPanel,
  AuthorityPart,
  BestResult,
  ButtonLink,
  Columns,
  EmptyState,
  FilterChips,
  HeadLine,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Panel,
  type Result,
  ResultList,
  Stack,
  useLang,
  useSay,
} from '../../../ui/index.ts';
import type { AuthorityRef, PlaceSearchAnswer } from '../../places/index.ts';
import { address, authorityHref, objectionPath, requestHref } from '../links.ts';
import type { ChosenPlace } from '../portal.schema.ts';
import { PlaceQuestion, UnknownPlace } from './place-question.pages.tsx';
import { searchTexts as words } from './search.texts.ts';

export type Hit = Result & { readonly applyHref?: string; readonly keyOnly: boolean };

export type SearchView = {
  readonly q: string;
  readonly ort: string;
  readonly place?: ChosenPlace;
  readonly acting?: AuthorityRef;
  readonly hits: readonly Hit[];
  readonly onlineOnly: boolean;
  /** The question is about challenging a decision. */
  readonly objection: boolean;
  readonly counts: { readonly all: number; readonly online: number };
};

export function SearchPage({ ctx, view }: { ctx: PageContext; view: SearchView }) {
  const { q, ort, place } = view;
  const title = titleOf(view, ctx.lang);
  return (
    <Page ctx={ctx} title={title} current="leistungen" search={{ q, ort: ort || place?.name }}>
      <PageHead title={title}>
        <PlaceLine {...view} />
      </PageHead>
      <Stack>
        {view.objection && <ObjectionHint {...view} />}
        <div>{view.hits.length > 0 ? <Hits {...view} /> : <NoHits {...view} />}</div>
      </Stack>
    </Page>
  );
}

function ObjectionHint({ place }: SearchView) {
  const t = useSay();
  return (
    <Hint icon="stift">
      <p>
        <strong>{t(words.objection)}</strong>{' '}
        <a href={address(objectionPath, { ort: place?.name })}>{t(words.object)}</a>
      </p>
    </Hint>
  );
}

function titleOf({ q, place, counts }: SearchView, lang: 'de' | 'en'): string {
  if (!q && place) return words.placeOnly[lang].replace('{place}', place.name);
  const text = counts.all === 0 ? words.noResult : counts.all === 1 ? words.oneResult : words.results;
  return text[lang].replace('{count}', String(counts.all)).replace('{q}', q);
}

function PlaceLine({ q, place }: SearchView) {
  const t = useSay();
  if (!place) return <HeadLine icon="ort">{t(words.noPlace)}</HeadLine>;
  return (
    <HeadLine icon="ort">
      {t(words.for)} <strong>{place.name}</strong>
      {place.district && `, ${place.district}`} <a href={address('/', { q })}>{t(words.changePlace)}</a>
    </HeadLine>
  );
}

function Hits(view: SearchView) {
  const t = useSay();
  const { q, hits, counts, onlineOnly } = view;
  const described = hits.filter((hit) => !hit.keyOnly);
  const best = q ? described[0] : undefined;
  const more = best ? described.slice(1) : described;
  const listed = hits.filter((hit) => hit.keyOnly);
  const params = { q, ort: view.ort, ags: view.place?.param.name === 'ags' ? view.place.ags : undefined };
  return (
    <>
      {q && (
        <FilterChips
          label={t(words.narrow)}
          links={[
            { href: address('/', params), text: t(words.all), count: counts.all, current: !onlineOnly },
            {
              href: address('/', { ...params, nur: 'online' }),
              text: t(words.onlineOnly),
              count: counts.online,
              current: onlineOnly,
            },
          ]}
        />
      )}
      <Columns>
        <div>
          {best && (
            <BestResult over={t(words.best)} result={best} query={q}>
              {best.applyHref && (
                <ButtonLink href={best.applyHref} iconEnd="pfeil">
                  {t(words.apply)}
                </ButtonLink>
              )}
              <a href={best.href}>{t(words.needs)}</a>
            </BestResult>
          )}
          {more.length > 0 && (
            <ResultList id="weitere" title={t(q ? words.more : words.frequent)} results={more} query={q} />
          )}
          {listed.length > 0 && <ResultList id="katalog" title={t(words.listed)} results={listed} query={q} />}
        </div>
        <Beside {...view} />
      </Columns>
    </>
  );
}

/** Who acts at this place, and the way out when nothing fits. */
function Beside({ q, place, acting }: SearchView) {
  const t = useSay();
  const lang = useLang();
  const wayOut = (
    <>
      <p class="rs-klein">{t(words.missingText)}</p>
      <ButtonLink kind="secondary" href={acting ? requestHref(acting.id, q) : address('/anliegen', { thema: q })}>
        {t(words.request)}
      </ButtonLink>
    </>
  );
  if (!place || !acting)
    return (
      <Panel id="nicht-dabei" as="aside" title={t(words.missing)} tinted sticky>
        {wayOut}
      </Panel>
    );
  return (
    <AuthorityPanel
      id="vor-ort"
      over={t(words.actsHere, { place: place.name })}
      name={acting.name}
      href={authorityHref(acting.id)}
    >
      <AuthorityPart>
        <p class="rs-klein">
          {t(words.actsText, { place: place.name, body: withArticle(acting.name, 'nominative', lang) })}
        </p>
      </AuthorityPart>
      <AuthorityPart title={t(words.missing)}>{wayOut}</AuthorityPart>
    </AuthorityPanel>
  );
}

function NoHits({ q, acting }: SearchView) {
  const t = useSay();
  return (
    <EmptyState
      title={t(words.missing)}
      text={t(words.noResultText)}
      action={
        <>
          <ButtonLink href={acting ? requestHref(acting.id, q) : address('/anliegen', { thema: q })}>
            {t(words.request)}
          </ButtonLink>
          <a href="/leistungen">A–Z</a>
        </>
      }
    />
  );
}

type QuestionView = {
  readonly q: string;
  readonly ort: string;
  readonly answer: PlaceSearchAnswer;
  readonly service?: string;
  readonly hrefOf: (ags: string) => string;
};

/** The same address with an ambiguous or unknown place. */
export function SearchPlacePage({ ctx, view }: { ctx: PageContext; view: QuestionView }) {
  const { q, ort, answer } = view;
  const known = answer.ask || answer.candidates.length === 1;
  const title = (known ? words.whichTitle : words.unknownPlace)[ctx.lang].replace('{ort}', ort);
  return (
    <Page ctx={ctx} title={title} current="leistungen" search={{ q, ort }}>
      {answer.hint || !known ? <UnknownPlace {...view} /> : <PlaceQuestion {...view} />}
    </Page>
  );
}
