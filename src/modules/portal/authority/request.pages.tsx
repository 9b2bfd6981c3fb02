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
import { objectionPath } from '../links.ts';
import { authorityTexts as words } from './authority.texts.ts';

export type RequestView = {
  readonly ort: string;
  readonly topic?: string;
  /** It is about challenging a decision. */
  readonly objection?: boolean;
  /** Where the form for an authority begins. */
  readonly hrefOf: (authorityId: string) => string;
  readonly answer?: PlaceSearchAnswer;
  /** Districts of the places found, for tasks of the district. */
  readonly districts: readonly AuthorityRef[];
};

/** The ways that are always open: to write to the authority of one's place, or to object to a decision of one. */
export function RequestPage({ ctx, view }: { ctx: PageContext; view: RequestView }) {
  const title = (view.objection ? words.objectionTitle : words.requestTitle)[ctx.lang];
  return (
    <Page ctx={ctx} title={title} breadcrumb={[{ href: '/', text: words.start[ctx.lang] }, { text: title }]}>
      <PageHead title={title} lead={(view.objection ? words.objectionLead : words.requestLead)[ctx.lang]} />
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
            action={view.objection ? objectionPath : '/anliegen'}
            name="ort"
            label={t(view.objection ? words.objectionPlace : words.place)}
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
  const name = t(view.objection ? words.object : words.write);
  const names = new Map(answer.candidates.map(({ ags, name }) => [ags, name]));
  const groups = answer.groups.map((group) => ({
    authority: group.authority,
    note: `${t(words.localLevel)}: ${group.ags.map((ags) => names.get(ags) ?? ags).join(', ')}`,
    places: [{ href: view.hrefOf(group.authority.id), name }],
  }));
  const districts = view.districts.map((district) => ({
    authority: district,
    note: t(words.districtLevel),
    places: [{ href: view.hrefOf(district.id), name }],
  }));
  return (
    <div>
      <h2 class="rs-h-klein rs-vor-liste">{t(words.choose)}</h2>
      <PlaceGroups groups={[...groups, ...districts]} />
    </div>
  );
}
