import {
  Columns,
  OneFieldSearch,
  Page,
  type PageContext,
  PageHead,
  Panel,
  PlaceGroups,
  Stack,
  useSay,
} from '../../../ui/index.ts';
import type { AuthorityRef, PlaceSearchAnswer } from '../../places/index.ts';
import { requestHref } from '../links.ts';
import { authorityTexts as words } from './authority.texts.ts';

export type RequestView = {
  readonly ort: string;
  readonly topic?: string;
  readonly answer?: PlaceSearchAnswer;
  /** Districts of the places found, for tasks of the district. */
  readonly districts: readonly AuthorityRef[];
};

/** The way that is always open: write to the authority of one's place. */
export function RequestPage({ ctx, view }: { ctx: PageContext; view: RequestView }) {
  const title = words.requestTitle[ctx.lang];
  return (
    <Page ctx={ctx} title={title} breadcrumb={[{ href: '/', text: words.start[ctx.lang] }, { text: title }]}>
      <PageHead title={title} lead={words.requestLead[ctx.lang]} />
      <Content view={view} />
    </Page>
  );
}

function Content({ view }: { view: RequestView }) {
  const t = useSay();
  const { ort, topic, answer } = view;
  return (
    <Columns>
      <Stack gap="wide">
        <div class="rs-aufruf">
          <OneFieldSearch
            action="/anliegen"
            name="ort"
            label={t(words.place)}
            value={ort}
            hidden={topic ? { thema: topic } : {}}
            submit={t(words.go)}
            primary
          />
        </div>
        {answer && <Addressees view={view} answer={answer} />}
      </Stack>
      <Panel id="selbst" as="aside" title={t(words.orAuthority)} tinted>
        <OneFieldSearch action="/behoerden" label={t(words.search)} />
      </Panel>
    </Columns>
  );
}

function Addressees({ view, answer }: { view: RequestView; answer: PlaceSearchAnswer }) {
  const t = useSay();
  if (answer.candidates.length === 0) return <p>{answer.hint?.text ?? t(words.nothing, { q: view.ort })}</p>;
  const names = new Map(answer.candidates.map(({ ags, name }) => [ags, name]));
  const groups = answer.groups.map((group) => ({
    authority: group.authority,
    note: `${t(words.localLevel)}: ${group.ags.map((ags) => names.get(ags) ?? ags).join(', ')}`,
    places: [{ href: requestHref(group.authority.id, view.topic), name: t(words.write) }],
  }));
  const districts = view.districts.map((district) => ({
    authority: district,
    note: t(words.districtLevel),
    places: [{ href: requestHref(district.id, view.topic), name: t(words.write) }],
  }));
  return (
    <div>
      <h2 class="rs-h-klein rs-vor-liste">{t(words.choose)}</h2>
      <PlaceGroups groups={[...groups, ...districts]} />
    </div>
  );
}
