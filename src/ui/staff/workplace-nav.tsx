import { say, type Text } from '../../lang/lang.ts';
import type { PageContext } from '../context.ts';
import { type StockGroup, type StockLink, StockNav } from './stock.tsx';

/** Pages from which staff run the services, and who may open them; one list, so that every page shows the same way on. */
const places: readonly { href: string; text: Text; roles: readonly string[] }[] = [
  { href: '/arbeitsplatz', text: { de: 'Eingang', en: 'Inbox' }, roles: ['caseworker', 'head'] },
  {
    href: '/arbeitsplatz/post',
    text: { de: 'Post und Bekanntgabe', en: 'Post and notification' },
    roles: ['caseworker', 'head'],
  },
  {
    href: '/arbeitsplatz/unterschrift',
    text: { de: 'Unterschriebener Bogen', en: 'Signed sheet' },
    roles: ['caseworker', 'head'],
  },
  {
    href: '/arbeitsplatz/leistungen',
    text: { de: 'Online-Leistungen', en: 'Online services' },
    roles: ['head', 'admin'],
  },
  {
    href: '/arbeitsplatz/erprobung',
    text: { de: 'Erprobungen', en: 'Trials' },
    roles: ['caseworker', 'head', 'ministry'],
  },
  { href: '/arbeitsplatz/zustellungen', text: { de: 'Zustellungen', en: 'Deliveries' }, roles: ['head', 'admin'] },
  { href: '/arbeitsplatz/vertretung', text: { de: 'Vertretung', en: 'Substitution' }, roles: ['caseworker', 'head'] },
  { href: '/arbeitsplatz/stoerungen', text: { de: 'Störungen', en: 'Faults' }, roles: ['admin'] },
  { href: '/arbeitsplatz/konten', text: { de: 'Konten', en: 'Accounts' }, roles: ['admin'] },
  { href: '/arbeitsplatz/suchwoerter', text: { de: 'Suchwörter', en: 'Search words' }, roles: ['editor'] },
  { href: '/arbeitsplatz/pakete', text: { de: 'Leistungspakete', en: 'Service packages' }, roles: ['editor', 'admin'] },
];

const words = { workplace: { de: 'Arbeitsplatz', en: 'Workplace' } };

/** Where somebody with these roles may go, without the inbox. */
export const manageLinks = (ctx: PageContext): StockLink[] =>
  linksOf(ctx).filter(({ href }) => href !== '/arbeitsplatz');

/** Left column of every page of staff but the inbox and a case: the pages open to this person, then what the page itself offers. */
export function WorkplaceNav({
  ctx,
  here,
  more = [],
}: {
  ctx: PageContext;
  here: string;
  more?: readonly StockGroup[];
}) {
  const title = say(words.workplace, ctx.lang);
  return <StockNav label={title} groups={[{ title, links: linksOf(ctx, here) }, ...more]} />;
}

function linksOf({ staff, lang }: PageContext, here?: string): StockLink[] {
  return places
    .filter(({ roles }) => roles.some((role) => staff?.roles.includes(role)))
    .map(({ href, text }) => ({ href, text: say(text, lang), current: href === here }));
}
