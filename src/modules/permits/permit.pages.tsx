import { formatLongDate, formatMoment, formatSize } from '../../lang/format.ts';
import { type Lang, say, type Text } from '../../lang/lang.ts';
import { meansNames } from '../../law/index.ts';
import {
  BriefFacts,
  Button,
  ButtonLink,
  CsrfField,
  DeskHead,
  ErrorSummary,
  FileField,
  FileLinks,
  Hint,
  Page,
  type PageContext,
  Panel,
  Section,
  TextArea,
  Trail,
  type TrailItem,
  WorkplaceNav,
} from '../../ui/index.ts';
import { needsText } from './acts.rules.ts';
import { StateMark } from './permit-list.pages.tsx';
import type { Permit } from './permits.actions.ts';
import { permitPath, permitsPath } from './permits.paths.ts';
import { type PermitDocument, type PermitRecord, permitName, type StepKind } from './permits.schema.ts';
import { actTexts, permitsTexts as texts } from './permits.texts.ts';

export type PermitPageProps = {
  ctx: PageContext;
  permit: Permit;
  authority: string;
  /** Titles of the services, in the order of the record. */
  services: readonly string[];
  /** What this person may do now. */
  acts: readonly StepKind[];
  /** The page asks whether this shall be done. */
  asking?: StepKind;
  documents: readonly PermitDocument[];
  mayAdd: boolean;
  fileError?: string;
  error?: string;
  text?: string;
  notice?: string;
};

/** One trial: what it is about, the clock, what happened, and what can be done now. */
export function PermitPage(props: PermitPageProps) {
  const { ctx, permit, authority, acts, asking, notice, error, fileError } = props;
  const { record, standing } = permit;
  const t = (text: Text) => say(text, ctx.lang);
  const name = `${t(texts.trial)} ${permitName(record.number)}`;
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={name}
      errorTitle={(error ?? fileError) !== undefined}
      sidebar={<WorkplaceNav ctx={ctx} here={permitsPath} />}
    >
      <DeskHead title={name} over={<a href={permitsPath}>{t(texts.back)}</a>} />
      <div class="rs-stapel rs-stapel--weit">
        {error && <ErrorSummary lang={ctx.lang} errors={[{ fieldId: 'text', message: error }]} />}
        {fileError && <ErrorSummary lang={ctx.lang} errors={[{ fieldId: 'unterlagen', message: fileError }]} />}
        {notice && (
          <Hint kind="success">
            <p>{notice}</p>
          </Hint>
        )}
        <Panel>
          <BriefFacts rows={factsOf(props, authority)} />
        </Panel>
        {standing.state === 'incomplete' && (
          <Hint kind="warning">
            <p>
              <strong>{t(texts.missing)}</strong>
            </p>
            <p class="rs-brief__text">{record.steps.findLast(({ kind }) => kind === 'missing')?.text}</p>
          </Hint>
        )}
        {asking ? <ActForm {...props} asking={asking} /> : <Acts ctx={ctx} id={record.id} acts={acts} />}
        <Section id="begruendung" title={t(texts.reasons)}>
          <Written text={record.reasons} />
        </Section>
        <Section id="schutz" title={t(texts.safeguards)}>
          <Written text={record.safeguards} />
        </Section>
        <Section id="anlagen" title={t(texts.documents)}>
          <Documents {...props} />
        </Section>
        <Section id="frist" title={t(texts.clock)}>
          <Trail
            size="dense"
            items={standing.law.map(({ rule, text, paragraphs }) => ({
              title: t(text),
              source: [rule, ...paragraphs].join(' · '),
              state: 'done' as const,
            }))}
          />
        </Section>
        <Section id="verlauf" title={t(texts.history)}>
          <Trail items={historyOf(record, ctx.lang)} checks />
        </Section>
      </div>
    </Page>
  );
}

/** What came with the application, and more of it while nothing is decided. */
function Documents({ ctx, permit: { record }, documents, mayAdd, fileError }: PermitPageProps) {
  const t = (text: Text) => say(text, ctx.lang);
  const path = `${permitPath(record.id)}/unterlagen`;
  return (
    <>
      {documents.length === 0 && <p>{t(texts.noDocuments)}</p>}
      {documents.length > 0 && (
        <FileLinks
          files={documents.map(({ id, name, size }) => ({
            href: `${path}/${id}`,
            text: `${name} (${formatSize(size, ctx.lang)})`,
          }))}
        />
      )}
      {mayAdd && (
        <form class="rs-form" action={path} method="post" encType="multipart/form-data">
          <CsrfField ctx={ctx} />
          <FileField
            id="unterlagen"
            name="unterlagen"
            label={t(texts.files)}
            hint={t(texts.addDocumentsHint)}
            error={fileError}
            multiple
          />
          <div class="rs-knoepfe">
            <Button kind="secondary">{t(texts.addDocuments)}</Button>
          </div>
        </form>
      )}
    </>
  );
}

