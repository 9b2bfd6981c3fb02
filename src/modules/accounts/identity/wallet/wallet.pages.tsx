import type { VNode } from 'preact';
import { type Lang, say, type Text } from '../../../../lang/lang.ts';
import {
  ButtonLink,
  CallToAction,
  CheckList,
  Columns,
  ErrorPage,
  Facts,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Panel,
  Section,
  Stack,
} from '../../../../ui/index.ts';
import { QrCode } from './qr-code.pages.tsx';
import { type ClaimPath, neededClaims, optionalClaims } from './wallet.rules.ts';
import { claimTexts, refusalTexts, walletTexts as texts } from './wallet.texts.ts';
import type { WalletRefusal } from './wallet.types.ts';

export type WalletLinks = {
  /** Wakes the wallet on this device, and is read by one on another. */
  readonly here: string;
  readonly there: string;
  /** The simulated wallet of the demonstration, for either way. */
  readonly simulator?: { readonly here: string; readonly there: string };
};

/** `/konto/brieftasche/<attempt>`: who asks and what is shown, the link and the QR code. */
export function WalletPage(props: {
  ctx: PageContext;
  verifier: string;
  links: WalletLinks;
  paths: { state: string; goOn: string };
  waiting: boolean;
}): VNode {
  const { ctx, verifier, links, paths, waiting } = props;
  const { lang } = ctx;
  return (
    <Page ctx={ctx} title={say(texts.title, lang)} islands={['wallet']}>
      <PageHead title={say(texts.title, lang)} lead={say(texts.lead, lang)} status />
      <Columns>
        <Stack gap="wide">
          {waiting && (
            <Hint kind="warning">
              <p>{say(texts.waiting, lang)}</p>
            </Hint>
          )}
          <Facts
            rows={[
              { term: say(texts.who, lang), value: verifier },
              { term: say(texts.what, lang), value: say(texts.signIn, lang) },
            ]}
          />
          <Claims id="noetig" title={texts.needed} paths={neededClaims} lang={lang} />
          <Claims id="freiwillig" title={texts.optional} paths={optionalClaims} lang={lang} />
          <CallToAction>
            <p>{say(texts.here, lang)}</p>
            <ButtonLink href={links.simulator?.here ?? links.here} rel="noreferrer">
              {say(links.simulator ? texts.simulate : texts.open, lang)}
            </ButtonLink>
          </CallToAction>
          <p>
            <a href="/konto/anmelden">{say(texts.others, lang)}</a>
          </p>
        </Stack>
        <Panel id="anderes" title={say(texts.there, lang)}>
          <p>{say(texts.scan, lang)}</p>
          <QrCode text={links.there} label={say(texts.qr, lang)} />
          {links.simulator && (
            <p>
              <a href={links.simulator.there} target="_blank" rel="noreferrer">
                {say(texts.simulateThere, lang)}
              </a>
            </p>
          )}
          <p>{say(texts.afterwards, lang)}</p>
          <p data-brieftasche={paths.state} data-weiter={paths.goOn}>
            <ButtonLink kind="secondary" href={paths.goOn}>
              {say(texts.goOn, lang)}
            </ButtonLink>
          </p>
        </Panel>
      </Columns>
    </Page>
  );
}

function Claims(props: { id: string; title: Text; paths: readonly ClaimPath[]; lang: Lang }): VNode {
  const { id, title, paths, lang } = props;
  const names = [...new Set(paths.map(([name]) => name ?? ''))];
  return (
    <Section id={id} title={say(title, lang)}>
      <CheckList items={names.map((name) => ({ title: claimName(name, lang) }))} />
    </Section>
  );
}

/** What people call a claim. */
export function claimName(name: string, lang: Lang): string {
  const text = claimTexts[name];
  return text ? say(text, lang) : name;
}

/** What was wrong with the answer of the wallet, and what to do. */
export function WalletRefusedPage({ ctx, reason }: { ctx: PageContext; reason: WalletRefusal }): VNode {
  const { lang } = ctx;
  return (
    <ErrorPage ctx={ctx} title={say(texts.refusedTitle, lang)} detail={say(refusalTexts[reason], lang)}>
      <ButtonLink href="/konto/anmelden">{say(texts.again, lang)}</ButtonLink>
    </ErrorPage>
  );
}
