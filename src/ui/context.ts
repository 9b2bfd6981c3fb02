import type { Lang, ReadLang, Text } from '../lang/lang.ts';
import { langOf, say } from '../lang/lang.ts';
import { surroundings } from './surroundings.ts';

/** What a page knows about the request it answers. Made by `platform/http`. */
export type PageContext = {
  lang: Lang;
  /** Plain German was chosen; pages that have it show it, the others are German. */
  plain?: boolean;
  /** Path and query of this page, for the language and theme links. */
  path: string;
  csrf: string;
  demo: boolean;
  staff?: { name: string; initials: string; authority: string; roles: string[] };
  /** Whether a person is signed in to an account. */
  signedIn?: boolean;
  /** Letters in the mailbox of the account that nobody has opened; only where a page shows it. */
  unread?: number;
  /** Whom the person signed in acts for at the moment; shown on every page. */
  actingFor?: string;
  /** Acting for somebody, and giving and ending their mandates too. */
  administers?: boolean;
  theme?: 'light' | 'dark';
};

/** The language in which a page that has plain German is read. */
export const readLangOf = ({ lang, plain }: Pick<PageContext, 'lang' | 'plain'>): ReadLang =>
  plain ? 'de-x-simple' : lang;

/** Says texts as a page with plain German says them, for its title and what else is made before its content. */
export const sayOf =
  (ctx: Pick<PageContext, 'lang' | 'plain'>) =>
  (text: Text, params?: Record<string, string | number>): string =>
    say(text, readLangOf(ctx), params);

const language = surroundings<ReadLang>('de');
export const LangProvider = language.Provider;

/** The language in which the page around a component is read, German outside of a page. */
export const useReadLang = language.use;

/** The language of the platform around a component: for formats and addresses. */
export const useLang = (): Lang => langOf(language.use());

/** Returns a function that says a text in the language of the page. */
export function useSay(): (text: Text, params?: Record<string, string | number>) => string {
  const now = useReadLang();
  return (text, params) => say(text, now, params);
}

/** Keeps path and query, sets one parameter; for links that change language or theme. */
export function withParam(path: string, name: string, value: string): string {
  const [address = ''] = path.split('#');
  const at = address.indexOf('?');
  if (at < 0) return `${address}?${name}=${value}`;
  const query = new URLSearchParams(address.slice(at + 1));
  query.set(name, value);
  return `${address.slice(0, at)}?${query}`;
}
