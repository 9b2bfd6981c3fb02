import type { VNode } from 'preact';
import {
  Actions,
  Button,
  CheckboxField,
  CsrfField,
  Details,
  Hint,
  Panel,
  RadioGroup,
  Stack,
  TextField,
  useSay,
} from '../../../ui/index.ts';
import { type DraftView, takeOverPath } from '../form/apply.pages.tsx';
import type { RegisterSource } from '../registers/register-source.ts';
import type { PrefillProblem } from './prefill.actions.ts';
import { prefillTexts as texts } from './prefill.texts.ts';

/** An application that the account of the person keeps, to be chosen. */
export type OwnEarlier = { id: string; label: string; facts: string };

export type PrefillView = DraftView & {
  /** Names of the services whose earlier applications fit; empty when none does. */
  earlier: readonly string[];
  /** Those of the account, sent last first. */
  own: readonly OwnEarlier[];
  /** What the account would fill in, by the names of the questions; undefined when it is not asked. */
  account: readonly string[] | undefined;
  registers: readonly { source: RegisterSource; fields: readonly string[] }[];
  /** What went wrong, at the id of the control that mends it. */
  problem?: { fieldId: string; key: PrefillProblem };
  /** What was typed and chosen, to be shown again. */
  typed: { link?: string; application?: string; person?: string; consent?: boolean };
};

type Props = PrefillView & { errorAt: (fieldId: string) => string | undefined };

export const hasSources = ({ account, earlier, registers }: PrefillView): boolean =>
  account !== undefined || earlier.length > 0 || registers.length > 0;

/** From where answers can be taken over: the account, earlier applications, registers. */
export function PrefillSources(props: Props): VNode {
  return (
    <Stack gap="wide">
      {props.account && <AccountForm {...props} fields={props.account} />}
      {props.earlier.length > 0 && <EarlierPanel {...props} />}
      {props.registers.map(({ source, fields }) => (
        <RegisterForm key={source.register} {...props} source={source} fields={fields} />
      ))}
    </Stack>
  );
}

function AccountForm({ ctx, reference, fields }: Props & { fields: readonly string[] }): VNode {
  const t = useSay();
  return (
    <Panel id="konto" title={t(texts.accountTitle)}>
      {fields.length === 0 ? (
        <p>
          {t(texts.accountNothing)} <a href="/konto/daten">{t(texts.accountData)}</a>
        </p>
      ) : (
        <form class="rs-form" action={takeOverPath(reference)} method="post">
          <CsrfField ctx={ctx} />
          <p>{t(texts.accountText, { fields: fields.join(', ') })}</p>
          <Actions>
            <Button name="aktion" value="konto">
              {t(texts.accountShow)}
            </Button>
          </Actions>
        </form>
      )}
    </Panel>
  );
}

/** Who has fitting applications in the account chooses one of them; a private link is the way for all others. */
function EarlierPanel(props: Props): VNode {
  const { ctx, reference, earlier, own, typed, errorAt } = props;
  const t = useSay();
  const services = earlier.map((name) => (ctx.lang === 'en' ? `“${name}”` : `„${name}“`)).join(', ');
  const link = <LinkForm {...props} />;
  return (
    <Panel id="frueher" title={t(texts.earlierTitle)}>
      {own.length === 0 ? (
        <Stack>
          <p>{t(texts.earlierText, { services })}</p>
          {link}
        </Stack>
      ) : (
        <Stack>
          <form class="rs-form" action={takeOverPath(reference)} method="post" novalidate>
            <CsrfField ctx={ctx} />
            <RadioGroup
              id="antrag"
              name="antrag"
              label={t(texts.own)}
              value={typed.application ?? (own.length === 1 ? own[0]?.id : undefined)}
              error={errorAt('antrag')}
              options={own.map(({ id, label, facts }) => ({ value: id, label, hint: facts }))}
            />
            <Actions>
              <Button name="aktion" value="eigener">
                {t(texts.ownShow)}
              </Button>
            </Actions>
          </form>
          <Details summary={t(texts.byLink)} open={errorAt('link') !== undefined} plain>
            {link}
          </Details>
        </Stack>
      )}
    </Panel>
  );
}

function LinkForm({ ctx, reference, typed, errorAt }: Props): VNode {
  const t = useSay();
  return (
    <form class="rs-form" action={takeOverPath(reference)} method="post" novalidate>
      <CsrfField ctx={ctx} />
      <TextField
        id="link"
        name="link"
        label={t(texts.link)}
        hint={t(texts.linkHint)}
        value={typed.link}
        error={errorAt('link')}
        autocomplete="off"
        spellcheck={false}
      />
      <Actions>
        <Button name="aktion" value="frueher">
          {t(texts.show)}
        </Button>
      </Actions>
    </form>
  );
}

function RegisterForm(props: Props & { source: RegisterSource; fields: readonly string[] }): VNode {
  const { ctx, reference, source, fields, typed, errorAt } = props;
  const t = useSay();
  return (
    <Panel id={source.register} title={t(source.name)}>
      <form class="rs-form" action={takeOverPath(reference)} method="post" novalidate>
        <CsrfField ctx={ctx} />
        <p>{t(texts.registerText, { fields: fields.join(', ') })}</p>
        {source.simulated && (
          <Hint kind="warning">
            <p>{t(texts.simulated)}</p>
          </Hint>
        )}
        <RadioGroup
          id="person"
          name="person"
          label={t(texts.person)}
          value={typed.person}
          error={errorAt('person')}
          options={source.testPersons.map(({ id, name }) => ({ value: id, label: t(name) }))}
        />
        <CheckboxField
          id="einwilligung"
          name="einwilligung"
          label={t(texts.consent)}
          hint={t(texts.consentHint)}
          checked={typed.consent}
          error={errorAt('einwilligung')}
        />
        <Actions>
          <Button name="aktion" value={`register:${source.register}`}>
            {t(texts.retrieve)}
          </Button>
        </Actions>
      </form>
    </Panel>
  );
}
