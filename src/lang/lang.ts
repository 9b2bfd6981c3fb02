/** The languages of the platform's own pages. Packages may offer more (plain language `de-x-simple`), see `forms`. */
export type Lang = 'de' | 'en';

/** A sentence for people, in every language of the platform. */
export type Text = { readonly [L in Lang]: string };

/** Picks the sentence of a language and fills `{name}` places from `params`. Unknown places stay visible, so that tests see them. */
export function say(text: Text, lang: Lang, params: Record<string, string | number> = {}): string {
  const said = text[lang];
  return said.includes('{') ? fill(said, params) : said;
}

function fill(said: string, params: Record<string, string | number>): string {
  return said.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}
