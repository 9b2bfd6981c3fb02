import type { Lang, ReadLang } from '../../lang/lang.ts';
import type { PageContext } from '../context.ts';
import { useSay, withParam } from '../context.ts';

const words = {
  language: { de: 'Sprache', en: 'Language' },
  theme: { de: 'Darstellung', en: 'Appearance' },
  light: { de: 'Hell', en: 'Light' },
  dark: { de: 'Dunkel', en: 'Dark' },
  auto: { de: 'Wie das Gerät', en: 'Like the device' },
};

const names: { readonly [L in ReadLang]: string } = {
  de: 'Deutsch',
  en: 'English',
  'de-x-simple': 'Leichte Sprache',
};

/** The languages that a page can be read in beside the present one; `plain` where it has plain German. */
export const otherLanguages = (read: ReadLang, plain: boolean): { value: ReadLang; name: string; lang: Lang }[] =>
  (['de', 'en', 'de-x-simple'] as const)
    .filter((value) => value !== read && (plain || value !== 'de-x-simple'))
    .map((value) => ({ value, name: names[value], lang: value === 'en' ? 'en' : 'de' }));

/** The same page in another language; `read` is the present one. */
export function LanguageLinks({ ctx, read, plain }: { ctx: PageContext; read: ReadLang; plain: boolean }) {
  const t = useSay();
  return (
    <nav class="rs-sprachen" aria-label={t(words.language)}>
      <LanguageLink ctx={ctx} to="de" read={read} />
      <LanguageLink ctx={ctx} to="en" read={read} />
      {plain && <LanguageLink ctx={ctx} to="de-x-simple" read={read} />}
    </nav>
  );
}

export function LanguageLink({ ctx, to, read }: { ctx: PageContext; to: ReadLang; read?: ReadLang }) {
  const lang = to === 'en' ? 'en' : 'de';
  return (
    <a
      href={withParam(ctx.path, 'lang', to)}
      lang={lang}
      hreflang={lang}
      aria-current={to === read ? 'true' : undefined}
    >
      {names[to]}
    </a>
  );
}

/** Where a page has no plain German: the page that tells what there is. */
export const AboutPlain = () => (
  <a href="/leichte-sprache" lang="de" hreflang="de">
    {names['de-x-simple']}
  </a>
);

/** Light, dark or what the device says. With a form on the page, its buttons: they save what was typed, also without script. */
export function ThemeLinks({ ctx, form }: { ctx: PageContext; form?: string }) {
  const t = useSay();
  const chosen = ctx.theme ?? 'auto';
  return (
    <nav class="rs-darstellung" aria-label={t(words.theme)}>
      <span aria-hidden="true">{t(words.theme)}:</span>
      {(['light', 'dark', 'auto'] as const).map((theme) => {
        const current = theme === chosen ? 'true' : undefined;
        return form ? (
          <button
            key={theme}
            class="rs-textknopf"
            type="submit"
            form={form}
            name="aktion"
            value={`darstellung:${theme}`}
            formNoValidate
            aria-current={current}
          >
            {t(words[theme])}
          </button>
        ) : (
          <a key={theme} href={withParam(ctx.path, 'theme', theme)} aria-current={current}>
            {t(words[theme])}
          </a>
        );
      })}
    </nav>
  );
}
