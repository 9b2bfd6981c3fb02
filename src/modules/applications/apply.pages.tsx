import type { ComponentChildren, VNode } from 'preact';
import { formId, StepForm, StepHelp, stepperSteps } from '../../forms/form.pages.tsx';
import type { CompiledPackage, Evaluation, FormContext, FormError, Page as FormPage } from '../../forms/index.ts';
import { describeAnswers, describeComputed, neighbour } from '../../forms/index.ts';
import { pageTitle } from '../../forms/page-title.ts';
import { ReviewGroups } from '../../forms/review.pages.tsx';
import { withArticle } from '../../lang/article.ts';
import { dayInBerlin, formatLongDate, formatTime } from '../../lang/format.ts';
import { type Lang, say } from '../../lang/lang.ts';
import {
  Actions,
  AuthorityPanel,
  AuthorityPart,
  Button,
  ButtonLink,
  Columns,
  CsrfField,
  Details,
  ErrorSummary,
  FileLinks,
  Hint,
  Page,
  type PageContext,
  SaveLine,
  Stack,
  Stepper,
  Trail,
} from '../../ui/index.ts';
import type { Application } from './applications.schema.ts';
import { applyTexts as texts } from './apply.texts.ts';
import type { Recipient } from './recipient.ts';

/** Everything a page of a draft shows. */
export type DraftView = {
  ctx: PageContext;
  reference: string;
  draft: Application;
  pkg: CompiledPackage;
  context: FormContext;
  evaluation: Evaluation;
  recipient: Recipient | undefined;
  now: Date;
};

export const draftPath = (reference: string, location?: string): string =>
  `/antrag/${reference}${location ? `?schritt=${encodeURIComponent(location)}` : ''}`;

/** Head with who speaks, what it is about and how far it is. */
function ApplyFrame(
  props: DraftView & { page: FormPage; failed: boolean; switchable?: boolean; children: ComponentChildren },
): VNode {
  const { ctx, pkg, evaluation, recipient, page, context, reference } = props;
  const title = pageTitle(pkg, page, evaluation, context.lang);
  const href = (location: string) => draftPath(reference, location);
  const service = serviceTitle(props);
  return (
    <Page
      ctx={ctx}
      title={`${title} – ${service}`}
      kind="form"
      speaker={recipient && speakerOf(recipient, ctx.lang)}
      errorTitle={props.failed}
      lang={context.lang === 'de-x-simple' ? context.lang : undefined}
      languages={props.switchable ? { form: formId, offered: offeredLanguages(props) } : undefined}
    >
      <div class="rs-antrag__kopf">
        <p class="rs-ueber">{service}</p>
        <Stepper lang={ctx.lang} steps={stepperSteps(pkg, evaluation, page, context.lang, href)} />
      </div>
      {props.children}
    </Page>
  );
}

/** The languages of the pages, and plain German where the package has it. */
function offeredLanguages({ pkg, context }: DraftView): { value: string; name: string; lang: string }[] {
  const all = [
    { value: 'de', name: 'Deutsch', lang: 'de' },
    { value: 'en', name: 'English', lang: 'en' },
    { value: 'de-x-simple', name: 'Leichte Sprache', lang: 'de' },
  ] as const;
  return all.filter(
    ({ value }) => value !== context.lang && (value !== 'de-x-simple' || pkg.languages.includes(value)),
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
    <ApplyFrame {...props} failed={errors.length > 0} switchable={page.kind !== 'remove'}>
      <Stack gap="wide">
        {props.resumed && <ResumedHint {...props} />}
        {props.stale && (
          <Hint kind="warning">
            <p>
              <strong>{say(texts.staleTitle, ctx.lang)}</strong>
            </p>
            <p>{say(texts.stale, ctx.lang)}</p>
            <p>
              <a href={draftPath(reference, page.location)}>{say(texts.staleLink, ctx.lang)}</a>
            </p>
          </Hint>
        )}
        <Columns>
          <StepForm
            {...{ pkg, page, evaluation, errors, ctx }}
            lang={context.lang}
            action={`${draftPath(reference, page.location)}&stand=${stand}`}
            href={(location) => draftPath(reference, location)}
            saved={savedText(props)}
          />
          <StepHelp pkg={pkg} page={page} lang={context.lang} />
        </Columns>
      </Stack>
    </ApplyFrame>
  );
}

function ResumedHint({ ctx, draft }: DraftView): VNode {
  const days = { started: formatLongDate(draft.startedAt, ctx.lang), saved: formatLongDate(draft.updatedAt, ctx.lang) };
  const about = draft.ags ? `ags=${draft.ags}` : `behoerde=${encodeURIComponent(draft.authorityId ?? '')}`;
  return (
    <Hint>
      <p>
        <strong>{say(texts.resumedTitle, ctx.lang)}</strong>
      </p>
      <p>{say(texts.resumed, ctx.lang, days)}</p>
      <p>
        <a href={`/antrag/neu?leistung=${draft.packageSlug}&${about}`} rel="nofollow">
          {say(texts.restart, ctx.lang)}
        </a>
      </p>
    </Hint>
  );
}

