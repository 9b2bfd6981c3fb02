import type { VNode } from 'preact';
import { say, type Text } from '../../../../lang/lang.ts';
import { page, type Reply } from '../../../../platform/http/route.ts';
import { formsLeadTo } from '../../../../platform/http/security-headers.ts';
import { Actions, Button, Page, type PageContext, PageHead } from '../../../../ui/index.ts';
import { samlTexts as texts } from './saml.texts.ts';

type HandOver = {
  ctx: PageContext;
  /** Where the form leads. */
  address: string;
  fields: Readonly<Record<string, string>>;
  title: Text;
  lead: Text;
  button: Text;
  /** Fills `{name}` in the texts. */
  name: string;
};

/** A page whose form sends itself to another service by a small script; without it the person presses the button. */
export function handOver(props: HandOver): Reply {
  return page(<HandOverPage {...props} />, { headers: formsLeadTo(props.address) });
}

function HandOverPage({ ctx, address, fields, title, lead, button, name }: HandOver): VNode {
  return (
    <Page ctx={ctx} kind="form" title={say(title, ctx.lang, { name })} islands={['hand-over']}>
      <PageHead title={say(title, ctx.lang, { name })} lead={say(lead, ctx.lang, { name })} status />
      <form action={address} method="post" data-weitergeben>
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <Actions>
          <Button iconEnd="pfeil">{say(button, ctx.lang, { name })}</Button>
        </Actions>
      </form>
    </Page>
  );
}

export const toProvider = { title: texts.onTitle, lead: texts.onLead, button: texts.on };
