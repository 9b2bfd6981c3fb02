import type { PageContext } from '../context.ts';
import { useSay } from '../context.ts';
import { CsrfField } from '../fields/csrf-field.tsx';
import { Unread, useUnreadName } from './unread.tsx';

const words = {
  label: { de: 'Mein Konto', en: 'My account' },
  antraege: { de: 'Anträge und Entwürfe', en: 'Applications and drafts' },
  postfach: { de: 'Postfach', en: 'Mailbox' },
  daten: { de: 'Meine Angaben', en: 'My data' },
  vollmachten: { de: 'Vollmachten', en: 'Mandates' },
  einwilligungen: { de: 'Einwilligungen', en: 'Consents' },
  zugriffe: { de: 'Zugriffe', en: 'Accesses' },
  sicherheit: { de: 'Anmeldung und Sicherheit', en: 'Sign-in and security' },
  out: { de: 'Abmelden', en: 'Sign out' },
};
const places = {
  antraege: '/konto',
  postfach: '/konto/postfach',
  daten: '/konto/daten',
  vollmachten: '/konto/vollmachten',
  einwilligungen: '/konto/einwilligungen',
  zugriffe: '/konto/zugriffe',
  sicherheit: '/konto/sicherheit',
} as const;

const allPlaces = Object.keys(places) as readonly (keyof typeof places)[];
/** What is open while acting for somebody: the account itself is its owner's. */
const forAgents: typeof allPlaces = ['antraege', 'postfach'];
const forAdministrators: typeof allPlaces = [...forAgents, 'vollmachten'];

/** The pages of an account, and the way out. */
export function AccountNav({ ctx, current }: { ctx: PageContext; current: keyof typeof places }) {
  const t = useSay();
  const mailbox = useUnreadName(ctx, t(words.postfach));
  const open = ctx.administers ? forAdministrators : forAgents;
  return (
    <div class="rs-kontonav rs-nicht-drucken">
      <nav aria-label={t(words.label)}>
        <ul>
          {(ctx.actingFor ? open : allPlaces).map((place) => (
            <li key={place}>
              <a
                class="rs-chip"
                href={places[place]}
                aria-current={place === current ? 'page' : undefined}
                aria-label={place === 'postfach' ? mailbox : undefined}
              >
                {t(words[place])}
                {place === 'postfach' && <Unread ctx={ctx} />}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form action="/konto/abmelden" method="post">
        <CsrfField ctx={ctx} />
        <button class="rs-textknopf" type="submit">
          {t(words.out)}
        </button>
      </form>
    </div>
  );
}
