import type { ComponentChildren, VNode } from 'preact';
import { formId, StepForm, StepHelp, stepperSteps } from '../../../forms/form.pages.tsx';
import type { CompiledPackage, Evaluation, FormContext, FormError, Page as FormPage } from '../../../forms/index.ts';
import { describeAnswers, describeComputed, neighbour, originsOfLocked } from '../../../forms/index.ts';
import { pageTitle } from '../../../forms/page-title.ts';
import { ReviewGroups } from '../../../forms/review.pages.tsx';
import { withArticle } from '../../../lang/article.ts';
import { dayInBerlin, formatLongDate, formatTime } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import type { FileFacts } from '../../../platform/files/files.queries.ts';
import {
  Actions,
  Button,
  ButtonLink,
  Columns,
  CsrfField,
  ErrorSummary,
  type FileDesk,
  FileDeskProvider,
  FileLinks,
  Hint,
  otherLanguages,
  Page,
  type PageContext,
  SaveLine,
  Stack,
  Stepper,
} from '../../../ui/index.ts';
import type { Application } from '../applications.schema.ts';
import { Receivers } from '../sending/receivers.pages.tsx';
import type { Recipient, Stop } from '../sending/recipient.ts';
import { WayField, type WayProps } from '../sending/way.pages.tsx';
import { AgreementField, SigningPanel } from '../signing/signing.pages.tsx';
import { maySend, type Signing } from '../signing/signing.rules.ts';
import { StopHint } from '../stop/stop.pages.tsx';
import { applyTexts as texts } from './apply.texts.ts';
import { fileLook } from './file-look.ts';
import type { Part } from './parts.ts';

/** Everything a page of a draft shows. */
export type DraftView = {
  ctx: PageContext;
  reference: string;
  draft: Application;
  pkg: CompiledPackage;
  context: FormContext;
  evaluation: Evaluation;
  /** Who speaks on the pages; nobody while it is open who gets it, or when several do. */
  speaker: Recipient | undefined;
  parts: readonly Part[];
  /** What stands in the way of sending. */
  stop: Stop | undefined;
  /** The package takes answers over from an earlier application, a register or, of somebody signed in, the account. */
  mayTakeOver: boolean;
  /** What is known of the files in the answers, by their address; missing where no file is checked. */
  files: ReadonlyMap<string, FileFacts> | undefined;
  /** What log-in and signature the application needs and has. */
  signing: Signing;
  now: Date;
};

export const draftPath = (reference: string, location?: string): string =>
  `/antrag/${reference}${location ? `?schritt=${encodeURIComponent(location)}` : ''}`;

export const takeOverPath = (reference: string): string => `/antrag/${reference}/uebernehmen`;

/** Head with who speaks, what it is about and how far it is. */
function ApplyFrame(
  props: DraftView & { page: FormPage; failed: boolean; formOnPage?: boolean; children: ComponentChildren },
): VNode {
  const { ctx, pkg, evaluation, speaker, page, context, reference } = props;
  const title = pageTitle(pkg, page, evaluation, context.lang);
  const href = (location: string) => draftPath(reference, location);
  const service = serviceTitle(props);
  return (
    <Page
      ctx={ctx}
      title={`${title} – ${service}`}
      kind="form"
      speaker={speaker && speakerOf(speaker, ctx.lang)}
      errorTitle={props.failed}
      lang={context.lang === 'de-x-simple' ? context.lang : undefined}
      islands={['files']}
      languages={{
        form: props.formOnPage ? formId : undefined,
        offered: otherLanguages(context.lang, pkg.languages.includes('de-x-simple')),
      }}
    >
      <div class="rs-antrag__kopf">
        <p class="rs-ueber">{service}</p>
        <Stepper lang={context.lang} steps={stepperSteps(pkg, evaluation, page, context.lang, href)} />
      </div>
      {props.children}
    </Page>
  );
}

