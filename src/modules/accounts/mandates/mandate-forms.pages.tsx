import type { VNode } from 'preact';
import { say } from '../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CsrfField,
  DateField,
  ErrorSummary,
  Page,
  type PageContext,
  PageHead,
  RadioGroup,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { FieldErrors } from '../citizen/login.pages.tsx';
import { reachOf } from './mandates.pages.tsx';
import type { Choice, Mandate } from './mandates.schema.ts';
import { roleTexts, mandateTexts as texts } from './mandates.texts.ts';

export type TypedMandate = { name: string; email: string; scope: string; role: string; until: string };

/** `/konto/vollmachten/neu`. Roles are asked for an organisation only. */
export function NewMandatePage(props: {
  ctx: PageContext;
  choices: readonly Choice[];
  roles: boolean;
  typed: TypedMandate;
  errors?: FieldErrors;
}): VNode {
  const { ctx, choices, roles, typed, errors = [] } = props;
  const { lang } = ctx;
  const errorOf = (id: string) => errors.find((error) => error.fieldId === id)?.message;
  return (
    <Page ctx={ctx} title={say(texts.newTitle, lang)} errorTitle={errors.length > 0}>
      <PageHead title={say(texts.newTitle, lang)} lead={say(texts.newLead, lang)} status />
      <Stack>
        <ErrorSummary lang={lang} errors={errors} />
        <form class="rs-form" action="/konto/vollmachten/neu" method="post" noValidate>
          <CsrfField ctx={ctx} />
          <TextField
            id="name"
            name="name"
            label={say(texts.agentName, lang)}
            hint={say(texts.agentNameHint, lang)}
            value={typed.name}
            error={errorOf('name')}
            maxLength={120}
            autocomplete="off"
            required
          />
          <TextField
            id="email"
            name="email"
            type="email"
            label={say(texts.agentEmail, lang)}
            value={typed.email}
            error={errorOf('email')}
            maxLength={254}
            inputMode="email"
            autocomplete="off"
            spellcheck={false}
            required
          />
          {roles && (
            <RadioGroup
              id="rolle"
              name="rolle"
              label={say(texts.role, lang)}
              value={typed.role}
              options={(['employee', 'admin'] as const).map((value) => ({ value, label: say(roleTexts[value], lang) }))}
            />
          )}
          <SelectField
            id="wofuer"
            name="wofuer"
            label={say(texts.scope, lang)}
            hint={say(texts.scopeHint, lang)}
            value={typed.scope}
            error={errorOf('wofuer')}
            options={choices.map(({ value, title }) => ({ value, label: title }))}
            required
          />
          <DateField
            id="bis"
            name="bis"
            label={say(texts.until, lang)}
            hint={say(texts.untilHint, lang)}
            value={typed.until}
            error={errorOf('bis')}
          />
          <Actions>
            <Button>{say(texts.newButton, lang)}</Button>
            <ButtonLink kind="secondary" href="/konto/vollmachten">
              {say(texts.back, lang)}
            </ButtonLink>
          </Actions>
        </form>
      </Stack>
    </Page>
  );
}

/** `/konto/vertretung`: asked once in a session, and whenever the person wants to change. */
export function ChoosePage(props: {
  ctx: PageContext;
  mandates: readonly Mandate[];
  current: string;
  target: string;
  errors?: FieldErrors;
}): VNode {
  const { ctx, mandates, current, target, errors = [] } = props;
  const { lang } = ctx;
  const own = { value: 'selbst', label: say(texts.myself, lang) };
  return (
    <Page ctx={ctx} title={say(texts.chooseTitle, lang)} errorTitle={errors.length > 0}>
      <PageHead title={say(texts.chooseTitle, lang)} lead={say(texts.chooseLead, lang)} status />
      <Stack>
        <ErrorSummary lang={lang} errors={errors} />
        <form class="rs-form" action="/konto/vertretung" method="post" noValidate>
          <CsrfField ctx={ctx} />
          <input type="hidden" name="weiter" value={target} />
          <RadioGroup
            id="fuer"
            name="fuer"
            label={say(texts.chooseTitle, lang)}
            value={current}
            error={errors[0]?.message}
            options={[
              own,
              ...mandates.map((mandate) => ({
                value: mandate.id,
                label: mandate.principalName,
                hint: reachOf(mandate, lang),
              })),
            ]}
            required
          />
          <Actions>
            <Button>{say(texts.go, lang)}</Button>
          </Actions>
        </form>
      </Stack>
    </Page>
  );
}
