import type { ComponentChildren } from 'preact';
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
  Panel,
  RadioGroup,
  Section,
  TextButton,
  TextField,
  WorkplaceNav,
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
    <Page
      ctx={ctx}
      kind="staff"
      title={say(texts.title, lang)}
      errorTitle={errors.length > 0}
      sidebar={<WorkplaceNav ctx={ctx} here={synonymsPath} />}
    >
      <DeskHead title={say(texts.title, lang)} />
      <div class="rs-stapel rs-stapel--weit">
        <p class="rs-leise">{say(texts.lead, lang)}</p>
        {errors.length > 0 && (
          <ErrorSummary lang={lang} errors={errors.map(({ field, message }) => ({ fieldId: field, message }))} />
        )}
        {notice && (
          <Hint kind="success">
            <p>{notice}</p>
          </Hint>
        )}
        <Misses {...props} />
        <AddForm {...props} />
        <Words {...props} />
      </div>
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
    <Panel id="neu" title={say(texts.add, lang)} heading="h2" tinted>
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
        <div class="rs-knoepfe">
          <Button>{say(texts.submit, lang)}</Button>
        </div>
      </form>
    </Panel>
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
      <WordTable
        caption={say(texts.misses, lang)}
        columns={[texts.term, texts.count, texts.act].map((t) => say(t, lang))}
      >
        {misses.map(({ question, count }) => (
          <tr key={question}>
            <th scope="row">{question}</th>
            <td class="rs-zahl">{say(texts.times, lang, { count })}</td>
            <td>
              <a
                href={`${synonymsPath}?wort=${encodeURIComponent(question)}#neu`}
                aria-label={say(texts.takeWord, lang, { word: question })}
              >
                {say(texts.take, lang)}
              </a>
            </td>
          </tr>
        ))}
      </WordTable>
    </Section>
  );
}

function Words({ ctx, synonyms }: SynonymsPageProps) {
  const { lang } = ctx;
  return (
    <Section id="woerter" title={say(texts.words, lang)}>
      {synonyms.length === 0 ? (
        <p>{say(texts.noWords, lang)}</p>
      ) : (
        <WordTable
          caption={say(texts.words, lang)}
          columns={[texts.term, texts.target, texts.by, texts.act].map((t) => say(t, lang))}
        >
          {synonyms.map((word) => (
            <WordRow key={word.id} ctx={ctx} word={word} />
          ))}
        </WordTable>
      )}
    </Section>
  );
}

function WordRow({ ctx, word }: { ctx: PageContext; word: SynonymsPageProps['synonyms'][number] }) {
  const { lang } = ctx;
  return (
    <tr>
      <th scope="row" lang={word.lang}>
        {word.term}
      </th>
      <td>
        <a href={`/leistungen/${word.target}`}>{word.title}</a>
      </td>
      <td class="rs-leise">
        {say(texts.addedBy, lang, { name: word.createdBy, day: formatLongDate(word.createdAt, lang) })}
      </td>
      <td>
        <form method="post" action={`${synonymsPath}/entfernen`}>
          <CsrfField ctx={ctx} />
          <input type="hidden" name="id" value={word.id} />
          <TextButton>
            {say(texts.remove, lang)}
            <span class="rs-vorlesen"> {word.term}</span>
          </TextButton>
        </form>
      </td>
    </tr>
  );
}

function WordTable(props: { caption: string; columns: readonly string[]; children: ComponentChildren }) {
  return (
    <table class="rs-tabelle rs-tabelle--block">
      <caption class="kern-sr-only">{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}