/** Who speaks on the pages of a draft. */
export function speakerOf(recipient: Recipient, lang: Lang): { name: string; onBehalfOf?: string } {
  const { performer, onBehalfOf } = recipient;
  return {
    name: performer.name,
    onBehalfOf: onBehalfOf ? withArticle(onBehalfOf.name, 'accusative', lang) : undefined,
  };
}

const serviceTitle = ({ pkg, context }: DraftView): string => (pkg.texts[context.lang] ?? pkg.texts.de).service.title;

/** One step of the form. `stale`: somebody saved other answers of this page; `resumed`: the person came back to an old draft. */
export function StepPage(
  props: DraftView & {
    page: Exclude<FormPage, { kind: 'review' }>;
    errors: readonly FormError[];
    stand: string;
    stale?: boolean;
    resumed?: boolean;
  },
): VNode {
  const { ctx, pkg, page, evaluation, errors, context, reference, stand } = props;
  return (
    <ApplyFrame {...props} failed={errors.length > 0} formOnPage={page.kind !== 'remove'}>
      <Stack gap="wide">
        {props.stop && <DraftStop {...props} stop={props.stop} />}
        {props.resumed && <ResumedHint {...props} />}
        {props.mayTakeOver && page.location === evaluation.steps[0] && (
          <p>
            <a href={takeOverPath(reference)}>{say(texts.takeOver, context.lang)}</a>
          </p>
        )}
        {props.stale && (
          <Hint kind="warning">
            <p>
              <strong>{say(texts.staleTitle, context.lang)}</strong>
            </p>
            <p>{say(texts.stale, context.lang)}</p>
            <p>
              <a href={draftPath(reference, page.location)}>{say(texts.staleLink, context.lang)}</a>
            </p>
          </Hint>
        )}
        <Columns>
          <FileDeskProvider value={draftFiles(props)}>
            <StepForm
              {...{ pkg, page, evaluation, errors, ctx }}
              lang={context.lang}
              action={`${draftPath(reference, page.location)}&stand=${stand}`}
              href={(location) => draftPath(reference, location)}
              saved={savedText(props)}
            />
          </FileDeskProvider>
          <StepHelp pkg={pkg} page={page} lang={context.lang} />
        </Columns>
      </Stack>
    </ApplyFrame>
  );
}

/** Files of a row that is not there yet wait for the form: the script has no place to put them. */
function draftFiles({ files, reference, page }: DraftView & { page: FormPage }): FileDesk {
  if (!files) return {};
  return {
    page: draftPath(reference, page.location),
    upload:
      page.kind === 'row' && page.isNew
        ? undefined
        : `/antrag/${reference}/hochladen?schritt=${encodeURIComponent(page.location)}`,
    look: ({ id, sha256 = '' }) => fileLook(files.get(sha256), `/status/${reference}/dateien/${id}/bild`),
  };
}

function DraftStop(props: DraftView & { stop: Stop }): VNode {
  const { stop, pkg, reference } = props;
  const savedHref = `/antrag/${reference}/gespeichert`;
  return (
    <StopHint
      read={props.context.lang}
      stop={stop}
      slug={pkg.slug}
      service={serviceTitle(props)}
      savedHref={savedHref}
    />
  );
}

function ResumedHint({ ctx, context, draft }: DraftView): VNode {
  const days = { started: formatLongDate(draft.startedAt, ctx.lang), saved: formatLongDate(draft.updatedAt, ctx.lang) };
  const about = draft.ags ? `ags=${draft.ags}` : `behoerde=${encodeURIComponent(draft.authorityId ?? '')}`;
  return (
    <Hint>
      <p>
        <strong>{say(texts.resumedTitle, context.lang)}</strong>
      </p>
      <p>{say(texts.resumed, context.lang, days)}</p>
      <p>
        <a href={`/antrag/neu?leistung=${draft.packageSlug}&${about}&neu=1`} rel="nofollow">
          {say(texts.restart, context.lang)}
        </a>
      </p>
    </Hint>
  );
}