function savedText({ draft, ctx, now }: DraftView): string | undefined {
  if (draft.revision === 0) return undefined;
  return dayInBerlin(now) === dayInBerlin(draft.updatedAt)
    ? say(texts.savedAt, ctx.lang, { time: formatTime(draft.updatedAt, ctx.lang) })
    : say(texts.savedOn, ctx.lang, { day: formatLongDate(draft.updatedAt, ctx.lang) });
}

/** The last look before sending: all answers, who gets them, what happens then, the warning, one button. */
export function ReviewPage(
  props: DraftView & { problem?: { title: string; text: string }; failed?: string; stale?: boolean },
): VNode {
  const { ctx, pkg, evaluation, context, reference, draft, recipient, problem } = props;
  const review = (pkg.texts[context.lang] ?? pkg.texts.de).service.review;
  const computed = describeComputed(pkg, evaluation.computed, context.lang);
  const previous = neighbour(evaluation, 'review', -1);
  return (
    <ApplyFrame {...props} page={{ kind: 'review', location: 'review' }} failed={Boolean(props.failed)} switchable>
      <Columns>
        <div class="rs-stapel">
          {props.failed && <ErrorSummary lang={ctx.lang} errors={[{ fieldId: 'angaben', message: props.failed }]} />}
          {problem && (
            <Hint kind="warning">
              <p>
                <strong>{problem.title}</strong>
              </p>
              <p>{problem.text}</p>
            </Hint>
          )}
          <h1>{say(texts.review, ctx.lang)}</h1>
          <p class="rs-lead rs-text">{say(texts.reviewLead, ctx.lang)}</p>
          <div id="angaben">
            <ReviewGroups
              sections={describeAnswers(pkg, evaluation.answers, context.lang)}
              href={(location) => draftPath(reference, location)}
            />
          </div>
          {computed.map((row) => (
            <p key={row.fieldId}>
              {row.label}: <strong>{row.value}</strong>
            </p>
          ))}
          <FileLinks files={[{ href: `/antrag/${reference}/kopie.pdf`, text: say(texts.copy, ctx.lang) }]} />
          <Hint kind="warning">
            <p>
              <strong>{say(texts.warningTitle, ctx.lang)}</strong>
            </p>
            <p>
              {say(texts.warning, ctx.lang)} {review}
            </p>
            {recipient && (
              <p>
                {say(texts.goesTo, ctx.lang)}: <strong>{recipient.performer.name}</strong>
              </p>
            )}
          </Hint>
          <form id={formId} class="rs-form" action={draftPath(reference, 'review')} method="post">
            <CsrfField ctx={ctx} />
            <input type="hidden" name="_revision" value={draft.revision} />
            <Actions>
              {recipient && (
                <Button name="aktion" value="absenden" iconEnd="pfeil">
                  {say(texts.send, ctx.lang)}
                </Button>
              )}
              <ButtonLink kind="secondary" href={draftPath(reference, previous)}>
                {say(texts.back, ctx.lang)}
              </ButtonLink>
            </Actions>
            <SaveLine saved={savedText(props)} />
          </form>
        </div>
        {recipient ? <ReceiverPanel {...props} recipient={recipient} /> : <div />}
      </Columns>
    </ApplyFrame>
  );
}

function ReceiverPanel(props: DraftView & { recipient: Recipient }): VNode {
  const { ctx, pkg, recipient, context } = props;
  const words = (pkg.texts[context.lang] ?? pkg.texts.de).service;
  const result = pkg.service.result.deliver === 'post' ? texts.post : texts.portal;
  return (
    <AuthorityPanel over={say(texts.goesTo, ctx.lang)} name={recipient.performer.name} id="empfaenger">
      {recipient.onBehalfOf && (
        <AuthorityPart>
          <p class="rs-klein">
            {say(texts.actsFor, ctx.lang, { name: withArticle(recipient.onBehalfOf.name, 'accusative', ctx.lang) })}
          </p>
        </AuthorityPart>
      )}
      <AuthorityPart title={say(texts.how, ctx.lang)}>
        <Trail
          checks
          items={[
            { title: say(texts.now, ctx.lang), text: say(texts.nowText, ctx.lang), state: 'open' },
            { title: checkTitle(props), text: words.target ?? '', state: 'open' },
            { title: say(texts.after, ctx.lang), text: words.result ?? say(result, ctx.lang), state: 'open' },
          ]}
        />
      </AuthorityPart>
      {recipient.explanation.length > 0 && (
        <AuthorityPart>
          <Details summary={say(texts.why, ctx.lang)} plain>
            <Trail
              items={recipient.explanation.map(({ text, source }) => ({ title: text, source, state: 'done' as const }))}
            />
          </Details>
        </AuthorityPart>
      )}
    </AuthorityPanel>
  );
}

/** "Etwa bis Montag, 23. November 2026" from the target of the package, counted from today. */
function checkTitle({ ctx, pkg, now }: DraftView): string {
  const days = /^P(\d+)D$/.exec(pkg.service.processing.target ?? '')?.[1];
  if (!days) return say(texts.check, ctx.lang);
  const day = formatLongDate(new Date(now.getTime() + Number(days) * 86_400_000), ctx.lang);
  return say(texts.checkBy, ctx.lang, { day });
}
