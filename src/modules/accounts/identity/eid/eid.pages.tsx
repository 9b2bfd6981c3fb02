import type { VNode } from 'preact';
import { type Lang, say, type Text } from '../../../../lang/lang.ts';
import {
  ButtonLink,
  CallToAction,
  CheckList,
  Details,
  ErrorPage,
  Facts,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Section,
  Stack,
} from '../../../../ui/index.ts';
import { neededFields, optionalFields } from './eid.rules.ts';
import { cardFieldTexts, eidTexts as texts } from './eid.texts.ts';
import type { CardField } from './eid.types.ts';
import type { appLinks } from './tc-token.ts';

type Links = ReturnType<typeof appLinks> & { readonly simulator?: string };

/** `/konto/ausweis/<attempt>`: who asks and what is read, before the AusweisApp is opened (T10). */
export function CardPage(props: {
  ctx: PageContext;
  provider: string;
  phone: boolean;
  /** Undefined once the AusweisApp has fetched the request: it can be used once. */
  links: Links | undefined;
  failed: boolean;
}): VNode {
  const { ctx, provider, phone, links, failed } = props;
  const { lang } = ctx;
  return (
    <Page ctx={ctx} title={say(texts.title, lang)}>
      <PageHead title={say(texts.title, lang)} lead={say(texts.lead, lang)} status />
      <Stack gap="wide">
        <Facts
          rows={[
            { term: say(texts.who, lang), value: provider },
            { term: say(texts.what, lang), value: say(texts.signIn, lang) },
          ]}
        />
        <Fields id="gelesen" title={texts.needed} fields={neededFields} lang={lang} />
        <Fields id="freiwillig" title={texts.optional} fields={optionalFields} lang={lang} />
        {links ? (
          <Open links={links} phone={phone} lang={lang} />
        ) : (
          <Stack>
            <Hint kind={failed ? 'warning' : 'info'}>
              <p>{say(failed ? texts.failed : texts.used, lang)}</p>
            </Hint>
            <ButtonLink href="/konto/anmelden">{say(texts.again, lang)}</ButtonLink>
          </Stack>
        )}
        <p>
          <a href="/konto/anmelden">{say(texts.others, lang)}</a>
        </p>
      </Stack>
    </Page>
  );
}

function Fields(props: { id: string; title: Text; fields: readonly CardField[]; lang: Lang }): VNode {
  const { id, title, fields, lang } = props;
  return (
    <Section id={id} title={say(title, lang)}>
      <CheckList items={fields.map((field) => ({ title: say(cardFieldTexts[field], lang) }))} />
    </Section>
  );
}

function Open({ links, phone, lang }: { links: Links; phone: boolean; lang: Lang }): VNode {
  const first = links.simulator ?? (phone ? links.app : links.desktop);
  return (
    <Stack>
      <CallToAction>
        <p>{say(texts.openHint, lang)}</p>
        <ButtonLink href={first} icon="ausweis" rel="noreferrer">
          {say(links.simulator ? texts.simulate : texts.open, lang)}
        </ButtonLink>
      </CallToAction>
      <Details summary={say(texts.helpTitle, lang)}>
        <p>{say(texts.helpMissing, lang)}</p>
        <p>{say(texts.helpInstall, lang)}</p>
        <p>{say(texts.helpPhone, lang)}</p>
        <ul class="rs-liste">
          <li>
            <a href={links.desktop}>{say(texts.desktopLink, lang)}</a>
          </li>
          <li>
            <a href={links.app}>{say(texts.appLink, lang)}</a>
          </li>
          <li>
            <a href={links.scheme}>{say(texts.schemeLink, lang)}</a>
          </li>
        </ul>
        <p>{say(texts.schemeWarning, lang)}</p>
      </Details>
    </Stack>
  );
}

/** The eID-Server does not answer. */
export function CardDownPage({ ctx }: { ctx: PageContext }): VNode {
  return (
    <ErrorPage ctx={ctx} title={say(texts.downTitle, ctx.lang)} detail={say(texts.down, ctx.lang)}>
      <ButtonLink href="/konto/anmelden">{say(texts.others, ctx.lang)}</ButtonLink>
    </ErrorPage>
  );
}
