import { useSay } from './context.ts';
import { Icon } from './icon.tsx';

export type SearchValues = { q?: string; ort?: string };

const words = {
  label: { de: 'Leistung suchen', en: 'Search for a service' },
  q: { de: 'Ihr Anliegen', en: 'What you need' },
  place: { de: 'Postleitzahl oder Ort', en: 'Postal code or place' },
  search: { de: 'Suchen', en: 'Search' },
};

/** The search for a service at a place; `flat` stands in the band above results. */
export function SearchForm({ q = '', ort = '', flat }: SearchValues & { flat?: boolean }) {
  const t = useSay();
  return (
    <form
      class={flat ? 'rs-suche rs-suche--flach' : 'rs-suche'}
      role="search"
      action="/"
      method="get"
      aria-label={t(words.label)}
    >
      <div class="rs-suche__feld">
        <label for="q">{t(words.q)}</label>
        <input
          class="kern-form-input__input"
          id="q"
          name="q"
          type="text"
          value={q}
          autocomplete="off"
          enterkeyhint="search"
        />
      </div>
      <div class="rs-suche__feld">
        <label for="ort">{t(words.place)}</label>
        <input class="kern-form-input__input" id="ort" name="ort" type="text" value={ort} autocomplete="postal-code" />
      </div>
      <button class="kern-btn kern-btn--primary" type="submit">
        <Icon name="lupe" />
        <span class="kern-label">{t(words.search)}</span>
      </button>
    </form>
  );
}

type OneField = {
  action: string;
  name?: string;
  label: string;
  value?: string;
  hidden?: Record<string, string>;
  /** Word of the button when it is not a search. */
  submit?: string;
  primary?: boolean;
};

/** A form with one field that is sent by GET: search in a list, or the question for a place (`name="ort"`). */
export function OneFieldSearch(props: OneField) {
  const t = useSay();
  const { action, name = 'q', label, value = '', hidden = {}, submit, primary } = props;
  return (
    <form class="rs-suche rs-suche--flach rs-suche--eins" role="search" action={action} method="get" aria-label={label}>
      {Object.entries(hidden).map(([key, hiddenValue]) => (
        <input key={key} type="hidden" name={key} value={hiddenValue} />
      ))}
      <div class="rs-suche__feld">
        <label for={`suche-${name}`}>{label}</label>
        <input
          class="kern-form-input__input"
          id={`suche-${name}`}
          name={name}
          type="text"
          value={value}
          autocomplete={name === 'ort' ? 'postal-code' : 'off'}
        />
      </div>
      <button class={`kern-btn kern-btn--${primary ? 'primary' : 'secondary'}`} type="submit">
        {!submit && <Icon name="lupe" />}
        <span class="kern-label">{submit ?? t(words.search)}</span>
      </button>
    </form>
  );
}
