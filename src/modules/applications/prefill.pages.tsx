import type { VNode } from 'preact';
import { type AnswerSection, describeAnswers, setAnswers, type TakenValue } from '../../forms/index.ts';
import { formatLongDate } from '../../lang/format.ts';
import { say, type Text } from '../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxField,
  CsrfField,
  ErrorSummary,
  Facts,
  Hint,
  Page,
  PageHead,
  Panel,
  RadioGroup,
  Stack,
  TextButton,
  TextField,
} from '../../ui/index.ts';
import type { PrefillEntry } from './applications.schema.ts';
import { type DraftView, draftPath, speakerOf, takeOverPath } from './apply.pages.tsx';
import type { PrefillProblem } from './prefill.actions.ts';
import { partsOf, preselected } from './prefill.rules.ts';
import { prefillTexts as texts } from './prefill.texts.ts';
import type { RegisterSource } from './registers/register-source.ts';

export type PrefillView = DraftView & {
  /** Names of the services whose earlier applications fit; empty when none does. */
  earlier: readonly string[];
  registers: readonly { source: RegisterSource; fields: readonly string[] }[];
  /** What went wrong, at the id of the control that mends it. */
  problem?: { fieldId: string; key: PrefillProblem };
  /** What was typed and chosen, to be shown again. */
  typed: { link?: string; person?: string; consent?: boolean };
};

/** Before the first question: what may be taken over, from where, with a preview. */
export function PrefillPage(props: PrefillView): VNode {
  const { ctx, draft, pkg, context, evaluation, speaker, reference, problem } = props;
  const t = (text: Text, params?: Record<string, string>) => say(text, ctx.lang, params);
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
    >
      {problem && message && <ErrorSummary lang={ctx.lang} errors={[{ fieldId: problem.fieldId, message }]} />}
      <PageHead over={title} title={t(texts.title)} lead={t(texts.lead)} />
      <Stack gap="wide">
        {taken.map((entry) => (
          <TakenHint key={entry.id} {...props} entry={entry} />
        ))}
        {offered.map((entry) => (
          <Preview key={entry.id} {...props} entry={entry} error={errorAt(`vorschau-${entry.id}`)} />
        ))}
        {props.earlier.length > 0 && <EarlierForm {...props} error={errorAt('link')} />}
        {props.registers.map(({ source, fields }) => (
          <RegisterForm key={source.register} {...props} source={source} fields={fields} errorAt={errorAt} />
        ))}
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
  const t = (text: Text, params?: Record<string, string>) => say(text, ctx.lang, params);
  const fixed = entry.kind === 'register';
  const labels = describe(pkg, entry.values, context.lang).flatMap(({ rows }) => rows.map(({ label }) => label));
  return (
    <Hint kind="success">
      <p>
        <strong>{t(texts.takenTitle)}:</strong>{' '}
        {t(texts.taken, { source: say(entry.source, ctx.lang), day: formatLongDate(new Date(entry.at), ctx.lang) })}
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

/** What would be taken over. Parts of an earlier application can be chosen; what a register says holds as a whole. */
function Preview(props: PrefillView & { entry: PrefillEntry; error?: string }): VNode {
  const { ctx, pkg, context, reference, entry, error } = props;
  const t = (text: Text, params?: Record<string, string>) => say(text, ctx.lang, params);
  const id = `vorschau-${entry.id}`;
  const sections = describe(pkg, entry.values, context.lang);
  const parts = partsOf(entry.values);
  const chosen = preselected(parts);
  const source = { source: say(entry.source, ctx.lang) };
  const own = (part: string) => sections.filter((section) => section.id === part || section.id.startsWith(`${part}.`));
  return (
    <Panel id={id} title={t(texts.previewTitle)}>
      <form class="rs-form" action={takeOverPath(reference)} method="post">
        <CsrfField ctx={ctx} />
        <p>{t(entry.kind === 'earlier' ? texts.previewEarlier : texts.previewRegister, source)}</p>
        {entry.kind === 'earlier' && <p>{t(texts.replaces)}</p>}
        {error && <p class="kern-error">{error}</p>}
        {entry.kind === 'register' && sections.map((section) => <SectionFacts key={section.id} section={section} />)}
        {entry.kind === 'earlier' &&
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

function EarlierForm({ ctx, reference, earlier, typed, error }: PrefillView & { error?: string }): VNode {
  const services = earlier.map((name) => (ctx.lang === 'en' ? `“${name}”` : `„${name}“`)).join(', ');
  return (
    <Panel id="frueher" title={say(texts.earlierTitle, ctx.lang)}>
      <form class="rs-form" action={takeOverPath(reference)} method="post" novalidate>
        <CsrfField ctx={ctx} />
        <p>{say(texts.earlierText, ctx.lang, { services })}</p>
        <TextField
          id="link"
          name="link"
          label={say(texts.link, ctx.lang)}
          hint={say(texts.linkHint, ctx.lang)}
          value={typed.link}
          error={error}
          autocomplete="off"
          spellcheck={false}
        />
        <Actions>
          <Button name="aktion" value="frueher">
            {say(texts.show, ctx.lang)}
          </Button>
        </Actions>
      </form>
    </Panel>
  );
}

function RegisterForm(
  props: PrefillView & {
    source: RegisterSource;
    fields: readonly string[];
    errorAt: (fieldId: string) => string | undefined;
  },
): VNode {
  const { ctx, reference, source, fields, typed, errorAt } = props;
  const t = (text: Text, params?: Record<string, string>) => say(text, ctx.lang, params);
  return (
    <Panel id={source.register} title={say(source.name, ctx.lang)}>
      <form class="rs-form" action={takeOverPath(reference)} method="post" novalidate>
        <CsrfField ctx={ctx} />
        <p>{t(texts.registerText, { fields: fields.join(', ') })}</p>
        {source.simulated && (
          <Hint kind="warning">
            <p>{t(texts.simulated)}</p>
          </Hint>
        )}
        <RadioGroup
          id="person"
          name="person"
          label={t(texts.person)}
          value={typed.person}
          error={errorAt('person')}
          options={source.testPersons.map(({ id, name }) => ({ value: id, label: say(name, ctx.lang) }))}
        />
        <CheckboxField
          id="einwilligung"
          name="einwilligung"
          label={t(texts.consent)}
          hint={t(texts.consentHint)}
          checked={typed.consent}
          error={errorAt('einwilligung')}
        />
        <Actions>
          <Button name="aktion" value={`register:${source.register}`}>
            {t(texts.retrieve)}
          </Button>
        </Actions>
      </form>
    </Panel>
  );
}

const describe = (
  pkg: DraftView['pkg'],
  values: readonly TakenValue[],
  lang: DraftView['context']['lang'],
): AnswerSection[] => describeAnswers(pkg, setAnswers({}, values), lang);
