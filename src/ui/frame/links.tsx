import type { PageContext } from '../context.ts';
import { useSay, withParam } from '../context.ts';

const words = {
  language: { de: 'Sprache', en: 'Language' },
  theme: { de: 'Darstellung', en: 'Appearance' },
  light: { de: 'Hell', en: 'Light' },
  dark: { de: 'Dunkel', en: 'Dark' },
  auto: { de: 'Wie das Gerät', en: 'Like the device' },
};

const names = { de: 'Deutsch', en: 'English' } as const;

/** The same page in another language. */
export function LanguageLinks({ ctx, extraClass = '' }: { ctx: PageContext; extraClass?: string }) {
  const t = useSay();
  return (
    <nav class={`rs-sprachen ${extraClass}`} aria-label={t(words.language)}>
      {(['de', 'en'] as const).map((lang) => (
        <LanguageLink key={lang} ctx={ctx} lang={lang} />
      ))}
    </nav>
  );
}

export function LanguageLink({ ctx, lang }: { ctx: PageContext; lang: 'de' | 'en' }) {
  return (
    <a
      href={withParam(ctx.path, 'lang', lang)}
      lang={lang}
      hreflang={lang}
      aria-current={ctx.lang === lang ? 'true' : undefined}
    >
      {names[lang]}
    </a>
  );
}

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
