import type { Text } from '../lang/lang.ts';
import { say } from '../lang/lang.ts';
import {
  Actions,
  Button,
  CsrfField,
  Details,
  ErrorSummary,
  type PageContext,
  Panel,
  SaveLine,
  type Step,
  TextButton,
} from '../ui/index.ts';
import { rowTitle } from './describe.ts';
import { Drawing } from './drawings.pages.tsx';
import { FieldInput } from './field.pages.tsx';
import type { CompiledPackage, Evaluation, FormError, Row } from './form.types.ts';
import { type Page, type PageGroup, pageGroups, rowCount } from './location.ts';
import type { FormLang } from './package.types.ts';
import { getAnswer } from './paths.ts';
import { RowList } from './rows.pages.tsx';
import { platformLang, textsOf } from './texts.ts';

const words: { readonly [key: string]: Text } = {
  next: { de: 'Weiter', en: 'Continue' },
  back: { de: 'Zurück', en: 'Back' },
  review: { de: 'Prüfen und absenden', en: 'Check and send' },
  entry: { de: 'Eintrag {number} von {count}', en: 'Entry {number} of {count}' },
  remove: { de: 'Diesen Eintrag entfernen', en: 'Remove this entry' },
};

export type StepFormProps = {
  pkg: CompiledPackage;
  page: Exclude<Page, { kind: 'review' }>;
  evaluation: Evaluation;
  /** Mistakes to show; empty on the first look at a page. */
  errors: readonly FormError[];
  lang: FormLang;
  ctx: PageContext;
  /** Address the form is posted to. */
  action: string;
  /** Address of another page of this form. */
  href: (location: string) => string;
  /** "Zuletzt gespeichert um 19:31 Uhr" */
  saved?: string;
};

/** One page of the form: error summary, heading, questions, buttons. Works without JavaScript. */
export function StepForm(props: StepFormProps) {
  const { pkg, page, evaluation, errors, lang, ctx, action, saved } = props;
  const t = (text: Text, params?: Record<string, string | number>) => say(text, platformLang(lang), params);
  const groups = pageGroups(page);
  const texts = textsOf(pkg, lang);
  const lead =
    page.kind === 'step'
      ? texts.steps[page.step.id]?.lead
      : page.kind === 'list'
        ? texts.groups?.[page.group.key]?.text
        : undefined;
  const isFirst = page.kind === 'step' && evaluation.steps[0] === page.step.id;
  const multipart = groups.some((group) => group.fields.some(({ field }) => field.type === 'file'));
  const count = page.kind === 'row' ? rowCount(evaluation.answers, page.listPath) : 0;
  return (
    <div>
      <ErrorSummary lang={platformLang(lang)} errors={onePerField(errors)} />
      {page.kind === 'row' && count > 1 && <p class="rs-ueber">{t(words.entry!, { number: page.index + 1, count })}</p>}
      <h1>{pageTitle(pkg, page, evaluation, lang)}</h1>
      {lead && <p class="rs-lead rs-text">{lead}</p>}
      <form
        class="rs-form"
        action={action}
        method="post"
        novalidate
        encType={multipart ? 'multipart/form-data' : undefined}
      >
        <CsrfField ctx={ctx} />
        {/* Enter presses the first button of a form: it must not be "Entfernen". */}
        {(multipart || groups.some((group) => group.lists.length > 0)) && (
          <button class="kern-sr-only" type="submit" name="aktion" value="weiter" tabIndex={-1} aria-hidden="true" />
        )}
        {page.kind === 'list' && <RowList {...props} group={page.group} path={page.path} heading="h2" />}
        {groups.map((group) => (
          <GroupFields key={group.path} {...props} group={group} single={groups.length === 1} />
        ))}
        <Actions>
          <Button name="aktion" value="weiter">
            {t(words.next!)}
          </Button>
          {!isFirst && (
            <Button kind="secondary" name="aktion" value="zurueck" formNoValidate>
              {t(words.back!)}
            </Button>
          )}
        </Actions>
        {page.kind === 'row' && !page.isNew && (
          <p>
            <TextButton name="aktion" value="verwerfen" formNoValidate>
              {t(words.remove!)}
            </TextButton>
          </p>
        )}
        <SaveLine saved={saved} />
      </form>
    </div>
  );
}

