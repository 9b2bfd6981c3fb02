import type { PackageProblem } from '../../../forms/index.ts';
import { formatLongDate } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import {
  Button,
  CsrfField,
  DateField,
  DeskHead,
  ErrorSummary,
  FileField,
  Hint,
  Page,
  type PageContext,
  Panel,
  Section,
  Status,
  type StatusKind,
  TextArea,
  WorkplaceNav,
} from '../../../ui/index.ts';
import { releasePath, releasesPath } from './release.paths.ts';
import type { VersionRecord, VersionState } from './release.schema.ts';
import { releaseTexts as texts } from './releases.texts.ts';

export type VersionRow = { record: VersionRecord; state: VersionState; title: string };

export type ReleasesPageProps = {
  ctx: PageContext;
  rows: readonly VersionRow[];
  /** Editors submit, administrators only decide. */
  maySubmit: boolean;
  notice?: string;
  values?: { day: string; note: string };
  errors?: readonly { field: 'dateien' | 'tag'; message: string }[];
  problems?: readonly PackageProblem[];
};

/** All versions of all packages; those that wait for a second person come first. Editors submit a version here. */
export function ReleasesPage(props: ReleasesPageProps) {
  const { ctx, rows, notice, errors = [], problems = [] } = props;
  const { lang } = ctx;
  const waiting = rows.filter(({ state }) => state === 'submitted');
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={say(texts.title, lang)}
      errorTitle={errors.length > 0 || problems.length > 0}
      sidebar={<WorkplaceNav ctx={ctx} here={releasesPath} />}
    >
      <DeskHead title={say(texts.title, lang)} />
      <div class="rs-stapel rs-stapel--weit">
        {errors.length > 0 && (
          <ErrorSummary lang={lang} errors={errors.map(({ field, message }) => ({ fieldId: field, message }))} />
        )}
        <Problems lang={lang} problems={problems} />
        {notice && (
          <Hint kind="success">
            <p>{notice}</p>
          </Hint>
        )}
        <p class="rs-text rs-leise">{say(texts.lead, lang)}</p>
        <Section id="wartet" title={say(texts.waiting, lang)}>
          {waiting.length === 0 ? (
            <p>{say(texts.noneWaiting, lang)}</p>
          ) : (
            <Versions lang={lang} rows={waiting} caption={say(texts.waiting, lang)} />
          )}
        </Section>
        {props.maySubmit && <SubmitForm {...props} />}
        <Section id="alle" title={say(texts.all, lang)}>
          <Versions lang={lang} rows={rows} caption={say(texts.all, lang)} />
        </Section>
      </div>
    </Page>
  );
}

/** What is wrong with a package, in the words of `package check` (English). */
export function Problems({ lang, problems }: { lang: Lang; problems: readonly PackageProblem[] }) {
  if (problems.length === 0) return null;
  const heading = say(problems.length === 1 ? texts.refusedOne : texts.refused, lang, { count: problems.length });
  return (
    <Hint kind="warning">
      <p>
        <strong>{heading}</strong>
      </p>
      <ul class="rs-liste" lang="en">
        {problems.map(({ at, message }, index) => (
          <li key={index}>
            <code>{at}</code>: {message}
          </li>
        ))}
      </ul>
    </Hint>
  );
}

const looks: Record<VersionState, StatusKind> = {
  submitted: 'review',
  returned: 'answer',
  upcoming: 'waiting',
  current: 'good',
  replaced: 'plain',
  withdrawn: 'urgent',
};

export function StateMark({ state, lang }: { state: VersionState; lang: Lang }) {
  return <Status kind={looks[state]} label={say(texts[state], lang)} />;
}

function Versions({ lang, rows, caption }: { lang: Lang; rows: readonly VersionRow[]; caption: string }) {
  const columns = [texts.service, texts.state, texts.from, texts.who];
  return (
    <table class="rs-tabelle rs-tabelle--block">
      <caption class="kern-sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.de} scope="col">
              {say(column, lang)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ record, state, title }) => (
          <tr key={`${record.slug} ${record.version}`}>
            <th scope="row">
              <a href={releasePath(record.slug, record.version)}>
                {title} {record.version}
              </a>
            </th>
            <td>
              <StateMark state={state} lang={lang} />
            </td>
            <td class="rs-zahl">
              <span class="rs-leise rs-nur-schmal">{say(texts.from, lang)} </span>
              {formatLongDate(record.submitted?.effectiveFrom ?? record.storedAt, lang)}
            </td>
            <td class="rs-leise">
              <span class="rs-nur-schmal">{say(texts.who, lang)} </span>
              {record.submitted?.byName ?? say(texts.withProduct, lang)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SubmitForm({ ctx, values, errors = [] }: ReleasesPageProps) {
  const { lang } = ctx;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <Panel id="einreichen" title={say(texts.submit, lang)} heading="h2" tinted>
      <form class="rs-form" method="post" action={releasesPath} encType="multipart/form-data" noValidate>
        <CsrfField ctx={ctx} />
        <FileField
          id="dateien"
          name="dateien"
          label={say(texts.files, lang)}
          hint={say(texts.filesHint, lang)}
          error={errorOf('dateien')}
          accept=".yaml,.typ,.md,.svg,.json,.xml"
          multiple
          required
        />
        <DateField
          id="tag"
          name="tag"
          label={say(texts.day, lang)}
          hint={say(texts.dayHint, lang)}
          error={errorOf('tag')}
          value={values?.day}
          maxLength={20}
          optional
        />
        <TextArea
          id="notiz"
          name="notiz"
          label={say(texts.note, lang)}
          hint={say(texts.noteHint, lang)}
          value={values?.note}
          rows={3}
          maxLength={1000}
          optional
        />
        <div class="rs-knoepfe">
          <Button>{say(texts.check, lang)}</Button>
        </div>
      </form>
    </Panel>
  );
}
