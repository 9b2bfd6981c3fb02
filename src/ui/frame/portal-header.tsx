import type { Text } from '../../lang/lang.ts';
import { classes } from '../classes.ts';
import type { PageContext } from '../context.ts';
import { readLangOf, useSay } from '../context.ts';
import { Icon } from '../icon.tsx';
import { still } from '../still.ts';
import { Flag, Mark } from './brand.tsx';
import { AboutPlain, LanguageLink, LanguageLinks, otherLanguages } from './links.tsx';
import { Unread, useUnreadName } from './unread.tsx';

export type PortalPlace = 'leistungen' | 'behoerden' | 'status';

const words = {
  offer: { de: 'Ein Angebot des Landes und seiner Kommunen', en: 'Offered by the state and its municipalities' },
  state: { de: 'Freistaat Thüringen', en: 'Free State of Thuringia' },
  menu: { de: 'Menü', en: 'Menu' },
  main: { de: 'Hauptmenü', en: 'Main menu' },
  mobile: { de: 'Hauptmenü (mobil)', en: 'Main menu (mobile)' },
  leistungen: { de: 'Leistungen', en: 'Services' },
  behoerden: { de: 'Behörden', en: 'Authorities' },
  status: { de: 'Status abrufen', en: 'Check status' },
  staff: { de: 'Für Behörden', en: 'For authorities' },
  workplace: { de: 'Arbeitsplatz', en: 'Workplace' },
  signIn: { de: 'Anmelden', en: 'Sign in' },
  account: { de: 'Mein Konto', en: 'My account' },
};
const places: readonly PortalPlace[] = ['leistungen', 'behoerden', 'status'];

/** `plain`: the page has plain German. */
export function PortalHeader(props: { ctx: PageContext; current?: PortalPlace; line: boolean; plain: boolean }) {
  const { ctx, current, line, plain } = props;
  const read = plain ? readLangOf(ctx) : ctx.lang;
  const t = useSay();
  return (
    <header>
      <div class="kern-kopfzeile">
        <div class="rs-rahmen rs-kopfzeile">
          <span class="rs-kopfzeile__von">
            <Flag />
            <span>{t(words.offer)}</span>
          </span>
          <div class="rs-kopfzeile__wahl rs-nur-breit">
            {ctx.staff ? workplaceLink : staffLink}
            <LanguageLinks ctx={ctx} read={read} plain={plain} />
            {!plain && <AboutPlain />}
          </div>
        </div>
      </div>
      <div class={classes('rs-kopf', line && 'rs-kopf--linie')}>
        <div class="rs-rahmen rs-kopf__zeile">
          <a class="rs-marke" href="/">
            <Mark />
            <span>
              <span class="rs-marke__name">Rennsteig</span>
              <span class="rs-marke__wer">{t(words.state)}</span>
            </span>
          </a>
          <nav class="rs-nav rs-nur-breit" aria-label={t(words.main)}>
            <ul>{mainLinks[current ?? 'none']}</ul>
          </nav>
          <a
            class="kern-btn kern-btn--secondary rs-kopf__konto"
            href={ctx.signedIn ? '/konto' : '/konto/anmelden'}
            aria-label={useUnreadName(ctx, t(words.account))}
          >
            <Icon name="person" />
            <span class="kern-label kern-sr-only-mobile">{t(ctx.signedIn ? words.account : words.signIn)}</span>
            <Unread ctx={ctx} />
          </a>
          <details class="rs-menue rs-nur-schmal">
            <summary>
              <Icon name="menue" />
              {t(words.menu)}
            </summary>
            <nav class="rs-menue__tafel rs-nav" aria-label={t(words.mobile)}>
              <ul>
                {mainLinks[current ?? 'none']}
                <li>{ctx.staff ? workplaceLink : staffLink}</li>
                {otherLanguages(read, plain).map(({ value }) => (
                  <li key={value}>
                    <LanguageLink ctx={ctx} to={value} />
                  </li>
                ))}
                {!plain && (
                  <li>
                    <AboutPlain />
                  </li>
                )}
              </ul>
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

function MainLinks({ current }: { current?: PortalPlace }) {
  const t = useSay();
  return (
    <>
      {places.map((place) => (
        <li key={place}>
          <a href={`/${place}`} aria-current={place === current ? 'true' : undefined}>
            {t(words[place])}
          </a>
        </li>
      ))}
    </>
  );
}

const mainLinks = {
  none: still(<MainLinks />),
  leistungen: still(<MainLinks current="leistungen" />),
  behoerden: still(<MainLinks current="behoerden" />),
  status: still(<MainLinks current="status" />),
};

/** The door of the authorities, quiet beside that of the people. */
function Door({ href, text }: { href: string; text: Text }) {
  return <a href={href}>{useSay()(text)}</a>;
}

const staffLink = still(<Door href="/anmelden" text={words.staff} />);
const workplaceLink = still(<Door href="/arbeitsplatz" text={words.workplace} />);
