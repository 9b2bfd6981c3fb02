/** The language or appearance that a button of the form asked for, and whether the page showed mistakes: it shows them again. */
export function chosenLook({ aktion, _geprueft: checked }: Record<string, string | string[]>): string {
  const lang = /^sprache:(de|en|de-x-simple)$/.exec(String(aktion))?.[1];
  const theme = /^darstellung:(light|dark|auto)$/.exec(String(aktion))?.[1];
  const chosen = lang ? `&lang=${lang}` : theme ? `&theme=${theme}` : '';
  return chosen && checked ? `${chosen}&pruefen=1` : chosen;
}
