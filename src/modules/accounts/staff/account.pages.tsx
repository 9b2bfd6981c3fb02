import { say, type Text } from '../../../lang/lang.ts';
import {
  BriefFacts,
  Button,
  CsrfField,
  DeskHead,
  ErrorSummary,
  Facts,
  Page,
  type PageContext,
  Panel,
  Section,
  TextButton,
  WorkplaceNav,
} from '../../../ui/index.ts';
import type { Grant, StaffEntry } from '../accounts.schema.ts';
import { lintGrants } from './grants.rules.ts';
import { RoleFields } from './role-fields.pages.tsx';
import type { FieldError } from './role-form.ts';
import { StaffActs } from './staff.pages.tsx';
import { rightText, togetherText } from './staff.rules.ts';
import { staffTexts as texts } from './staff.texts.ts';

export type AccountPageProps = {
  ctx: PageContext;
  entry: StaffEntry;
  authorityName: (id: string) => string;
  values?: Readonly<Record<string, string>>;
  errors?: readonly FieldError[];
};

/** One account with what its roles allow together (T19). */
export function AccountPage({ ctx, entry, authorityName, values = {}, errors = [] }: AccountPageProps) {
  const { lang } = ctx;
  const t = (text: Text) => say(text, lang);
  const { id, name, email, disabled, grants } = entry;
  const path = `/arbeitsplatz/konten/${id}`;
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={name}
      errorTitle={errors.length > 0}
      sidebar={<WorkplaceNav ctx={ctx} here="/arbeitsplatz/konten" />}
    >
      <DeskHead title={name} />
      <div class="rs-stapel rs-stapel--weit">
        <p>
          <a href="/arbeitsplatz/konten">{t(texts.back)}</a>
        </p>
        <ErrorSummary lang={lang} errors={errors} />
        <BriefFacts
          rows={[
            { term: t(texts.email), value: email },
            { term: t(texts.columnState), value: t(disabled ? texts.locked : texts.active) },
          ]}
        />
        <StaffActs ctx={ctx} entry={entry} />
        <Section id="rechte" title={t(texts.together)}>
          {lintGrants(grants).map((problem) => (
            <p key={problem.code}>{t(problem.text)}</p>
          ))}
          <Facts rows={togetherText(grants, lang, authorityName)} />
        </Section>
        <Section id="rollen" title={t(texts.roles)}>
          {grants.length === 0 && <p>{t(texts.noRoles)}</p>}
          {grants.map((grant) => (
            <Role key={`${grant.role} ${grant.authorityId}`} {...{ ctx, grant, path, authorityName }} />
          ))}
        </Section>
        <Panel id="neu" title={t(texts.addRole)} tinted>
          <form class="rs-form" action={`${path}/rolle`} method="post" noValidate>
            <CsrfField ctx={ctx} />
            <RoleFields lang={lang} values={values} errors={errors} />
            <div class="rs-knoepfe">
              <Button>{t(texts.askRole)}</Button>
            </div>
          </form>
        </Panel>
      </div>
    </Page>
  );
}

function Role(props: { ctx: PageContext; grant: Grant; path: string; authorityName: (id: string) => string }) {
  const { ctx, grant, path, authorityName } = props;
  const right = rightText(grant, ctx.lang, authorityName);
  return (
    <form action={`${path}/rolle-nehmen`} method="post">
      <CsrfField ctx={ctx} />
      <input type="hidden" name="rolle" value={grant.role} />
      <input type="hidden" name="behoerde" value={grant.authorityId} />
      <p>{right}</p>
      <TextButton>
        {say(texts.takeRole, ctx.lang)}
        <span class="rs-vorlesen">: {right}</span>
      </TextButton>
    </form>
  );
}
