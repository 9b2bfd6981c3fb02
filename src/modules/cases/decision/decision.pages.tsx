import { DecisionFields } from '../../../forms/field.pages.tsx';
import { type CompiledPackage, describeDecision, readDecision, textsOf } from '../../../forms/index.ts';
import { say, type Text } from '../../../lang/lang.ts';
import { Button, ButtonLink, Facts, Hint, RadioGroup, TextArea } from '../../../ui/index.ts';
import { actTexts } from '../acts/act.texts.ts';
import { ActFrame, type FormProps, HiddenFields, LevelField } from '../acts/act-frame.pages.tsx';
import { casePath } from '../case/case.paths.ts';
import { pageTexts } from '../case/case-page.texts.ts';
import { type DecisionDraft, needsReasons } from './decision.actions.ts';
import { paragraphs } from './letter.rules.ts';

const texts = actTexts.decision;

/** First the outcome, then what this outcome needs. */
export function DecisionForm(props: FormProps) {
  const { ctx, view, form } = props;
  const t = (text: Text) => say(text, ctx.lang);
  const { pkg } = view;
  if (!pkg) return <h2 id="tun-titel">{t(pageTexts.unknownService)}</h2>;
  const outcome = form.values.outcome ?? '';
  if (!pkg.service.processing.outcomes.includes(outcome)) return <OutcomeForm {...props} pkg={pkg} />;
  const words = textsOf(pkg, ctx.lang).outcomes[outcome];
  const entries = readDecision(pkg, outcome, form.values, { today: view.today, lang: ctx.lang });
  return (
    <ActFrame {...props} title={words?.label ?? outcome} action="bescheid" submit={t(texts.check)}>
      <DecisionFields
        pkg={pkg}
        fields={entries.fields}
        values={entries.values}
        errors={form.errors.map(({ fieldId, message }) => ({
          path: fieldId.replace('decision-', 'decision.'),
          message,
        }))}
        lang={ctx.lang}
      />
      <TextArea
        id="reasons"
        name="reasons"
        label={t(texts.reasons)}
        hint={t(texts.reasonsHint)}
        value={form.values.reasons}
        error={form.errors.find(({ fieldId }) => fieldId === 'reasons')?.message}
        rows={6}
        maxLength={8000}
        optional={!needsReasons(outcome)}
      />
      <LevelField {...props} value={form.values.stufe} least={pkg.service.result.level} />
      <input type="hidden" name="outcome" value={outcome} />
      <input type="hidden" name="schritt" value="pruefen" />
    </ActFrame>
  );
}

function OutcomeForm({ ctx, view, form, pkg }: FormProps & { pkg: CompiledPackage }) {
  const t = (text: Text) => say(text, ctx.lang);
  const words = textsOf(pkg, ctx.lang).outcomes;
  const options = pkg.service.processing.outcomes.map((outcome) => ({
    value: outcome,
    label: words[outcome]?.label ?? outcome,
    hint: words[outcome]?.title,
  }));
  return (
    <form class="rs-stapel" action={casePath(view.head.id)} method="get">
      <h2 id="tun-titel">{t(texts.title)}</h2>
      <RadioGroup
        id="outcome"
        name="ergebnis"
        label={t(texts.outcome)}
        options={options}
        value={form.values.outcome}
        error={form.errors.find(({ fieldId }) => fieldId.startsWith('outcome'))?.message}
      />
      <div class="rs-reihe rs-knoepfe">
        <input type="hidden" name="tun" value="bescheid" />
        <Button>{t(actTexts.next)}</Button>
        <ButtonLink kind="tertiary" href={casePath(view.head.id)}>
          {t(actTexts.cancel)}
        </ButtonLink>
      </div>
    </form>
  );
}

/** The decision once more, complete, before it becomes one. */
export function DecisionCheck(props: FormProps & { check: DecisionDraft }) {
  const { ctx, view, form, check } = props;
  const t = (text: Text, params: Record<string, string> = {}) => say(text, ctx.lang, params);
  const { pkg } = view;
  if (!pkg) return null;
  const post = pkg.service.result.deliver === 'post';
  const label = textsOf(pkg, ctx.lang).outcomes[check.outcome]?.title ?? check.outcome;
  const rows = [
    ...describeDecision(pkg, check.outcome, check.values, ctx.lang).map(({ label: term, value }) => ({ term, value })),
    {
      term: t(texts.reasons),
      value: paragraphs(check.reasons).length
        ? paragraphs(check.reasons).map((text, index) => <p key={index}>{text}</p>)
        : t(texts.noReasons),
    },
    { term: t(actTexts.level.label), value: t(actTexts.level[check.level]) },
    { term: t(texts.way), value: t(post ? pageTexts.viaPost : pageTexts.viaPortal) },
  ];
  const kept = Object.entries(form.values).filter(([name]) => name.startsWith('decision.'));
  return (
    <form class="rs-stapel" action={casePath(view.head.id, 'bescheid')} method="post">
      <h2 id="tun-titel">{t(texts.checkTitle, { label })}</h2>
      <Facts rows={rows} />
      <Hint>
        <p>{t(texts.checkText)}</p>
      </Hint>
      <div class="rs-reihe rs-knoepfe">
        <Button name="schritt" value="erstellen">
          {t(post ? texts.submitPost : texts.submitPortal)}
        </Button>
        {pkg.service.decision && (
          <button
            class="kern-btn kern-btn--secondary"
            type="submit"
            formAction={casePath(view.head.id, 'bescheid/vorschau')}
            formTarget="_blank"
          >
            <span class="kern-label">{t(texts.preview)}</span>
          </button>
        )}
        <Button kind="tertiary" name="schritt" value="aendern">
          {t(actTexts.back)}
        </Button>
        <HiddenFields ctx={ctx} view={view} form={form} />
        <input type="hidden" name="outcome" value={check.outcome} />
        <input type="hidden" name="reasons" value={check.reasons} />
        <input type="hidden" name="stufe" value={check.level} />
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </div>
    </form>
  );
}