function savedText({ draft, ctx, context, now }: DraftView): string | undefined {
  if (draft.revision === 0) return undefined;
  return dayInBerlin(now) === dayInBerlin(draft.updatedAt)
    ? say(texts.savedAt, context.lang, { time: formatTime(draft.updatedAt, ctx.lang) })
    : say(texts.savedOn, context.lang, { day: formatLongDate(draft.updatedAt, ctx.lang) });
}

/** The last look before sending: all answers, who gets them, what happens then, the warning, one button. */
export function ReviewPage(
  props: DraftView & {
    problem?: { title: string; text: string };
    failed?: { text: string; at: string };
    stale?: boolean;
  } & Partial<WayProps>,
): VNode {
  const { ctx, pkg, evaluation, context, reference, draft, parts, stop, problem } = props;
  const names = parts.map(({ recipient }) => recipient.performer.name);
  const review = (pkg.texts[context.lang] ?? pkg.texts.de).service.review;
  const computed = describeComputed(pkg, evaluation.computed, context.lang);
  const previous = neighbour(evaluation, 'review', -1);
  return (
    <ApplyFrame {...props} page={{ kind: 'review', location: 'review' }} failed={Boolean(props.failed)} formOnPage>
      <Columns>
        <div class="rs-stapel">
          {props.failed && (
            <ErrorSummary lang={context.lang} errors={[{ fieldId: props.failed.at, message: props.failed.text }]} />
          )}
          {problem && (
            <Hint kind="warning">
              <p>
                <strong>{problem.title}</strong>
              </p>
              <p>{problem.text}</p>
            </Hint>
          )}
          {stop && <DraftStop {...props} stop={stop} />}
          <h1>{say(texts.review, context.lang)}</h1>
          <p class="rs-lead rs-text">{say(texts.reviewLead, context.lang)}</p>
          <div id="angaben">
            <ReviewGroups
              sections={describeAnswers(pkg, evaluation.answers, context.lang, originsOfLocked(evaluation))}
              href={(location) => draftPath(reference, location)}
            />
          </div>
          {computed.map((row) => (
            <p key={row.fieldId}>
              {row.label}: <strong>{row.value}</strong>
            </p>
          ))}
          <FileLinks files={[{ href: `/antrag/${reference}/kopie.pdf`, text: say(texts.copy, context.lang) }]} />
          <Hint kind="warning">
            <p>
              <strong>{say(texts.warningTitle, context.lang)}</strong>
            </p>
            <p>
              {say(texts.warning, context.lang)} {review}
            </p>
            {names.length > 0 && (
              <p>
                {say(texts.goesTo, context.lang)}: <strong>{joined(names, ctx.lang)}</strong>
              </p>
            )}
          </Hint>
          <SigningPanel {...props} error={props.failed?.at === 'signatur' ? props.failed.text : undefined} />
          <form id={formId} class="rs-form" action={draftPath(reference, 'review')} method="post">
            <CsrfField ctx={ctx} />
            <WayField way={props.way} context={context} />
            <AgreementField {...props} error={props.failed?.at === 'einverstanden' ? props.failed.text : undefined} />
            <input type="hidden" name="_revision" value={draft.revision} />
            <Actions>
              {!stop && maySend(props.signing) && (
                <Button name="aktion" value="absenden" iconEnd="pfeil">
                  {say(texts.send, context.lang)}
                </Button>
              )}
              <ButtonLink kind="secondary" href={draftPath(reference, previous)}>
                {say(texts.back, context.lang)}
              </ButtonLink>
            </Actions>
            <SaveLine saved={savedText(props)} />
          </form>
        </div>
        <Receivers {...props} />
      </Columns>
    </ApplyFrame>
  );
}

/** "Stadt Meiningen und Stadt Suhl" */
const joined = (names: readonly string[], lang: Lang): string =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
