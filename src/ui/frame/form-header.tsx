import { Arms } from '../arms.tsx';
import type { PageContext } from '../context.ts';
import { useSay, withParam } from '../context.ts';
import { Mark } from './brand.tsx';
import { LanguageLink } from './links.tsx';

/** Who speaks on a form: the authority that acts, and for whom. */
export type Speaker = { name: string; onBehalfOf?: string };

const words = { for: { de: 'für {name}', en: 'on behalf of {name}' } };

/**
 * `form` is the id of the form on the page; `value` what its button `aktion` says behind `sprache:`. Without a form, where nothing is typed,
 * the languages are links.
 */
export type FormLanguages = {
  form?: string;
  offered: readonly { value: string; name: string; lang: string }[];
};

type HeaderProps = { ctx: PageContext; speaker?: Speaker; languages?: FormLanguages };

export function FormHeader({ ctx, speaker, languages }: HeaderProps) {
  const t = useSay();
  return (
    <header class="rs-formkopf">
      <div class="rs-rahmen rs-formkopf__zeile">
        {speaker ? (
          <>
            <Arms name={speaker.name} size="small" />
            <p class="rs-formkopf__wer">
              <strong>{speaker.name}</strong>
              {speaker.onBehalfOf && <span>{t(words.for, { name: speaker.onBehalfOf })}</span>}
            </p>
          </>
        ) : (
          <a class="rs-marke" href="/">
            <Mark />
            <span class="rs-marke__name">Rennsteig</span>
          </a>
        )}
        <span class="rs-formkopf__sprache">
          {languages?.form ? (
            <LanguageButtons offered={languages.offered} form={languages.form} />
          ) : languages ? (
            languages.offered.map(({ value, name, lang }) => (
              <a key={value} href={withParam(ctx.path, 'lang', value)} lang={lang}>
                {name}
              </a>
            ))
          ) : (
            <LanguageLink ctx={ctx} to={ctx.lang === 'de' ? 'en' : 'de'} />
          )}
        </span>
        {speaker && (
          <a class="rs-formkopf__marke" href="/">
            <Mark />
            <span>Rennsteig</span>
          </a>
        )}
      </div>
    </header>
  );
}

/** Buttons of the form below: they save what was typed, also without script. */
function LanguageButtons({ form, offered }: FormLanguages & { form: string }) {
  return (
    <>
      {/* Enter presses the first button of a form, and these stand before those of the form itself. */}
      <button
        class="kern-sr-only"
        type="submit"
        form={form}
        name="aktion"
        value="weiter"
        tabIndex={-1}
        aria-hidden="true"
      />
      {offered.map(({ value, name, lang }) => (
        <button
          key={value}
          class="rs-textknopf"
          type="submit"
          form={form}
          name="aktion"
          value={`sprache:${value}`}
          lang={lang}
          formNoValidate
        >
          {name}
        </button>
      ))}
    </>
  );
}