function GroupFields({ group: own, single, ...props }: StepFormProps & { group: PageGroup; single: boolean }) {
  const { pkg, page, evaluation, errors, lang } = props;
  const { group, path, fields, lists } = own;
  const visible = fields.filter((field) => evaluation.visible.has(field.path));
  const shownLists = lists.filter(
    ({ group: list }) => !list.when || getAnswer(evaluation.answers, `${path}.${list.id}`) !== undefined,
  );
  if (visible.length === 0 && shownLists.length === 0) return null;
  const texts = textsOf(pkg, lang).groups?.[group.key];
  return (
    <>
      {!single && texts?.title && <h2>{texts.title}</h2>}
      {page.kind === 'step' && texts?.text && <p class="rs-text">{texts.text}</p>}
      {visible.map(({ field, path: fieldPath }) => (
        <FieldInput
          key={fieldPath}
          {...{ pkg, field, lang, errors }}
          path={fieldPath}
          value={getAnswer(evaluation.answers, fieldPath)}
        />
      ))}
      {shownLists.map((list) => (
        <RowList key={list.path} {...props} group={list.group} path={list.path} heading="h3" />
      ))}
    </>
  );
}

function onePerField(errors: readonly FormError[]): FormError[] {
  return errors.filter((error, index) => errors.findIndex((other) => other.fieldId === error.fieldId) === index);
}

/** Heading of a page: the step's title, the row's name, "Prüfen und absenden". */
export function pageTitle(pkg: CompiledPackage, page: Page, evaluation: Evaluation, lang: FormLang): string {
  if (page.kind === 'review') return say(words.review!, platformLang(lang));
  if (page.kind !== 'row') return textsOf(pkg, lang).steps[page.step.id]?.title ?? page.step.id;
  const row = (getAnswer(evaluation.answers, page.path) ?? {}) as Row;
  return rowTitle(pkg, page.group, row, page.index, lang, page.step.id);
}

/** The steps for `Stepper`: done, here, open. A step with mistakes is not done; one can go back to each step already seen. */
export function stepperSteps(
  pkg: CompiledPackage,
  evaluation: Evaluation,
  page: Page,
  lang: FormLang,
  href: (location: string) => string,
): Step[] {
  const here = page.kind === 'review' ? 'review' : page.step.id;
  const firstOpen = evaluation.steps.findIndex((step) => evaluation.openSteps.has(step));
  const reached = Math.max(evaluation.steps.indexOf(here), firstOpen < 0 ? evaluation.steps.length - 1 : firstOpen);
  return evaluation.steps.map((step, index) => ({
    title: step === 'review' ? say(words.review!, platformLang(lang)) : (textsOf(pkg, lang).steps[step]?.title ?? step),
    href: index <= reached && step !== here ? href(step) : undefined,
    state:
      step === here
        ? 'here'
        : step !== 'review' && index < reached && !evaluation.openSteps.has(step)
          ? 'done'
          : 'open',
  }));
}

/** The help beside a step; null when the package has none. */
export function StepHelp({ pkg, page, lang }: { pkg: CompiledPackage; page: Page; lang: FormLang }) {
  const help = page.kind === 'review' ? undefined : textsOf(pkg, lang).steps[page.step.id]?.help;
  if (!help) return null;
  return (
    <Panel as="aside" tinted sticky id="hilfe" title={help.title}>
      {help.picture && <Drawing name={help.picture.drawing} alt={help.picture.alt} />}
      <p>{help.text}</p>
      {help.more && (
        <Details summary={help.more.title} plain>
          <p>{help.more.text}</p>
        </Details>
      )}
    </Panel>
  );
}
