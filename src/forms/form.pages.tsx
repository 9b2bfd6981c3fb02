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
import { type Page, type PageGroup, pageGroups, removing, rowCount } from './location.ts';
import type { FormLang } from './package.types.ts';
import { pageTitle } from './page-title.ts';
import { getAnswer } from './paths.ts';
import { RemoveForm } from './remove.pages.tsx';
import { RowList, rowMistakes } from './rows.pages.tsx';
import { textsOf } from './texts.ts';

const words: { readonly [key: string]: Text } = {
  next: { de: 'Weiter', en: 'Continue' },
  back: { de: 'Zurück', en: 'Back' },
  compute: { de: 'Neu berechnen', en: 'Compute again', plain: 'Noch einmal rechnen' },
  row: {
    de: 'Sie sind in Zeile {number} von {count}',
    en: 'You are in row {number} of {count}',
    plain: 'Das ist Eintrag {number} von {count}',
  },
  remove: { de: 'Diesen Eintrag entfernen', en: 'Remove this entry', plain: 'Diesen Eintrag löschen' },
};

/** id of the form of a page: what stands outside of it can send it, too. */
export const formId = 'antrag';

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
  if (page.kind === 'remove') return <RemoveForm {...props} page={page} />;
  const t = (text: Text, params?: Record<string, string | number>) => say(text, lang, params);
  const groups = pageGroups(page);
  const texts = textsOf(pkg, lang);
  const lead =
    page.kind === 'step'
      ? texts.steps[page.step.id]?.lead
      : page.kind === 'list'
        ? texts.groups?.[page.group.key]?.text
        : undefined;
  const isFirst = page.kind === 'step' && evaluation.steps[0] === page.step.id;
  const computes = groups.some((group) => group.fields.some(({ field }) => field.value));
  const multipart = groups.some((group) => group.fields.some(({ field }) => field.type === 'file'));
  return (
    <div>
      <ErrorSummary lang={lang} errors={[...onePerMistake(errors, page), ...rowMistakes(props)]} />
      {page.kind === 'row' && <RowPosition {...props} page={page} />}
      <h1>{pageTitle(pkg, page, evaluation, lang)}</h1>
      {lead && <p class="rs-lead rs-text">{lead}</p>}
      <form
        id={formId}
        class="rs-form"
        action={action}
        method="post"
        novalidate
        encType={multipart ? 'multipart/form-data' : undefined}
      >
        <CsrfField ctx={ctx} />
        {errors.length > 0 && <input type="hidden" name="_geprueft" value="1" />}
        {/* Enter presses the first button of a form: it must not be "Entfernen". */}
        {(multipart || groups.some((group) => group.lists.length > 0)) && (
          <button class="kern-sr-only" type="submit" name="aktion" value="weiter" tabIndex={-1} aria-hidden="true" />
        )}
        {page.kind === 'list' && <RowList {...props} group={page.group} path={page.path} />}
        {groups.map((group) => (
          <GroupFields key={group.path} {...props} group={group} single={groups.length === 1} />
        ))}
        <Actions>
          <Button name="aktion" value="weiter">
            {t(words.next!)}
          </Button>
          {computes && (
            <Button kind="secondary" name="aktion" value="rechnen" formNoValidate>
              {t(words.compute!)}
            </Button>
          )}
          {!isFirst && (
            <Button kind="secondary" name="aktion" value="zurueck" formNoValidate>
              {t(words.back!)}
            </Button>
          )}
        </Actions>
        {page.kind === 'row' && !page.isNew && (
          <p>
            <TextButton name="aktion" value={`zu:${page.location}/${removing}`} formNoValidate>
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
  const { group, fields, lists } = own;
  const visible = fields.filter((field) => evaluation.visible.has(field.path));
  // A list of a hidden group has no place among the answers; a row that is about to be added has none yet.
  const isNew = page.kind === 'row' && page.isNew;
  const shownLists = lists.filter(
    (list) => (isNew && !list.group.when) || getAnswer(evaluation.answers, list.path) !== undefined,
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
          register={evaluation.locked.get(fieldPath)}
        />
      ))}
      {shownLists.map((list) => (
        <RowList key={list.path} {...props} group={list.group} path={list.path} />
      ))}
    </>
  );
}

/** Where in its list a row stands, and in which rows around it. */
function RowPosition({ pkg, page, evaluation, lang }: StepFormProps & { page: Extract<Page, { kind: 'row' }> }) {
  const count = rowCount(evaluation.answers, page.listPath);
  const around = page.parents.map(({ group, path, index }) =>
    rowTitle(pkg, group, (getAnswer(evaluation.answers, path) ?? {}) as Row, index, lang, page.step.id),
  );
  const here = count > 1 ? [say(words.row!, lang, { number: page.index + 1, count })] : [];
  return around.length + here.length > 0 ? <p class="rs-ueber">{[...around, ...here].join(' – ')}</p> : null;
}

/** Mistakes of this page, each once: one line for a field, one for a rule that several fields break. */
function onePerMistake(errors: readonly FormError[], page: Page): FormError[] {
  const own = errors.filter((error) => error.location === page.location);
  const sameMistake = (a: FormError, b: FormError) =>
    a.fieldId === b.fieldId || (a.rule !== undefined && a.rule === b.rule);
  return own.filter((error, index) => own.findIndex((other) => sameMistake(error, other)) === index);
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
    title:
      step === 'review'
        ? pageTitle(pkg, { kind: 'review', location: 'review' }, evaluation, lang)
        : (textsOf(pkg, lang).steps[step]?.title ?? step),
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
