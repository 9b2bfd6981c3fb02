import { formatShortDate } from '../../../lang/format.ts';
import type { Step } from '../../../law/index.ts';
import {
  Columns,
  DecisionPanel,
  FilterChips,
  Page,
  type PageContext,
  PageHead,
  Panel,
  Section,
  Stack,
  useLang,
  useSay,
} from '../../../ui/index.ts';
import { rechnerPath, Steps } from './calculator.pages.tsx';
import type { Calculator, Field } from './calculator.types.ts';
import { calculators } from './calculators.ts';
import { type LawComparison, stripDays } from './compare-law.ts';
import { LawForm } from './field.pages.tsx';
import { lawTexts as words } from './law-page.texts.ts';
import type { ReadForm } from './read-form.ts';

export const comparePath = `${rechnerPath}/rechtsstand`;

export type CompareView = {
  readonly calculator: Calculator;
  readonly kind?: string;
  readonly fields: readonly Field[];
  readonly form: ReadForm;
  readonly comparison?: LawComparison;
};

export function ComparePage({ ctx, view }: { ctx: PageContext; view: CompareView }) {
  const title = words.compare[ctx.lang];
  return (
    <Page
      ctx={ctx}
      title={title}
      description={words.compareLead[ctx.lang]}
      errorTitle={view.form.errors.length > 0}
      breadcrumb={[
        { href: '/', text: words.start[ctx.lang] },
        { href: rechnerPath, text: words.title[ctx.lang] },
        { text: title },
      ]}
    >
      <PageHead title={title} lead={words.compareLead[ctx.lang]} />
      <Content view={view} />
    </Page>
  );
}

function Content({ view }: { view: CompareView }) {
  const t = useSay();
  const { calculator, comparison, fields, form, kind } = view;
  const hidden = { rechner: calculator.id, ...(calculator.kinds && kind ? { [calculator.kinds.name]: kind } : {}) };
  const ask = <LawForm action={comparePath} fields={fields} form={form} hidden={hidden} submit={t(words.doCompare)} />;
  return (
    <>
      <FilterChips
        label={t(words.which)}
        links={calculators.map(({ id, title }) => ({
          href: `${comparePath}?rechner=${id}`,
          text: t(title),
          current: id === calculator.id,
        }))}
      />
      {comparison ? (
        <Columns>
          <Compared comparison={comparison} />
          <div class="rs-nicht-drucken">
            <Panel id="aendern" as="aside" title={t(words.change)} tinted>
              {ask}
            </Panel>
          </div>
        </Columns>
      ) : (
        ask
      )}
    </>
  );
}

function Compared({ comparison }: { comparison: LawComparison }) {
  const t = useSay();
  const lang = useLang();
  const { onlyBefore, onlyAfter } = comparison;
  const [before, after] = comparison.days.map((day) => formatShortDate(day, lang)) as [string, string];
  const changed = onlyBefore.length + onlyAfter.length > 0;
  return (
    <Stack gap="wide">
      <DecisionPanel
        title={t(changed ? words.changed : words.same)}
        text={t(changed ? words.changedText : words.sameText, { before, after })}
        tone="plain"
        icon="waage"
      >
        {changed && (
          <>
            <Only title={t(words.onlyBefore, { day: before })} steps={onlyBefore} />
            <Only title={t(words.onlyAfter, { day: after })} steps={onlyAfter} />
          </>
        )}
      </DecisionPanel>
      <Values comparison={comparison} before={before} after={after} />
      {comparison.results.map((result, index) => (
        <Section key={index} id={`recht-${index + 1}`} title={t(words.lawOf, { day: index === 0 ? before : after })}>
          <p>
            <strong>{result.title}</strong>
            {result.text && <span>. {result.text}</span>}
          </p>
          <Steps steps={result.answer.steps} changed={isIn(index === 0 ? onlyBefore : onlyAfter)} />
        </Section>
      ))}
    </Stack>
  );
}

/** Whether a step is one of those that only one day has. */
function isIn(steps: readonly Step[]): (step: Step) => boolean {
  const texts = new Set(steps.map(({ text }) => text.de));
  return (step) => texts.has(stripDays(step).text.de);
}

function Only({ title, steps }: { title: string; steps: readonly Step[] }) {
  const lang = useLang();
  if (steps.length === 0) return null;
  return (
    <div class="rs-stapel rs-stapel--eng">
      <h3 class="rs-h-klein">{title}</h3>
      <ul class="rs-liste">
        {steps.map((step) => (
          <li key={step.text.de}>
            {step.text[lang]} <span class="rs-klein rs-leise">({step.paragraphs.join(', ')})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Values({ comparison, before, after }: { comparison: LawComparison; before: string; after: string }) {
  const t = useSay();
  if (comparison.values.length === 0) return null;
  return (
    <Section id="werte" title={t(words.values)}>
      <table class="rs-zeiten">
        <thead>
          <tr>
            <th scope="col">
              <strong>{t(words.value)}</strong>
            </th>
            <th scope="col">
              <strong>{before}</strong>
            </th>
            <th scope="col">
              <strong>{after}</strong>
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.values.map((row) => (
            <tr key={row.shown.key}>
              <th scope="row">{t(row.shown.term)}</th>
              <td>{row.before || '–'}</td>
              <td>{row.after || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
