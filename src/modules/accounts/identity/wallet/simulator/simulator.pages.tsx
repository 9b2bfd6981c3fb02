import type { VNode } from 'preact';
import { say, type Text } from '../../../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CsrfField,
  ErrorPage,
  ErrorSummary,
  Facts,
  Page,
  type PageContext,
  PageHead,
  RadioGroup,
  Stack,
} from '../../../../../ui/index.ts';
import { claimName } from '../wallet.pages.tsx';
import type { ClaimPath } from '../wallet.rules.ts';
import { simulatorTexts as texts } from './simulator.texts.ts';
import { walletPeople } from './wallet-people.ts';

/** The page that stands for the wallet: who asks, what for, whose data. */
export function AppPage(props: {
  ctx: PageContext;
  action: string;
  clientId: string;
  paths: readonly ClaimPath[];
  errors?: readonly { fieldId: string; message: string }[];
}): VNode {
  const { ctx, action, clientId, paths, errors = [] } = props;
  const { lang } = ctx;
  const names = [...new Set(paths.map(([name]) => claimName(name ?? '', lang)))];
  return (
    <Page ctx={ctx} title={say(texts.title, lang)} kind="form" errorTitle={errors.length > 0}>
      <PageHead title={say(texts.title, lang)} lead={say(texts.lead, lang)} status />
      <Stack>
        <ErrorSummary lang={lang} errors={errors} />
        <Facts
          rows={[
            { term: say(texts.who, lang), value: clientId.replace(/^x509_san_dns:/, '') },
            { term: say(texts.what, lang), value: names.join(', ') },
          ]}
        />
        <form class="rs-form" action={action} method="post" noValidate>
          <CsrfField ctx={ctx} />
          <RadioGroup
            id="person"
            name="person"
            label={say(texts.person, lang)}
            error={errors[0]?.message}
            options={walletPeople.map(({ id, claims, revoked }) => ({
              value: id,
              label: `${claims.given_name} ${claims.family_name}`,
              hint: revoked ? say(texts.revoked, lang) : undefined,
            }))}
          />
          <Actions>
            <Button name="tun" value="zeigen">
              {say(texts.go, lang)}
            </Button>
            <Button kind="secondary" name="tun" value="ablehnen">
              {say(texts.decline, lang)}
            </Button>
          </Actions>
        </form>
      </Stack>
    </Page>
  );
}

const ends = {
  done: { title: texts.doneTitle, detail: texts.done },
  declined: { title: texts.declinedTitle, detail: texts.declined },
  refused: { title: texts.refusedTitle, detail: texts.refused },
  over: { title: texts.overTitle, detail: texts.over },
} satisfies Record<string, { title: Text; detail: Text }>;

/** Where the wallet stops: the browser goes on elsewhere. */
export function AppEndPage(props: { ctx: PageContext; end: keyof typeof ends; reason?: string }): VNode {
  const { ctx, end, reason = '' } = props;
  const { title, detail } = ends[end];
  return (
    <ErrorPage ctx={ctx} kind="portal" title={say(title, ctx.lang)} detail={say(detail, ctx.lang, { reason })}>
      {end === 'over' && <ButtonLink href="/konto/anmelden">{say(texts.again, ctx.lang)}</ButtonLink>}
    </ErrorPage>
  );
}
