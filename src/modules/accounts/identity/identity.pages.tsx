import type { VNode } from 'preact';
import { say, type Text } from '../../../lang/lang.ts';
import type { Level } from '../../../platform/db/actor.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CsrfField,
  ErrorPage,
  Facts,
  Icon,
  type IconName,
  Page,
  type PageContext,
  PageHead,
  Panel,
  Section,
  Stack,
} from '../../../ui/index.ts';
import { PasskeySignIn } from '../passkey/passkey.pages.tsx';
import { levelNames, identityTexts as texts } from './identity.texts.ts';
import type { Identified, OutsideMeans, OutsideMeansId } from './identity.types.ts';
import { provenRows } from './proven.rules.ts';

const icons: { readonly [M in OutsideMeansId]: IconName } = {
  bundid: 'person',
  muk: 'laden',
  eid: 'ausweis',
  wallet: 'chip',
};

/** One button for every means; the list that both the sign-in page and the proof share. */
export function MeansList(props: {
  ctx: PageContext;
  means: readonly OutsideMeans[];
  label: Text;
  level: Level;
  target: string;
  heading: 'h2' | 'h3';
}): VNode {
  const { ctx, means, label, level, target, heading: Heading } = props;
  return (
    <ul class="rs-wege">
      {means.map(({ id, name, hint, highest }) => (
        <li key={id}>
          <Icon name={icons[id]} />
          <form action={`/konto/anmelden/mit/${id}`} method="post">
            <CsrfField ctx={ctx} />
            <input type="hidden" name="weiter" value={target} />
            <input type="hidden" name="stufe" value={level} />
            <Heading>{say(name, ctx.lang)}</Heading>
            <p class="rs-klein">{say(hint, ctx.lang)}</p>
            <p class="rs-klein rs-leise">{say(texts.upTo, ctx.lang, { level: say(levelNames[highest], ctx.lang) })}</p>
            <Button kind="secondary">{say(label, ctx.lang, { name: say(name, ctx.lang) })}</Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** `/konto/ausweisen`: a service needs to know more surely who it is. */
export function ProvePage(props: {
  ctx: PageContext;
  means: readonly OutsideMeans[];
  level: Level;
  target: string;
  /** The level was reached, but long ago. */
  again?: boolean;
}): VNode {
  const { ctx, means, level, target, again } = props;
  const lead = say(again ? texts.proveAgainLead : texts.proveLead, ctx.lang, {
    level: say(levelNames[level], ctx.lang),
  });
  return (
    <Page ctx={ctx} title={say(texts.prove, ctx.lang)} islands={['passkey']}>
      <PageHead title={say(texts.prove, ctx.lang)} lead={lead} status />
      <Stack>
        {level === 'basis' && <PasskeySignIn ctx={ctx} target={target} />}
        {means.length > 0 ? (
          <MeansList ctx={ctx} means={means} label={texts.proveWith} level={level} target={target} heading="h2" />
        ) : (
          level !== 'basis' && <p>{say(texts.noMeans, ctx.lang)}</p>
        )}
        <p>
          <a href={target}>{say(texts.notNow, ctx.lang)}</a>
        </p>
      </Stack>
    </Page>
  );
}

/** What a provider says of the person: shown before anything of it is stored. */
function Seen({ ctx, found, name }: { ctx: PageContext; found: Identified; name: Text }): VNode {
  const { lang } = ctx;
  return (
    <Section id="gesehen" title={say(texts.seen, lang, { means: say(name, lang) })}>
      <Facts rows={provenRows(found.data, lang)} />
    </Section>
  );
}

/** An identity that has no account here yet. */
export function UnknownPage(props: { ctx: PageContext; found: Identified; name: Text; signedIn: boolean }): VNode {
  const { ctx, found, name, signedIn } = props;
  const { lang } = ctx;
  const means = say(name, lang);
  return (
    <Page ctx={ctx} title={say(signedIn ? texts.bindTitle : texts.newTitle, lang)}>
      <PageHead
        title={say(signedIn ? texts.bindTitle : texts.newTitle, lang)}
        lead={say(signedIn ? texts.bindLead : texts.newLead, lang, { means })}
        status
      />
      <Stack gap="wide">
        <Seen ctx={ctx} found={found} name={name} />
        <form class="rs-form" action="/konto/anmelden/abschluss" method="post">
          <CsrfField ctx={ctx} />
          {!signedIn && <p>{say(texts.openText, lang)}</p>}
          <Actions>
            <Button>{say(signedIn ? texts.bind : texts.open, lang)}</Button>
            {signedIn && (
              <ButtonLink kind="secondary" href="/konto">
                {say(texts.cancel, lang)}
              </ButtonLink>
            )}
          </Actions>
        </form>
        {!signedIn && (
          <Panel id="schon" title={say(texts.have, lang)}>
            <p>{say(texts.haveText, lang)}</p>
            <ButtonLink kind="secondary" href="/konto/anmelden?weiter=/konto/anmelden/abschluss">
              {say(texts.have, lang)}
            </ButtonLink>
          </Panel>
        )}
      </Stack>
    </Page>
  );
}

const stops = {
  over: { title: texts.overTitle, detail: texts.over },
  'too-low': { title: texts.tooLowTitle, detail: texts.tooLow },
  another: { title: texts.anotherTitle, detail: texts.another },
  cancelled: { title: texts.cancelledTitle, detail: texts.cancelled },
  refused: { title: texts.refusedTitle, detail: texts.refused },
} as const;

/** A log-in that led nowhere: says why and where it goes on. */
export function StopPage(props: {
  ctx: PageContext;
  why: keyof typeof stops;
  again: string;
  levels?: { reached: Level; level: Level };
}): VNode {
  const { ctx, why, again, levels } = props;
  const { title, detail } = stops[why];
  const words = levels && {
    reached: say(levelNames[levels.reached], ctx.lang),
    level: say(levelNames[levels.level], ctx.lang),
  };
  return (
    <ErrorPage ctx={ctx} title={say(title, ctx.lang)} detail={say(detail, ctx.lang, words)}>
      <ButtonLink href={again}>{say(texts.again, ctx.lang)}</ButtonLink>
    </ErrorPage>
  );
}
