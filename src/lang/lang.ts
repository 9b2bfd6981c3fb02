/** The languages of the platform's own pages. Packages may offer more (plain language `de-x-simple`), see `forms`. */
export type Lang = 'de' | 'en';

/** A language that somebody reads: one of the platform, or plain German (Leichte Sprache), which only some pages have. */
export type ReadLang = Lang | 'de-x-simple';

/** The language of the platform behind one that is read: for formats and addresses. */
export const langOf = (read: ReadLang): Lang => (read === 'en' ? 'en' : 'de');

/** A sentence for people, in every language of the platform; `plain` where German is too hard for plain German. */
export type Text = { readonly [L in Lang]: string } & { readonly plain?: string };

/** Picks the sentence of a language (plain German falls back to German) and fills `{name}` places from `params`. Unknown places stay visible, so that tests see them. */
export function say(text: Text, lang: ReadLang, params: Record<string, string | number> = {}): string {
  const said = lang === 'de-x-simple' ? (text.plain ?? text.de) : text[lang];
  return said.includes('{') ? fill(said, params) : said;
}

function fill(said: string, params: Record<string, string | number>): string {
  return said.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}
