import type { VNode } from 'preact';
import { say } from '../../../../../lang/lang.ts';
import type { Level } from '../../../../../platform/db/actor.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CsrfField,
  ErrorPage,
  Hint,
  Page,
  type PageContext,
  PageHead,
  RadioGroup,
  Stack,
} from '../../../../../ui/index.ts';
import { reaches } from '../../identity.rules.ts';
import { simulatorPath } from '../connections.ts';
import type { SamlProfile } from '../saml.types.ts';
import type { MadeUp } from './people.ts';
import type { AskedFor } from './request.ts';
import { simulatorTexts as texts, waysIn } from './simulator.texts.ts';

const levels: readonly Level[] = ['basis', 'substantial', 'high'];

/** The log-in of the provider as the simulator plays it. */
export function SimulatorPage(props: {
  ctx: PageContext;
  profile: SamlProfile;
  people: readonly MadeUp[];
  asked: AskedFor;
  /** Travels on to the answer. */
  message: { SAMLRequest: string; RelayState: string };
}): VNode {
  const { ctx, profile, people, asked, message } = props;
  const { lang } = ctx;
  const name = say(profile.name, lang);
  const offered = levels.filter((level) => reaches(profile.highest, level));
  return (
    <Page ctx={ctx} kind="form" title={say(texts.title, lang, { name })}>
      <PageHead title={say(texts.title, lang, { name })} lead={say(texts.lead, lang)} status />
      <Stack>
        <Hint kind="warning">
          <p>{say(texts.mark, lang)}</p>
        </Hint>
        <p>
          {say(texts.asks, lang, { service: asked.service ?? 'Rennsteig' })}{' '}
          {say(texts.least, lang, { level: say(waysIn[asked.level], lang) })}
        </p>
        <form class="rs-form" action={`${simulatorPath(profile)}/antwort`} method="post">
          <CsrfField ctx={ctx} />
          <input type="hidden" name="SAMLRequest" value={message.SAMLRequest} />
          <input type="hidden" name="RelayState" value={message.RelayState} />
          <RadioGroup
            id="person"
            name="person"
            label={say(texts.who, lang)}
            value={people[0]?.id}
            options={people.map((person) => ({ value: person.id, label: nameOf(person), hint: hintOf(person) }))}
          />
          <RadioGroup
            id="stufe"
            name="stufe"
            label={say(texts.how, lang)}
            value={reaches(profile.highest, asked.level) ? asked.level : profile.highest}
            options={offered.map((level) => ({ value: level, label: say(waysIn[level], lang) }))}
          />
          <Actions>
            <Button iconEnd="pfeil">{say(texts.signIn, lang)}</Button>
            <Button kind="secondary" name="aktion" value="abbrechen">
              {say(texts.cancel, lang)}
            </Button>
          </Actions>
        </form>
      </Stack>
    </Page>
  );
}

const nameOf = ({ values }: MadeUp): string =>
  [values.doctoralDegree, values.givenNames, values.familyName].filter(Boolean).join(' ');

const hintOf = ({ values }: MadeUp): string =>
  [values.organisationName, values.organisationRepresentation, values.street && `${values.street}, ${values.city}`]
    .filter(Boolean)
    .join(' · ');

/** A request that no provider would take. */
export function WrongRequestPage({ ctx, reason }: { ctx: PageContext; reason: string }): VNode {
  const { lang } = ctx;
  return (
    <ErrorPage ctx={ctx} title={say(texts.wrongTitle, lang)} detail={say(texts.wrong, lang, { reason })}>
      <ButtonLink href="/konto/anmelden">{say(texts.begin, lang)}</ButtonLink>
    </ErrorPage>
  );
}
