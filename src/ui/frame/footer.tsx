import type { Text } from '../../lang/lang.ts';
import type { PageContext } from '../context.ts';
import { useSay } from '../context.ts';
import { still } from '../still.ts';
import { ThemeLinks } from './links.tsx';
import { Forest } from './ridge.tsx';

const words = {
  about: {
    de: 'Ein Portal für alle Behörden des Landes, der Landkreise, Städte und Gemeinden. Quelloffen, ohne Werbung, ohne Auswertung Ihres Verhaltens.',
    en: 'One portal for all authorities of the state, its districts, towns and municipalities. Open source, no advertising, no tracking.',
  },
  demo: {
    de: 'Vorführung: Personen, Vorgänge und Beträge sind erfunden.',
    en: 'Demonstration: people, cases and amounts are invented.',
  },
};

const columns: { id: string; title: Text; links: { href: string; text: Text }[] }[] = [
  {
    id: 'fuss-finden',
    title: { de: 'Finden', en: 'Find' },
    links: [
      { href: '/leistungen', text: { de: 'Alle Leistungen', en: 'All services' } },
      { href: '/behoerden', text: { de: 'Alle Behörden', en: 'All authorities' } },
      { href: '/#lagen', text: { de: 'Lebenslagen', en: 'Life situations' } },
    ],
  },
  {
    id: 'fuss-hilfe',
    title: { de: 'Hilfe', en: 'Help' },
    links: [
      { href: '/hilfe', text: { de: 'So funktioniert es', en: 'How it works' } },
      { href: '/status', text: { de: 'Status abrufen', en: 'Check status' } },
      { href: '/rechner', text: { de: 'Fristen- und Gebührenrechner', en: 'Calculator for periods and fees' } },
      { href: '/barrierefreiheit#melden', text: { de: 'Barriere melden', en: 'Report a barrier' } },
    ],
  },
  {
    id: 'fuss-recht',
    title: { de: 'Rechtliches', en: 'Legal' },
    links: [
      { href: '/impressum', text: { de: 'Impressum', en: 'Imprint' } },
      { href: '/datenschutz', text: { de: 'Datenschutz', en: 'Privacy' } },
      { href: '/barrierefreiheit', text: { de: 'Barrierefreiheit', en: 'Accessibility' } },
    ],
  },
];

/** `form`: id of the form of this page, which keeps what was typed when the appearance changes. */
export function Footer({ ctx, form }: { ctx: PageContext; form?: string }) {
  const t = useSay();
  return (
    <footer class="rs-fuss">
      {forest}
      <div class="rs-fuss__flaeche">
        <div class="rs-rahmen">
          {ways}
          <div class="rs-fuss__unten rs-fuss__leise">
            {ctx.demo ? <p>{t(words.demo)}</p> : <span />}
            <ThemeLinks ctx={ctx} form={form} />
          </div>
        </div>
      </div>
    </footer>
  );
}

function Ways() {
  const t = useSay();
  return (
    <div class="rs-fuss__spalten">
      <div class="rs-stapel rs-stapel--eng">
        <h2>Rennsteig</h2>
        <p class="rs-fuss__leise rs-text">{t(words.about)}</p>
      </div>
      {columns.map((column) => (
        <nav key={column.id} aria-labelledby={column.id}>
          <h2 id={column.id}>{t(column.title)}</h2>
          <ul>
            {column.links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{t(link.text)}</a>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  );
}

const forest = still(<Forest />);
const ways = still(<Ways />);
