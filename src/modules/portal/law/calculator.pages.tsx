import type { ComponentChildren } from 'preact';
import { formatLongDate } from '../../../lang/format.ts';
import type { Step } from '../../../law/index.ts';
import {
  Columns,
  DecisionPanel,
  Facts,
  FilterChips,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Panel,
  Section,
  Stack,
  Trail,
  useLang,
  useSay,
} from '../../../ui/index.ts';
import type { Calculator, Field, Result } from './calculator.types.ts';
import { isTouched, LawForm } from './field.pages.tsx';
import { lawTexts as words } from './law-page.texts.ts';
import type { ReadForm } from './read-form.ts';
import { daysBetween } from './typed.ts';

export const rechnerPath = '/rechner';

export type CalculatorView = {
  readonly calculator: Calculator;
  /** The chosen kind, where the calculator has kinds: what stands in the address. */
  readonly kind?: string;
  readonly fields: readonly Field[];
  readonly form: ReadForm;
  readonly result?: Result;
  readonly today: string;
};

export function CalculatorPage({ ctx, view }: { ctx: PageContext; view: CalculatorView }) {
  const { calculator, form, result } = view;
  const title = calculator.title[ctx.lang];
  return (
    <Page
      ctx={ctx}
      title={title}
      description={calculator.lead[ctx.lang]}
      errorTitle={form.errors.length > 0}
      breadcrumb={[
        { href: '/', text: words.start[ctx.lang] },
        { href: rechnerPath, text: words.title[ctx.lang] },
        { text: title },
      ]}
    >
      <PageHead title={title} lead={calculator.lead[ctx.lang]} />
      {result ? <Answered view={view} result={result} /> : <Asked view={view} />}
    </Page>
  );
}

function Asked({ view }: { view: CalculatorView }) {
  const t = useSay();
  return (
    <Columns>
      <div>
        <Kinds view={view} />
        <Form view={view} />
      </div>
      <Panel id="wissen" as="aside" title={t(words.good)} tinted sticky>
        {view.calculator.about.map((text) => (
          <p key={text.de}>{t(text)}</p>
        ))}
      </Panel>
    </Columns>
  );
}

function Answered({ view, result }: { view: CalculatorView; result: Result }) {
  const t = useSay();
  const lang = useLang();
  return (
    <Columns>
      <Stack gap="wide">
        <ResultPanel result={result} />
        {result.lastDay && <TimeLeft lastDay={result.lastDay} today={view.today} />}
        <Section id="schritte" title={t(words.steps)}>
          <Steps steps={result.answer.steps} />
        </Section>
        <Section id="angaben" title={t(words.entries)}>
          <Facts rows={entriesOf(view).map(({ term, value }) => ({ term: t(term), value }))} />
        </Section>
        <Stack gap="narrow">
          <p class="rs-klein rs-leise rs-text">{t(words.notBinding, { day: formatLongDate(view.today, lang) })}</p>
          <p class="rs-klein rs-leise rs-text rs-nicht-drucken">{t(words.keep)}</p>
        </Stack>
      </Stack>
      <div class="rs-nicht-drucken">
        <Panel id="aendern" as="aside" title={t(words.change)} tinted>
          <Kinds view={view} />
          <Form view={view} />
        </Panel>
      </div>
    </Columns>
  );
}

/** How long there is still time; after the last day the way that is open then. */
function TimeLeft({ lastDay, today }: { lastDay: string; today: string }) {
  const t = useSay();
  const days = daysBetween(today, lastDay);
  if (days < 0)
    return (
      <Hint kind="warning">
        <p>
          <strong>{t(words.over)}</strong>
        </p>
        <p>{t(words.overText)}</p>
      </Hint>
    );
  return (
    <Hint icon="uhr">
      <p>{days === 0 ? t(words.lastDayToday) : days === 1 ? t(words.dayLeft) : t(words.daysLeft, { count: days })}</p>
    </Hint>
  );
}

/** The answer first, then what it is made of. */
function ResultPanel({ result }: { result: Result }) {
  const t = useSay();
  const open = result.answer.steps.some(({ assumption }) => assumption);
  return (
    <DecisionPanel title={result.title} text={result.text} tone={result.tone} icon={result.icon}>
      {result.ways && <Ways title={result.ways.title} items={result.ways.items} />}
      <Facts narrow rows={result.rows.map(({ term, value }) => ({ term: t(term), value }))} />
      {open && (
        <Hint kind="warning">
          <p>{t(words.assumptions)}</p>
        </Hint>
      )}
    </DecisionPanel>
  );
}

function Ways({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div class="rs-stapel rs-stapel--eng">
      <h3 class="rs-h-klein">{title}</h3>
      <ul class="rs-liste">
        {items.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** The steps of an answer with their paragraphs; what nobody has confirmed says so. `changed` steps stand out. */
export function Steps({ steps, changed }: { steps: readonly Step[]; changed?: (step: Step) => boolean }) {
  const lang = useLang();
  return (
    <Trail
      items={steps.map((step) => ({
        title: changed?.(step) ? <strong>{step.text[lang]}</strong> : step.text[lang],
        source: <Source step={step} />,
        state: changed?.(step) ? 'here' : 'done',
      }))}
    />
  );
}

function Source({ step }: { step: Step }): ComponentChildren {
  const t = useSay();
  return (
    <>
      {step.paragraphs.join(', ')} · {step.source}
      {step.assumption && <span class="rs-unbestaetigt">{t(words.assumption)}</span>}
    </>
  );
}

function Kinds({ view }: { view: CalculatorView }) {
  const t = useSay();
  const { calculator, kind } = view;
  const { kinds } = calculator;
  if (!kinds) return null;
  return (
    <FilterChips
      label={t(kinds.label)}
      links={kinds.options.map(({ value, label }) => ({
        href: `${rechnerPath}/${calculator.id}?${kinds.name}=${value}`,
        text: t(label),
        current: value === kind,
      }))}
    />
  );
}

function Form({ view }: { view: CalculatorView }) {
  const t = useSay();
  const { calculator, fields, form, kind } = view;
  const hidden = calculator.kinds && kind ? { [calculator.kinds.name]: kind } : undefined;
  return (
    <LawForm
      action={`${rechnerPath}/${calculator.id}`}
      fields={fields}
      form={form}
      hidden={hidden}
      submit={t(calculator.submit)}
    />
  );
}

/** What was asked, in words: the printed page must say it too. */
function entriesOf({ calculator, kind, fields, form }: CalculatorView) {
  const chosen = calculator.kinds?.options.find(({ value }) => value === kind);
  const entries = fields.flatMap((field) => {
    const typed = form.typed[field.name] ?? '';
    if (typed === '' || (field.special && !isTouched(field, form))) return [];
    const option = field.kind === 'choice' ? field.options.find(({ value }) => value === typed) : undefined;
    return [{ term: field.label, value: option ? <Said text={option.label} /> : typed }];
  });
  return [
    ...(chosen && calculator.kinds ? [{ term: calculator.kinds.label, value: <Said text={chosen.label} /> }] : []),
    ...entries,
  ];
}

function Said({ text }: { text: Parameters<ReturnType<typeof useSay>>[0] }) {
  const t = useSay();
  return <>{t(text)}</>;
}
