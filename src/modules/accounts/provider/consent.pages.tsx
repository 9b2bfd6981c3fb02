import { say } from '../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CheckList,
  CsrfField,
  ErrorPage,
  Page,
  type PageContext,
  PageHead,
  Stack,
} from '../../../ui/index.ts';
import { providerTexts as texts } from './provider.texts.ts';

/** What a portal may ask for, in the order of the page. */
export const scopes = ['openid', 'profile', 'email', 'level'] as const;
type Told = { scope: (typeof scopes)[number]; value: string };

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
          items={told.map(({ scope, value }) => ({ icon: 'person', title: say(texts[scope], lang), text: value }))}
        />
        <form class="rs-form" action={action} method="post">
          <CsrfField ctx={ctx} />
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

export function ConsentOverPage({ ctx }: { ctx: PageContext }) {
  return (
    <ErrorPage ctx={ctx} title={say(texts.overTitle, ctx.lang)} detail={say(texts.over, ctx.lang)}>
      <ButtonLink href="/konto">{say(texts.home, ctx.lang)}</ButtonLink>
    </ErrorPage>
  );
}
