import { formatLongDate, formatMoment } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import {
  AccountNav,
  Actions,
  Button,
  ButtonLink,
  CheckList,
  CsrfField,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Section,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { exportTexts } from '../export/export.texts.ts';
import { ConnectedSection, type NameOf } from '../identity/connected.pages.tsx';
import { connectedTexts } from '../identity/connected.texts.ts';
import { PasskeySection } from '../passkey/passkey.pages.tsx';
import { passkeyTexts } from '../passkey/passkey.texts.ts';
import { SecondFactorSection } from '../totp/totp.pages.tsx';
import { totpTexts } from '../totp/totp.texts.ts';
import { citizenTexts } from './citizen.texts.ts';
import type { FieldErrors } from './login.pages.tsx';
import type { AccountOverview } from './settings.actions.ts';
import { settingsTexts as texts } from './settings.texts.ts';
import { ProveAgain, StakeField } from './stake.pages.tsx';

export type SettingsView = AccountOverview & {
  ctx: PageContext;
  nameOf: NameOf;
  errors?: FieldErrors;
  done?: keyof typeof doneTexts;
  newEmail?: string;
};

/** What was done, by the word that the address says it with. */
export const doneTexts = {
  passwort: texts.passwordChanged,
  email: texts.emailSent,
  sitzung: texts.ended,
  passkey: passkeyTexts.doneAdded,
  'passkey-entfernt': passkeyTexts.doneRemoved,
  'code-aus': totpTexts.isOffNow,
  getrennt: connectedTexts.done,
} as const;

/** `/konto/sicherheit`: password, address, sessions, the way out. */
export function SettingsPage(view: SettingsView) {
  const { ctx, email, stake, errors = [], done } = view;
  return (
    <Page ctx={ctx} title={say(texts.security, ctx.lang)} errorTitle={errors.length > 0} islands={['passkey']}>
      <PageHead
        title={say(texts.security, ctx.lang)}
        lead={email ? say(texts.securityLead, ctx.lang, { email }) : say(texts.noAddressLead, ctx.lang)}
        status
      />
      <AccountNav ctx={ctx} current="sicherheit" />
      <Stack gap="wide">
        <ErrorSummary lang={ctx.lang} errors={errors} />
        {done && (
          <Hint kind="success">
            <p>{say(doneTexts[done], ctx.lang)}</p>
          </Hint>
        )}
        {stake === 'stale' ? (
          <ProveAgain ctx={ctx} target="/konto/sicherheit" />
        ) : (
          <>
            <PasswordForm {...view} errors={errors} />
            <EmailForm {...view} errors={errors} />
          </>
        )}
        <PasskeySection {...view} />
        <SecondFactorSection {...view} hasPassword={view.stake === 'password'} />
        <ConnectedSection {...view} />
        <Sessions {...view} />
        <Section id="export" title={say(exportTexts.title, ctx.lang)}>
          <p>{say(texts.exportText, ctx.lang)}</p>
          <p>
            <a href="/konto/export">{say(exportTexts.title, ctx.lang)}</a>
          </p>
        </Section>
        <Section id="loeschen" title={say(texts.remove, ctx.lang)}>
          <p>{say(texts.removeText, ctx.lang)}</p>
          <p>
            <a href="/konto/loeschen">{say(texts.remove, ctx.lang)}</a>
          </p>
        </Section>
      </Stack>
    </Page>
  );
}

type Asked = SettingsView & { errors: FieldErrors };
const errorOf = ({ errors }: Asked, id: string) => errors.find((error) => error.fieldId === id)?.message;

function PasswordForm(view: Asked) {
  const { ctx, stake, email } = view;
  const title = say(stake === 'password' ? texts.changePassword : texts.setPassword, ctx.lang);
  if (stake !== 'password' && !email)
    return (
      <Section id="passwort-aendern" title={title}>
        <p>{say(texts.addressFirst, ctx.lang)}</p>
      </Section>
    );
  return (
    <Section id="passwort-aendern" title={title}>
      {stake !== 'password' && <p>{say(texts.setPasswordText, ctx.lang)}</p>}
      <form class="rs-form" action="/konto/passwort" method="post" noValidate>
        <CsrfField ctx={ctx} />
        {stake === 'password' && (
          <TextField
            id="bisher"
            name="bisher"
            type="password"
            label={say(texts.currentPassword, ctx.lang)}
            error={errorOf(view, 'bisher')}
            autocomplete="current-password"
            required
          />
        )}
        <TextField
          id="passwort"
          name="passwort"
          type="password"
          label={say(citizenTexts.newPassword, ctx.lang)}
          hint={say(citizenTexts.passwordHint, ctx.lang)}
          error={errorOf(view, 'passwort')}
          autocomplete="new-password"
          required
        />
        <Actions>
          <Button kind="secondary">{title}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function EmailForm(view: Asked) {
  const { ctx, stake } = view;
  const title = say(view.email ? texts.changeEmail : texts.addEmail, ctx.lang);
  return (
    <Section id="adresse-aendern" title={title}>
      <form class="rs-form" action="/konto/email" method="post" noValidate>
        <CsrfField ctx={ctx} />
        <TextField
          id="email"
          name="email"
          type="email"
          label={say(texts.newEmail, ctx.lang)}
          value={view.newEmail}
          error={errorOf(view, 'email')}
          autocomplete="email"
          inputMode="email"
          maxLength={254}
          spellcheck={false}
          required
        />
        <StakeField ctx={ctx} stake={stake} id="bestaetigung" error={errorOf(view, 'bestaetigung')} />
        <Actions>
          <Button kind="secondary">{title}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function Sessions({ ctx, sessions }: SettingsView) {
  const nameOf = (device: string) => device || say(texts.unknownDevice, ctx.lang);
  return (
    <Section id="sitzungen" title={say(texts.sessions, ctx.lang)}>
      <ul class="rs-sitzungen">
        {sessions.map(({ id, device, createdAt, lastSeenAt, here }) => (
          <li key={id}>
            <p>
              <strong>{nameOf(device)}</strong>
              {here && ` (${say(texts.here, ctx.lang)})`}
              <br />
              <span class="rs-klein rs-leise">
                {say(texts.since, ctx.lang, {
                  day: formatLongDate(createdAt, ctx.lang),
                  seen: formatMoment(lastSeenAt, ctx.lang),
                })}
              </span>
            </p>
            {!here && (
              <form action={`/konto/sitzungen/${id}/beenden`} method="post">
                <CsrfField ctx={ctx} />
                <button
                  class="rs-textknopf"
                  type="submit"
                  aria-label={say(texts.endNamed, ctx.lang, { device: nameOf(device) })}
                >
                  {say(texts.end, ctx.lang)}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action="/konto/sitzungen/beenden" method="post">
          <CsrfField ctx={ctx} />
          <Button kind="secondary">{say(texts.endOthers, ctx.lang)}</Button>
        </form>
      )}
    </Section>
  );
}

/** Asks once more, and says what happens to everything. */
export function DeleteAccountPage(props: {
  ctx: PageContext;
  overview: Pick<AccountOverview, 'email' | 'stake'>;
  errors?: FieldErrors;
}) {
  const { ctx, overview, errors = [] } = props;
  const { stake, email } = overview;
  return (
    <Page ctx={ctx} title={say(texts.remove, ctx.lang)} errorTitle={errors.length > 0}>
      <PageHead title={say(texts.remove, ctx.lang)} lead={say(texts.removeLead, ctx.lang)} status />
      <Stack gap="wide">
        <ErrorSummary lang={ctx.lang} errors={errors} />
        <CheckList
          items={[
            { icon: 'person', title: say(texts.removeAccount, ctx.lang) },
            { icon: 'stift', title: say(texts.removeDrafts, ctx.lang) },
            { icon: 'rathaus', title: say(email ? texts.removeSent : texts.removeSentHere, ctx.lang) },
            { icon: 'uhr', title: say(texts.removeLog, ctx.lang) },
          ]}
        />
        <p>
          <a href="/konto/export">{say(texts.removeExport, ctx.lang)}</a>
        </p>
        {stake === 'stale' ? (
          <ProveAgain ctx={ctx} target="/konto/loeschen" />
        ) : (
          <form class="rs-form" action="/konto/loeschen" method="post" noValidate>
            <CsrfField ctx={ctx} />
            <StakeField ctx={ctx} stake={stake} id="bestaetigung" error={errors[0]?.message} />
            <Actions>
              <Button>{say(texts.removeButton, ctx.lang)}</Button>
              <ButtonLink kind="secondary" href="/konto/sicherheit">
                {say(texts.back, ctx.lang)}
              </ButtonLink>
            </Actions>
          </form>
        )}
      </Stack>
    </Page>
  );
}

/** `links` could not be sent: they are shown here, once. */
export function AccountDeletedPage({ ctx, links }: { ctx: PageContext; links: readonly string[] }) {
  const lead = links.length > 0 ? texts.keepLinks : texts.removed;
  return (
    <Page ctx={ctx} title={say(texts.removedTitle, ctx.lang)}>
      <PageHead title={say(texts.removedTitle, ctx.lang)} lead={say(lead, ctx.lang)} status>
        {links.length > 0 && (
          <ul>
            {links.map((link) => (
              <li key={link}>
                <a class="rs-bruch" href={link}>
                  {link}
                </a>
              </li>
            ))}
          </ul>
        )}
        <Actions>
          <ButtonLink href="/">{say(citizenTexts.search, ctx.lang)}</ButtonLink>
        </Actions>
      </PageHead>
    </Page>
  );
}
