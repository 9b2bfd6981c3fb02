import type { VNode } from 'preact';
import { formatLongDate } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import {
  AccountNav,
  Actions,
  Button,
  ButtonLink,
  CsrfField,
  ErrorPage,
  Facts,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Section,
  Stack,
  Status,
  type StatusKind,
} from '../../../ui/index.ts';
import { standOf } from './mandates.rules.ts';
import type { Mandate } from './mandates.schema.ts';
import { roleTexts, mandateTexts as texts } from './mandates.texts.ts';

type ListProps = {
  ctx: PageContext;
  given: readonly Mandate[];
  received: readonly Mandate[];
  now: Date;
  done?: 'sent' | 'ended' | 'accepted';
};

const looks: Record<ReturnType<typeof standOf>, StatusKind> = { open: 'working', valid: 'good', over: 'plain' };

/** What a mandate covers, and until when. */
export function reachOf({ scope, scopeTitle, validUntil }: Mandate, lang: Lang): string {
  const what = scope.kind === 'everything' ? say(texts.everything, lang) : scopeTitle;
  if (validUntil === undefined) return what;
  const day = formatLongDate(new Date(`${validUntil}T12:00:00Z`), lang);
  return `${what} · ${say(texts.validUntil, lang, { day })}`;
}

/** `/konto/vollmachten`: both sides in two lists. */
export function MandatesPage(props: ListProps): VNode {
  const { ctx, given, received, now, done } = props;
  const { lang, actingFor: principal } = ctx;
  return (
    <Page ctx={ctx} title={say(texts.title, lang)}>
      <PageHead
        title={say(texts.title, lang)}
        lead={principal ? say(texts.leadFor, lang, { principal }) : say(texts.lead, lang)}
        status
      />
      <AccountNav ctx={ctx} current="vollmachten" />
      <Stack gap="wide">
        {done && (
          <Hint kind="success">
            <p>{say(texts[done], lang)}</p>
          </Hint>
        )}
        <Section id="gegeben" title={principal ? say(texts.givenFor, lang, { principal }) : say(texts.given, lang)}>
          {given.length === 0 && <p>{say(texts.noneGiven, lang)}</p>}
          <MandateList ctx={ctx} mandates={given} now={now} name={(mandate) => mandate.agentName} />
          <ButtonLink kind="secondary" href="/konto/vollmachten/neu">
            {say(texts.newButton, lang)}
          </ButtonLink>
        </Section>
        {!principal && (
          <Section id="erhalten" title={say(texts.received, lang)}>
            {received.length === 0 && <p>{say(texts.noneReceived, lang)}</p>}
            <MandateList ctx={ctx} mandates={received} now={now} name={(mandate) => mandate.principalName} usable />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function MandateList(props: {
  ctx: PageContext;
  mandates: readonly Mandate[];
  now: Date;
  name: (mandate: Mandate) => string;
  usable?: true;
}): VNode | null {
  const { ctx, mandates, now, name, usable } = props;
  const { lang } = ctx;
  if (mandates.length === 0) return null;
  return (
    <ul class="rs-kontoliste">
      {mandates.map((mandate) => {
        const stand = standOf(mandate, now);
        const since = formatLongDate(mandate.acceptedAt ?? mandate.createdAt, lang);
        const proof = mandate.origin === 'representation' ? say(texts.represents, lang) : undefined;
        return (
          <li class="rs-treffer" key={mandate.id}>
            <h3>{name(mandate)}</h3>
            <p class="rs-klein">{reachOf(mandate, lang)}</p>
            <p class="rs-klein rs-leise">
              {[
                say(roleTexts[mandate.role], lang),
                proof,
                say(texts.since, lang, { day: since }),
                mandate.endedAt && say(texts.overSince, lang, { day: formatLongDate(mandate.endedAt, lang) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <div class="rs-treffer__fuss">
              <Status kind={looks[stand]} label={say(texts[stand], lang)} />
              {usable && stand === 'valid' && <ActForm ctx={ctx} mandate={mandate} />}
              {stand !== 'over' && (
                <a
                  href={`/konto/vollmachten/${mandate.id}/beenden`}
                  aria-label={say(texts.endNamed, lang, { name: name(mandate) })}
                >
                  {say(texts.end, lang)}
                </a>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function ActForm({ ctx, mandate }: { ctx: PageContext; mandate: Mandate }): VNode {
  return (
    <form action="/konto/vertretung" method="post">
      <CsrfField ctx={ctx} />
      <input type="hidden" name="fuer" value={mandate.id} />
      <button class="rs-textknopf rs-fett" type="submit">
        {say(texts.act, ctx.lang, { principal: mandate.principalName })}
      </button>
    </form>
  );
}

/** Asks once more: ending cannot be taken back. */
export function EndMandatePage({ ctx, mandate }: { ctx: PageContext; mandate: Mandate }): VNode {
  const { lang } = ctx;
  return (
    <Page ctx={ctx} title={say(texts.endTitle, lang)}>
      <PageHead title={say(texts.endTitle, lang)} lead={say(texts.endLead, lang)} status />
      <Stack>
        <MandateFacts ctx={ctx} mandate={mandate} />
        <form class="rs-form" action={`/konto/vollmachten/${mandate.id}/beenden`} method="post">
          <CsrfField ctx={ctx} />
          <Actions>
            <Button>{say(texts.endButton, lang)}</Button>
            <ButtonLink kind="secondary" href="/konto/vollmachten">
              {say(texts.back, lang)}
            </ButtonLink>
          </Actions>
        </form>
      </Stack>
    </Page>
  );
}

function MandateFacts({ ctx, mandate }: { ctx: PageContext; mandate: Mandate }): VNode {
  const { lang } = ctx;
  return (
    <Facts
      rows={[
        { term: say(texts.giver, lang), value: mandate.principalName },
        { term: say(texts.taker, lang), value: mandate.agentName },
        { term: say(texts.scope, lang), value: reachOf(mandate, lang) },
        { term: say(texts.role, lang), value: say(roleTexts[mandate.role], lang) },
      ]}
    />
  );
}

/** Opened by the link of an invitation, signed in. Looking at it accepts nothing. */
export function AcceptMandatePage(props: { ctx: PageContext; mandate: Mandate; action: string; own: boolean }): VNode {
  const { ctx, mandate, action, own } = props;
  const { lang } = ctx;
  return (
    <Page ctx={ctx} title={say(texts.acceptTitle, lang)}>
      <PageHead
        title={say(texts.acceptTitle, lang)}
        lead={say(texts.acceptLead, lang, { principal: mandate.principalName })}
        status
      />
      <Stack>
        <MandateFacts ctx={ctx} mandate={mandate} />
        {own ? (
          <Hint>
            <p>{say(texts.acceptOwn, lang)}</p>
          </Hint>
        ) : (
          <form class="rs-form" action={action} method="post">
            <CsrfField ctx={ctx} />
            <Actions>
              <Button>{say(texts.acceptButton, lang)}</Button>
              <ButtonLink kind="secondary" href="/konto">
                {say(texts.back, lang)}
              </ButtonLink>
            </Actions>
          </form>
        )}
      </Stack>
    </Page>
  );
}

export function InvitationOverPage({ ctx }: { ctx: PageContext }): VNode {
  return (
    <ErrorPage ctx={ctx} title={say(texts.acceptOverTitle, ctx.lang)} detail={say(texts.acceptOver, ctx.lang)}>
      <ButtonLink href="/konto/vollmachten">{say(texts.title, ctx.lang)}</ButtonLink>
    </ErrorPage>
  );
}
