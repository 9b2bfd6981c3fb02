import { say } from '../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CheckList,
  CsrfField,
  ErrorPage,
  type IconName,
  Page,
  type PageContext,
  PageHead,
  Stack,
} from '../../../ui/index.ts';
import type { Scope } from './consents.actions.ts';
import { providerTexts as texts } from './provider.texts.ts';

const icons: { readonly [S in Scope]: IconName } = {
  openid: 'chip',
  profile: 'person',
  email: 'brief',
  level: 'schloss',
};
type Told = { scope: Scope; value: string };

/** Names every value that goes to the portal, before it goes. */
export function ConsentPage(props: { ctx: PageContext; name: string; told: readonly Told[]; action: string }) {
  const { ctx, name, told, action } = props;
  const { lang } = ctx;
  const title = say(texts.title, lang, { name });
  return (
    <Page ctx={ctx} title={title}>
      <PageHead title={title} lead={say(texts.lead, lang, { name })} status />
      <Stack gap="wide">
        <CheckList
          boxed
          items={told.map(({ scope, value }) => ({
            icon: icons[scope],
            title: say(texts[scope], lang),
            text: value || say(scope === 'openid' ? texts.openidHint : texts.nothing, lang),
          }))}
        />
        <form class="rs-form" action={action} method="post">
          <CsrfField ctx={ctx} />
          <p>{say(texts.remembered, lang)}</p>
          <Actions>
            <Button name="antwort" value="ja">
              {say(texts.agree, lang)}
            </Button>
            <Button kind="secondary" name="antwort" value="nein">
              {say(texts.refuse, lang)}
            </Button>
          </Actions>
        </form>
      </Stack>
    </Page>
  );
}

/** What was agreed before: the browser goes on by itself. A page and no redirect, because the form of a log-in may lead to no other server. */
export function ThroughPage({ ctx, name, target }: { ctx: PageContext; name: string; target: string }) {
  const title = say(texts.through, ctx.lang, { name });
  return (
    <Page ctx={ctx} title={title}>
      <PageHead title={title} lead={say(texts.throughLead, ctx.lang)} status />
      <ButtonLink href={target}>{say(texts.goOn, ctx.lang)}</ButtonLink>
    </Page>
  );
}

export function ConsentOverPage({ ctx }: { ctx: PageContext }) {
  return (
    <ErrorPage ctx={ctx} title={say(texts.overTitle, ctx.lang)} detail={say(texts.over, ctx.lang)}>
      <ButtonLink href="/konto">{say(texts.home, ctx.lang)}</ButtonLink>
    </ErrorPage>
  );
}