const Written = ({ text }: { text: string }) => <p class="rs-text rs-brief__text">{text}</p>;

function factsOf({ ctx: { lang }, permit: { record, standing }, services }: PermitPageProps, authority: string) {
  const t = (text: Text, params: Record<string, string> = {}) => say(text, lang, params);
  const day = (iso: string | Date) => formatLongDate(iso, lang);
  const { state, consent, cover, decideBy } = standing;
  const deemedDay = consent === 'deemed' && standing.deemedFrom ? day(standing.deemedFrom) : undefined;
  return [
    {
      term: t(texts.state),
      value: (
        <>
          <StateMark state={state} lang={lang} />
          {deemedDay && <> {t(texts.deemed, { day: deemedDay })}</>}
        </>
      ),
    },
    ...(decideBy ? [{ term: t(texts.decideBy), value: day(decideBy) }] : []),
    { term: t(texts.authority), value: authority },
    {
      term: t(texts.services),
      value: services
        .map((service, index) => t(texts.provision, { service, provision: record.provisions[index] ?? '' }))
        .join(', '),
    },
    { term: t(texts.means), value: record.means.map((one) => t(meansNames[one])).join(', ') },
    { term: t(texts.span), value: t(texts.spanValue, { from: day(record.firstDay), to: day(record.lastDay) }) },
    ...(cover && consent
      ? [
          {
            term: t(texts.covers),
            value: t(texts.coversValue, { from: formatMoment(cover.from, lang), to: formatMoment(cover.to, lang) }),
          },
        ]
      : []),
    {
      term: t(texts.appliedBy),
      value: t(texts.appliedByValue, { name: record.appliedByName, day: day(record.appliedAt) }),
    },
  ];
}

function historyOf(record: PermitRecord, lang: Lang): TrailItem[] {
  const first = { name: record.appliedByName };
  return [
    { title: say(texts.stepApplied, lang, first), time: formatMoment(record.appliedAt, lang), state: 'done' },
    ...record.steps.map(({ kind, text, at, byName }) => ({
      title: say(actTexts[kind].step, lang, { name: byName }),
      text: text ? <span class="rs-brief__text">{text}</span> : undefined,
      time: formatMoment(at, lang),
      state: 'done' as const,
    })),
  ];
}

function Acts({ ctx, id, acts }: { ctx: PageContext; id: string; acts: readonly StepKind[] }) {
  if (acts.length === 0) return null;
  return (
    <div class="rs-knoepfe">
      {acts.map((kind) => (
        <ButtonLink
          key={kind}
          kind={kind === 'granted' || kind === 'supplied' ? 'primary' : 'secondary'}
          href={`${permitPath(id)}?tun=${kind}`}
        >
          {say(actTexts[kind].open, ctx.lang)}
        </ButtonLink>
      ))}
    </div>
  );
}

/** The question before something that cannot be undone. */
function ActForm({ ctx, permit: { record }, asking, error, text }: PermitPageProps & { asking: StepKind }) {
  const t = (words: Text) => say(words, ctx.lang);
  const words = actTexts[asking];
  return (
    <Panel id="entscheiden" title={t(words.title)} heading="h2" tinted>
      <form class="rs-form" method="post" action={permitPath(record.id)} noValidate>
        <CsrfField ctx={ctx} />
        <input type="hidden" name="stand" value={record.steps.length} />
        <p class="rs-text">{t(words.what)}</p>
        <TextArea
          id="text"
          name="text"
          label={t(words.field)}
          hint={t(words.hint)}
          error={error}
          value={text}
          rows={4}
          maxLength={4000}
          required={needsText(asking)}
          optional={!needsText(asking)}
        />
        <div class="rs-knoepfe">
          <Button name="aktion" value={asking}>
            {t(words.button)}
          </Button>
          <ButtonLink kind="secondary" href={permitPath(record.id)}>
            {t(texts.keep)}
          </ButtonLink>
        </div>
      </form>
    </Panel>
  );
}
