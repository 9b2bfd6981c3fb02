import { formatLongDate, formatMoment } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import {
  BriefFacts,
  Button,
  ButtonLink,
  CsrfField,
  DeskHead,
  Details,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  Panel,
  Section,
  TextArea,
  Trail,
  type TrailItem,
  WorkplaceNav,
} from '../../../ui/index.ts';
import { diffAreas, type PackageDiff } from '../diff/diff.schema.ts';
import { areaTexts, diffTexts } from '../diff/diff.texts.ts';
import { releasePath, releasesPath } from './release.paths.ts';
import type { VersionRecord, VersionState } from './release.schema.ts';
import { StateMark } from './releases.pages.tsx';
import { releaseTexts as texts } from './releases.texts.ts';

/** A long code list is not shown to its end. */
const shownBytes = 50_000;

export type ReleasePageProps = {
  ctx: PageContext;
  record: VersionRecord;
  state: VersionState;
  title: string;
  files: { readonly [name: string]: string };
  /** Against the version in force, or the one before. */
  diff?: { version: string; isCurrent: boolean; diff: PackageDiff };
  /** decide: the second person; own: the person who submitted; nothing: there is nothing to decide. */
  decision?: 'decide' | 'own';
  mayWithdraw: boolean;
  /** The page asks whether the version shall be withdrawn. */
  withdrawing: boolean;
  error?: string;
  reason?: string;
  notice?: string;
};

/** One version: what it changes, its files, its history, and what a second person decides. */
export function ReleasePage(props: ReleasePageProps) {
  const { ctx, record, state, title, files, notice, error } = props;
  const { lang } = ctx;
  const name = `${title} ${record.version}`;
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={name}
      errorTitle={error !== undefined}
      sidebar={<WorkplaceNav ctx={ctx} here={releasesPath} />}
    >
      <DeskHead title={name} />
      <div class="rs-stapel rs-stapel--weit">
        {error && <ErrorSummary lang={lang} errors={[{ fieldId: 'grund', message: error }]} />}
        {notice && (
          <Hint kind="success">
            <p>{notice}</p>
          </Hint>
        )}
        <Panel>
          <BriefFacts
            rows={[
              { term: say(texts.state, lang), value: <StateMark state={state} lang={lang} /> },
              {
                term: say(texts.from, lang),
                value: formatLongDate(record.submitted?.effectiveFrom ?? record.storedAt, lang),
              },
              ...(record.submitted?.note ? [{ term: say(texts.note, lang), value: record.submitted.note }] : []),
              { term: say(texts.hash, lang), value: <code>{record.hash.slice(0, 16)}</code> },
            ]}
          />
        </Panel>
        {props.withdrawing ? <WithdrawForm {...props} /> : <Decision {...props} />}
        <Changes {...props} />
        <Section id="dateien" title={say(texts.contents, lang)}>
          {Object.entries(files)
            .sort(([a], [b]) => a.localeCompare(b))
            .map(([file, content]) => (
              <Details key={file} summary={file}>
                <pre class="rs-quelltext">
                  {content.length > shownBytes ? `${content.slice(0, shownBytes)} …` : content}
                </pre>
              </Details>
            ))}
        </Section>
        <Section id="verlauf" title={say(texts.history, lang)}>
          <Trail items={historyOf(record, lang)} checks />
        </Section>
        {props.mayWithdraw && !props.withdrawing && (
          <p>
            <ButtonLink kind="tertiary" href={`${releasePath(record.slug, record.version)}?tun=zurueckziehen`}>
              {say(texts.withdraw, lang)}
            </ButtonLink>
          </p>
        )}
      </div>
    </Page>
  );
}

function Changes({ ctx: { lang }, diff, record }: ReleasePageProps) {
  return (
    <Section id="aenderungen" title={say(texts.changes, lang)}>
      {diff ? (
        <>
          <p class="rs-leise">
            {say(diff.isCurrent ? texts.comparedWith : texts.comparedBefore, lang, { version: diff.version })}
          </p>
          <DiffView lang={lang} diff={diff.diff} before={diff.version} after={record.version} />
        </>
      ) : (
        <p>{say(diffTexts.isNew, lang)}</p>
      )}
    </Section>
  );
}

