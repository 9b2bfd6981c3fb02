import type { VNode } from 'preact';
import { say } from '../../../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxGroup,
  CsrfField,
  ErrorPage,
  ErrorSummary,
  Facts,
  Hint,
  Page,
  type PageContext,
  PageHead,
  RadioGroup,
  Stack,
  TextField,
} from '../../../../../ui/index.ts';
import { cardFieldTexts } from '../eid.texts.ts';
import type { CardField } from '../eid.types.ts';
import { cardPeople } from './card-people.ts';
import { simulatorTexts as texts } from './simulator.texts.ts';

/** The page that stands for the AusweisApp: who asks, which data, which card, PIN. */
export function AppPage(props: {
  ctx: PageContext;
  action: string;
  provider: string;
  asked: ReadonlyMap<CardField, 'REQUIRED' | 'ALLOWED'>;
  chosen?: { person?: string; fields: readonly string[] };
  errors?: readonly { fieldId: string; message: string }[];
}): VNode {
  const { ctx, action, provider, asked, chosen, errors = [] } = props;
  const { lang } = ctx;
  const named = (how: string) => [...asked].filter(([, value]) => value === how).map(([field]) => field);
  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message;
  const label = (field: CardField) => say(cardFieldTexts[field], lang);
  const allowed = named('ALLOWED').map((field) => ({ value: field as string, label: label(field) }));
  return (
    <Page ctx={ctx} title={say(texts.title, lang)} kind="form" errorTitle={errors.length > 0}>
      <PageHead title={say(texts.title, lang)} lead={say(texts.lead, lang)} status />
      <Stack>
        <ErrorSummary lang={lang} errors={errors} />
        <Hint>
          <p>{say(texts.pinNote, lang)}</p>
        </Hint>
        <Facts
          rows={[
            { term: say(texts.who, lang), value: provider },
            { term: say(texts.needed, lang), value: named('REQUIRED').map(label).join(', ') },
          ]}
        />
        <form class="rs-form" action={action} method="post" noValidate>
          <CsrfField ctx={ctx} />
          <CheckboxGroup
            id="felder"
            name="felder"
            label={say(texts.allowed, lang)}
            options={allowed}
            values={chosen?.fields ?? allowed.map(({ value }) => value)}
          />
          <RadioGroup
            id="person"
            name="person"
            label={say(texts.person, lang)}
            value={chosen?.person}
            error={errorOf('person')}
            options={cardPeople.map(({ id, card }) => ({ value: id, label: `${card.givenNames} ${card.familyNames}` }))}
          />
          <TextField
            id="pin"
            name="pin"
            type="password"
            width="short"
            label={say(texts.pin, lang)}
            hint={say(texts.pinHint, lang)}
            inputMode="numeric"
            maxLength={6}
            error={errorOf('pin')}
          />
          <Actions>
            <Button name="tun" value="ausweisen">
              {say(texts.go, lang)}
            </Button>
            <Button kind="secondary" name="tun" value="abbrechen">
              {say(texts.cancel, lang)}
            </Button>
          </Actions>
        </form>
      </Stack>
    </Page>
  );
}

/** A TC token that was fetched before, or a session that is over. */
export function AppOverPage({ ctx }: { ctx: PageContext }): VNode {
  return (
    <ErrorPage ctx={ctx} title={say(texts.overTitle, ctx.lang)} detail={say(texts.over, ctx.lang)}>
      <ButtonLink href="/konto/anmelden">{say(texts.again, ctx.lang)}</ButtonLink>
    </ErrorPage>
  );
}
