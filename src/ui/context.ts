import type { ComponentChildren } from 'preact';
import type { Lang, Text } from '../lang/lang.ts';
import { say } from '../lang/lang.ts';

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
  theme?: 'light' | 'dark';
};

// Rendering is one synchronous run, so the language of the page being rendered can be a variable.
let lang: Lang = 'de';

/** Says the language of everything inside; the renderer does it by `withLang`. */
export function LangProvider({ children }: { value: Lang; children: ComponentChildren }): ComponentChildren {
  return children;
}

/** Runs `work` with the language of a page, and puts back the one before. */
export function withLang<T>(value: Lang, work: () => T): T {
  const before = lang;
  lang = value;
  try {
    return work();
  } finally {
    lang = before;
  }
}

/** The language of the page around a component, German outside of a page. */
export function useLang(): Lang {
  return lang;
}

/** Returns a function that says a text in the language of the page. */
export function useSay(): (text: Text, params?: Record<string, string | number>) => string {
  const now = lang;
  return (text, params) => say(text, now, params);
}

/** Keeps path and query, sets one parameter; for links that change language or theme. */
export function withParam(path: string, name: string, value: string): string {
  const url = new URL(path, 'http://x');
  url.searchParams.set(name, value);
  return url.pathname + url.search;
}