function DiffView(props: { lang: Lang; diff: PackageDiff; before: string; after: string }) {
  const { lang, diff, before, after } = props;
  const { changes, drafts } = diff;
  const areas = diffAreas.filter((area) => changes.some((one) => one.area === area));
  const verdict = { fits: diffTexts.draftsFit, asks: diffTexts.draftsAsk, breaks: diffTexts.draftsBreak }[drafts.kind];
  return (
    <>
      {areas.length === 0 && <p>{say(diffTexts.same, lang)}</p>}
      {areas.map((area) => (
        <div key={area}>
          <h3>{say(areaTexts[area], lang)}</h3>
          <ul class="rs-liste">
            {changes
              .filter((one) => one.area === area)
              .map(({ text }) => (
                <li key={text.de}>{say(text, lang)}</li>
              ))}
          </ul>
        </div>
      ))}
      <div>
        <h3>{say(texts.drafts, lang)}</h3>
        <p class="rs-text">
          {say(diffTexts.draftsStay, lang, { version: before })} {say(verdict, lang, { version: after })}
        </p>
        {drafts.reasons.length > 0 && (
          <ul class="rs-liste">
            {drafts.reasons.map((reason) => (
              <li key={reason.de}>{say(reason, lang)}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function historyOf({ storedAt, submitted, verdict, withdrawn }: VersionRecord, lang: Lang): TrailItem[] {
  const first = submitted
    ? { title: say(texts.stepSubmitted, lang, { name: submitted.byName }), text: submitted.note || undefined }
    : { title: say(texts.stepInstalled, lang) };
  const items: TrailItem[] = [{ ...first, time: formatMoment(storedAt, lang), state: 'done' }];
  if (verdict)
    items.push({
      title: say(verdict.approved ? texts.stepApproved : texts.stepReturned, lang, { name: verdict.byName }),
      text: verdict.reason || undefined,
      time: formatMoment(verdict.at, lang),
      state: 'done',
    });
  if (withdrawn)
    items.push({
      title: say(texts.stepWithdrawn, lang, { name: withdrawn.byName }),
      text: withdrawn.reason,
      time: formatMoment(withdrawn.at, lang),
      state: 'done',
    });
  return items;
}

function Decision({ ctx, record, decision, error, reason }: ReleasePageProps) {
  const { lang } = ctx;
  if (decision === undefined) return null;
  if (decision === 'own')
    return (
      <Hint>
        <p>{say(texts.own, lang)}</p>
      </Hint>
    );
  const day = formatLongDate(record.submitted?.effectiveFrom ?? record.storedAt, lang);
  return (
    <Panel id="entscheiden" title={say(texts.decide, lang)} heading="h2" tinted>
      <form class="rs-form" method="post" action={releasePath(record.slug, record.version)} noValidate>
        <CsrfField ctx={ctx} />
        <p class="rs-text">{say(texts.approveHint, lang, { day })}</p>
        <ReasonField hint={say(texts.returnHint, lang)} lang={lang} error={error} reason={reason} />
        <div class="rs-knoepfe">
          <Button name="aktion" value="freigeben">
            {say(texts.approve, lang)}
          </Button>
          <Button kind="secondary" name="aktion" value="zurueckgeben">
            {say(texts.giveBack, lang)}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function WithdrawForm({ ctx, record, error, reason }: ReleasePageProps) {
  const { lang } = ctx;
  const path = releasePath(record.slug, record.version);
  return (
    <Panel id="zurueckziehen" title={say(texts.withdraw, lang)} heading="h2" tinted>
      <form class="rs-form" method="post" action={path} noValidate>
        <CsrfField ctx={ctx} />
        <p class="rs-text">{say(texts.withdrawWhat, lang)}</p>
        <ReasonField hint={say(texts.withdrawHint, lang)} lang={lang} error={error} reason={reason} required />
        <div class="rs-knoepfe">
          <Button name="aktion" value="zurueckziehen">
            {say(texts.withdrawNow, lang)}
          </Button>
          <ButtonLink kind="secondary" href={path}>
            {say(texts.keep, lang)}
          </ButtonLink>
        </div>
      </form>
    </Panel>
  );
}

function ReasonField(props: { hint: string; lang: Lang; error?: string; reason?: string; required?: boolean }) {
  return (
    <TextArea
      id="grund"
      name="grund"
      label={say(texts.reason, props.lang)}
      hint={props.hint}
      error={props.error}
      value={props.reason}
      rows={3}
      maxLength={1000}
      required={props.required}
    />
  );
}
