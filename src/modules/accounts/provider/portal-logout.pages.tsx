import { say } from '../../../lang/lang.ts';
import { Actions, Button, ButtonLink, CsrfField, Page, type PageContext, PageHead } from '../../../ui/index.ts';
import type { LogoutAsked } from './portal-logout.actions.ts';
import { providerTexts as texts } from './provider.texts.ts';

/** Somebody signed out at a portal: asks whether to sign out of the account too. */
export function PortalLogoutPage(props: {
  ctx: PageContext;
  action: string;
  asked: LogoutAsked;
  name: string | undefined;
  back: string | undefined;
}) {
  const { ctx, action, asked, name, back } = props;
  const { lang } = ctx;
  const title = say(texts.outTitle, lang);
  const words = { name: name ?? '' };
  return (
    <Page ctx={ctx} title={title}>
      <PageHead title={title} lead={say(name ? texts.outLeadNamed : texts.outLead, lang, words)} status />
      <form class="rs-form" action={action} method="post">
        <CsrfField ctx={ctx} />
        <input type="hidden" name="id_token_hint" value={asked.hint} />
        <input type="hidden" name="client_id" value={asked.clientId} />
        <input type="hidden" name="post_logout_redirect_uri" value={asked.back} />
        <input type="hidden" name="state" value={asked.state} />
        <Actions>
          <Button>{say(texts.out, lang)}</Button>
          <ButtonLink kind="secondary" href={back ?? '/konto'}>
            {say(back ? texts.stayAndBack : texts.stay, lang, words)}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}

/** Nobody is signed in any more; the browser goes back to the portal by itself. */
export function SignedOutPage(props: { ctx: PageContext; name: string | undefined; back: string | undefined }) {
  const { ctx, name, back } = props;
  const title = say(texts.outDone, ctx.lang);
  return (
    <Page ctx={ctx} title={title}>
      <PageHead title={title} lead={say(back ? texts.outGoesOn : texts.outDoneLead, ctx.lang)} status />
      <ButtonLink href={back ?? '/'}>
        {say(back ? texts.backTo : texts.toStart, ctx.lang, { name: name ?? '' })}
      </ButtonLink>
    </Page>
  );
}
