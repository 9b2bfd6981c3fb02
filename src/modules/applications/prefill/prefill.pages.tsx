import type { VNode } from 'preact';
import { type AnswerSection, describeAnswers, setAnswers, type TakenValue } from '../../../forms/index.ts';
import { formatLongDate } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxField,
  CsrfField,
  Details,
  ErrorSummary,
  Facts,
  Hint,
  otherLanguages,
  Page,
  PageHead,
  Panel,
  Stack,
  TextButton,
  useSay,
} from '../../../ui/index.ts';
import type { PrefillEntry } from '../applications.schema.ts';
import { type DraftView, draftPath, speakerOf, takeOverPath } from '../form/apply.pages.tsx';
import { partsOf, preselected } from './prefill.rules.ts';
import { prefillTexts as texts } from './prefill.texts.ts';
import { hasSources, PrefillSources, type PrefillView } from './prefill-sources.pages.tsx';

/** Before the first question: what may be taken over, from where, with a preview. */
export function PrefillPage(props: PrefillView): VNode {
  const { ctx, draft, pkg, context, evaluation, speaker, reference, problem } = props;
  const t = (text: Text) => say(text, context.lang);
  const title = (pkg.texts[context.lang] ?? pkg.texts.de).service.title;
  const taken = draft.prefill.filter(({ state }) => state === 'taken');
  const offered = draft.prefill.filter(({ state }) => state === 'offered');
  const first = draftPath(reference, evaluation.steps[0]);
  const message = problem && t(texts.problem[problem.key]);
  const errorAt = (fieldId: string) => (problem?.fieldId === fieldId ? message : undefined);
  return (
    <Page
      ctx={ctx}
      title={`${t(texts.title)} – ${title}`}
      kind="form"
      speaker={speaker && speakerOf(speaker, ctx.lang)}
      errorTitle={Boolean(problem)}
      lang={context.lang === 'de-x-simple' ? context.lang : undefined}
      languages={{ offered: otherLanguages(context.lang, pkg.languages.includes('de-x-simple')) }}
    >
      {problem && message && <ErrorSummary lang={context.lang} errors={[{ fieldId: problem.fieldId, message }]} />}
      <PageHead over={title} title={t(texts.title)} lead={t(texts.lead)} />
      <Stack gap="wide">
        {taken.map((entry) => (
          <TakenHint key={entry.id} {...props} entry={entry} />
        ))}
        {offered.map((entry) => (
          <Preview key={entry.id} {...props} entry={entry} error={errorAt(`vorschau-${entry.id}`)} />
        ))}
        {offered.length === 0 && <PrefillSources {...props} errorAt={errorAt} />}
        {offered.length > 0 && hasSources(props) && (
          <Details summary={t(texts.otherWays)} open={problem && !problem.fieldId.startsWith('vorschau-')}>
            <PrefillSources {...props} errorAt={errorAt} />
          </Details>
        )}
        <Actions>
          <ButtonLink href={first} kind={taken.length > 0 ? undefined : 'secondary'}>
            {t(taken.length > 0 ? texts.goOn : texts.skip)}
          </ButtonLink>
        </Actions>
      </Stack>
    </Page>
  );
}

function TakenHint({ ctx, pkg, context, reference, entry }: PrefillView & { entry: PrefillEntry }): VNode {
  const t = useSay();
  const fixed = entry.kind === 'register';
  const labels = describe(pkg, entry.values, context.lang).flatMap(({ rows }) => rows.map(({ label }) => label));
  return (
    <Hint kind="success">
      <p>
        <strong>{t(texts.takenTitle)}:</strong>{' '}
        {t(texts.taken, { source: t(entry.source), day: formatLongDate(new Date(entry.at), ctx.lang) })}
      </p>
      <p>{fixed ? t(texts.takenFixed, { fields: labels.join(', ') }) : t(texts.takenOwn)}</p>
      {fixed && (
        <form action={takeOverPath(reference)} method="post">
          <CsrfField ctx={ctx} />
          <TextButton name="aktion" value={`entfernen:${entry.id}`}>
            {t(texts.undo)}
          </TextButton>
        </form>
      )}
    </Hint>
  );
}

/** What would be taken over. Parts of an earlier application or the account can be chosen; what a register says holds as a whole. */
function Preview(props: PrefillView & { entry: PrefillEntry; error?: string }): VNode {
  const { ctx, pkg, context, reference, entry, error } = props;
  const t = useSay();
  const id = `vorschau-${entry.id}`;
  const sections = describe(pkg, entry.values, context.lang);
  const parts = partsOf(entry.values);
  const chosen = preselected(parts);
  const source = { source: t(entry.source) };
  const own = (part: string) => sections.filter((section) => section.id === part || section.id.startsWith(`${part}.`));
  return (
    <Panel id={id} title={t(texts.previewTitle)}>
      <form class="rs-form" action={takeOverPath(reference)} method="post">
        <CsrfField ctx={ctx} />
        <p>{t(entry.kind === 'register' ? texts.previewRegister : texts.previewOwn, source)}</p>
        {entry.kind !== 'register' && <p>{t(texts.replaces)}</p>}
        {error && <p class="kern-error">{error}</p>}
        {entry.kind === 'register' && sections.map((section) => <SectionFacts key={section.id} section={section} />)}
        {entry.kind !== 'register' &&
          parts.map((part) => (
            <div key={part} class="rs-auswahl">
              <CheckboxField
                id={`teil-${part.replace(/\W+/g, '-')}`}
                name="teil"
                value={part}
                label={own(part)[0]?.title ?? part}
                checked={chosen.includes(part)}
              />
              {own(part).map((section) => (
                <SectionFacts key={section.id} section={section} />
              ))}
            </div>
          ))}
        <Actions>
          <Button name="aktion" value={`annehmen:${entry.id}`}>
            {t(texts.accept)}
          </Button>
          <Button kind="secondary" name="aktion" value={`ablehnen:${entry.id}`}>
            {t(texts.decline)}
          </Button>
        </Actions>
      </form>
    </Panel>
  );
}

function SectionFacts({ section }: { section: AnswerSection }): VNode {
  const lines = (value: string) =>
    value.split('\n').flatMap((line, index) => (index > 0 ? [<br key={index} />, line] : [line]));
  return <Facts narrow rows={section.rows.map(({ label, value }) => ({ term: label, value: lines(value) }))} />;
}

const describe = (
  pkg: DraftView['pkg'],
  values: readonly TakenValue[],
  lang: DraftView['context']['lang'],
): AnswerSection[] => describeAnswers(pkg, setAnswers({}, values), lang);
