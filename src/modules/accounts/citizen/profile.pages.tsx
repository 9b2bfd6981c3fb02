import { say } from '../../../lang/lang.ts';
import {
  AccountNav,
  Actions,
  Button,
  CsrfField,
  DateField,
  ErrorSummary,
  Facts,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Section,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { Profile } from '../accounts.schema.ts';
import type { ProvenData } from '../identity/identity.types.ts';
import { provenRows } from '../identity/proven.rules.ts';
import type { FieldErrors } from './login.pages.tsx';
import { longest, profileFields, showDay } from './profile.rules.ts';
import { settingsTexts as texts } from './settings.texts.ts';

const autocomplete: Record<keyof Profile, string> = {
  firstName: 'given-name',
  lastName: 'family-name',
  birthDate: 'bday',
  street: 'street-address',
  postalCode: 'postal-code',
  city: 'address-level2',
  phone: 'tel',
};

/** `/konto/daten`: what the person says of themselves, to be taken into forms. */
export function ProfilePage(props: {
  ctx: PageContext;
  profile: Profile;
  confirmed?: ProvenData;
  errors?: FieldErrors;
  saved?: boolean;
}) {
  const { ctx, profile, confirmed = {}, errors = [], saved } = props;
  const rows = provenRows(confirmed, ctx.lang);
  return (
    <Page ctx={ctx} title={say(texts.data, ctx.lang)} errorTitle={errors.length > 0}>
      <PageHead title={say(texts.data, ctx.lang)} lead={say(texts.dataLead, ctx.lang)} status />
      <AccountNav ctx={ctx} current="daten" />
      <Stack gap="wide">
        <ErrorSummary lang={ctx.lang} errors={errors} />
        {saved && (
          <Hint kind="success">
            <p>{say(texts.saved, ctx.lang)}</p>
          </Hint>
        )}
        <form class="rs-form" action="/konto/daten" method="post" noValidate>
          <CsrfField ctx={ctx} />
          {profileFields.map((field) => {
            const common = {
              id: field,
              name: field,
              label: say(texts[field], ctx.lang),
              error: errors.find((error) => error.fieldId === field)?.message,
              autocomplete: autocomplete[field],
              optional: true,
            };
            if (field === 'birthDate') return <DateField key={field} {...common} value={showDay(profile.birthDate)} />;
            return (
              <TextField
                key={field}
                {...common}
                value={profile[field]}
                maxLength={longest[field]}
                {...(field === 'postalCode' ? { width: 'plz' as const, inputMode: 'numeric' as const } : {})}
                {...(field === 'phone' ? { type: 'tel' as const, inputMode: 'tel' as const } : {})}
              />
            );
          })}
          <Actions>
            <Button>{say(texts.save, ctx.lang)}</Button>
          </Actions>
        </form>
        <Hint>
          <p>{say(texts.selfDeclared, ctx.lang)}</p>
        </Hint>
        {rows.length > 0 && (
          <Section id="bestaetigt" title={say(texts.confirmed, ctx.lang)}>
            <p>{say(texts.confirmedText, ctx.lang)}</p>
            <Facts rows={rows} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
