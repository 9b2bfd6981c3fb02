import { say, type Text } from '../../../lang/lang.ts';
import {
  Button,
  CsrfField,
  DeskHead,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  Panel,
  TextButton,
  TextField,
  WorkplaceNav,
} from '../../../ui/index.ts';
import type { StaffEntry } from '../accounts.schema.ts';
import { type RequestsProps, RightsRequests } from '../rights/rights.pages.tsx';
import { lintGrants } from './grants.rules.ts';
import { RoleFields } from './role-fields.pages.tsx';
import { rightText } from './staff.rules.ts';
import { staffTexts as texts } from './staff.texts.ts';

export type StaffPageProps = RequestsProps & {
  entries: readonly StaffEntry[];
  more: boolean;
  q: string;
  values?: Readonly<Record<string, string>>;
  /** A password that was made just now; shown once. */
  made?: { email: string; password: string };
  notice?: Text;
};

/** All staff accounts with what they may do in effect. */
export function StaffPage(props: StaffPageProps) {
  const { ctx, entries, errors = [], made, notice } = props;
  const t = (text: Text, params: Record<string, string> = {}) => say(text, ctx.lang, params);
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={t(texts.title)}
      errorTitle={errors.length > 0}
      sidebar={<WorkplaceNav ctx={ctx} here="/arbeitsplatz/konten" />}
    >
      <DeskHead title={t(texts.title)} />
      <div class="rs-stapel">
        {made && (
          <Hint kind="success">
            <p>{t(texts.made, made)}</p>
          </Hint>
        )}
        {notice && (
          <Hint kind="success">
            <p>{t(notice)}</p>
          </Hint>
        )}
        <ErrorSummary lang={ctx.lang} errors={errors} />
        <RightsRequests {...props} />
        <form class="rs-siebe" action="/arbeitsplatz/konten" method="get">
          <TextField id="q" name="kontosuche" label={t(texts.search)} value={props.q} maxLength={120} />
          <Button kind="secondary">{t(texts.find)}</Button>
        </form>
        {entries.length === 0 ? <p>{t(texts.none)}</p> : <StaffTable {...props} />}
        {props.more && <p class="rs-leise">{t(texts.more)}</p>}
        <AddForm {...props} />
      </div>
    </Page>
  );
}

function StaffTable({ ctx, entries, authorityName }: StaffPageProps) {
  const t = (text: Text) => say(text, ctx.lang);
  return (
    <table class="rs-tabelle rs-tabelle--block">
      <caption class="kern-sr-only">{t(texts.title)}</caption>
      <thead>
        <tr>
          {[texts.columnName, texts.columnRights, texts.columnState, texts.columnActs].map((title) => (
            <th key={title.de} scope="col">
              {t(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row" class="rs-vorgang">
              <strong>
                <a href={`/arbeitsplatz/konten/${entry.id}`}>{entry.name}</a>
              </strong>
              <span>{entry.email}</span>
            </th>
            <td>
              {lintGrants(entry.grants).length > 0 && <p>{t(texts.refused)}</p>}
              {entry.grants.map((grant) => (
                <p key={`${grant.role} ${grant.authorityId}`}>{rightText(grant, ctx.lang, authorityName)}</p>
              ))}
            </td>
            <td>{t(entry.disabled ? texts.locked : texts.active)}</td>
            <td class="rs-tabelle__frist">
              <StaffActs ctx={ctx} entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lock at once; a new password and letting in again wait for a second person. */
export function StaffActs({ ctx, entry }: { ctx: PageContext; entry: StaffEntry }) {
  const t = (text: Text) => say(text, ctx.lang);
  const act = (path: string, label: Text) => (
    <form action={`/arbeitsplatz/konten/${entry.id}/${path}`} method="post">
      <CsrfField ctx={ctx} />
      <TextButton>
        {t(label)}
        <span class="rs-vorlesen">: {entry.name}</span>
      </TextButton>
    </form>
  );
  return (
    <div>
      {act('passwort', texts.password)}
      {entry.disabled ? act('entsperren', texts.unlock) : act('sperren', texts.lock)}
    </div>
  );
}

function AddForm({ ctx, values = {}, errors = [] }: StaffPageProps) {
  const t = (text: Text) => say(text, ctx.lang);
  const field = (id: string) => ({
    id,
    name: id,
    value: values[id],
    error: errors.find((error) => error.fieldId === id)?.message,
    required: true,
    maxLength: 200,
  });
  return (
    <Panel id="neu" title={t(texts.addTitle)} tinted>
      <form class="rs-form" action="/arbeitsplatz/konten" method="post" noValidate>
        <CsrfField ctx={ctx} />
        <TextField {...field('name')} label={t(texts.name)} hint={t(texts.nameHint)} />
        <TextField {...field('email')} label={t(texts.email)} type="email" inputMode="email" />
        <RoleFields lang={ctx.lang} values={values} errors={errors} />
        <div class="rs-knoepfe">
          <Button>{t(texts.add)}</Button>
        </div>
      </form>
    </Panel>
  );
}
