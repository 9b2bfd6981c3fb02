import { formatLongDate } from '../../lang/format.ts';
import { say } from '../../lang/lang.ts';
import {
  Button,
  CsrfField,
  DeskHead,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  RadioGroup,
  Section,
  TextField,
} from '../../ui/index.ts';
import type { Miss, Synonym } from './synonyms.schema.ts';
import { synonymTexts as texts } from './synonyms.texts.ts';

export const synonymsPath = '/arbeitsplatz/suchwoerter';

export type SynonymsPageProps = {
  ctx: PageContext;
  misses: readonly Miss[];
  synonyms: readonly (Synonym & { readonly title: string })[];
  values: { readonly term: string; readonly target: string; readonly lang: string };
  errors?: readonly { readonly field: 'term' | 'target'; readonly message: string }[];
  notice?: string;
};

/** Where the editors of the Land give services the words that people use. */
export function SynonymsPage(props: SynonymsPageProps) {
  const { ctx, errors = [], notice } = props;
  const { lang } = ctx;
  return (
    <Page ctx={ctx} kind="staff" title={say(texts.title, lang)} errorTitle={errors.length > 0}>
      <DeskHead title={say(texts.title, lang)}>
        <p class="rs-leise">{say(texts.lead, lang)}</p>
      </DeskHead>
      {errors.length > 0 && (
        <ErrorSummary lang={lang} errors={errors.map(({ field, message }) => ({ fieldId: field, message }))} />
      )}
      {notice && (
        <Hint kind="success">
          <p>{notice}</p>
        </Hint>
      )}
      <AddForm {...props} />
      <Misses {...props} />
      <Words {...props} />
    </Page>
  );
}

function AddForm({ ctx, values, errors = [] }: SynonymsPageProps) {
  const { lang } = ctx;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const field = (name: 'term' | 'target') => ({
    id: name,
    name,
    value: values[name],
    error: errorOf(name),
    required: true,
  });
  return (
    <Section id="neu" title={say(texts.add, lang)}>
      <form class="rs-form" method="post" action={synonymsPath} noValidate>
        <CsrfField ctx={ctx} />
        <TextField {...field('term')} label={say(texts.term, lang)} hint={say(texts.termHint, lang)} maxLength={60} />
        <TextField
          {...field('target')}
          label={say(texts.target, lang)}
          hint={say(texts.targetHint, lang)}
          maxLength={80}
        />
        <RadioGroup
          id="lang"
          name="language"
          label={say(texts.lang, lang)}
          value={values.lang}
          inline
          options={[
            { value: 'de', label: say(texts.german, lang) },
            { value: 'en', label: say(texts.english, lang) },
          ]}
        />
        <Button>{say(texts.submit, lang)}</Button>
      </form>
    </Section>
  );
}

function Misses({ ctx: { lang }, misses }: SynonymsPageProps) {
  if (misses.length === 0)
    return (
      <Section id="ohne-treffer" title={say(texts.misses, lang)}>
        <p>{say(texts.noMisses, lang)}</p>
      </Section>
    );
  return (
    <Section id="ohne-treffer" title={say(texts.misses, lang)}>
      <p class="rs-leise rs-klein">{say(texts.missesNote, lang)}</p>
      <ul>
        {misses.map(({ question, count }) => (
          <li key={question}>
            <strong>{question}</strong> · {say(texts.times, lang, { count })} ·{' '}
            <a
              href={`${synonymsPath}?wort=${encodeURIComponent(question)}`}
              aria-label={say(texts.takeWord, lang, { word: question })}
            >
              {say(texts.take, lang)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Words({ ctx, synonyms }: SynonymsPageProps) {
  const { lang } = ctx;
  return (
    <Section id="woerter" title={say(texts.words, lang)}>
      {synonyms.length === 0 && <p>{say(texts.noWords, lang)}</p>}
      <ul>
        {synonyms.map(({ id, term, target, title, createdBy, createdAt, lang: of }) => (
          <li key={id}>
            <form method="post" action={`${synonymsPath}/entfernen`}>
              <CsrfField ctx={ctx} />
              <input type="hidden" name="id" value={id} />
              <strong lang={of}>{term}</strong> → <a href={`/leistungen/${target}`}>{title}</a>{' '}
              <span class="rs-leise rs-klein">
                {say(texts.addedBy, lang, { name: createdBy, day: formatLongDate(createdAt, lang) })}
              </span>{' '}
              <Button kind="tertiary">
                {say(texts.remove, lang)}
                <span class="kern-sr-only"> {term}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
