import { type Lang, say } from '../../lang/lang.ts';

const officialName = {
  de: 'Amtliche Bezeichnung im Leistungskatalog. Bereich: {area}.',
  en: 'Official name in the German catalogue of services (in German). Area: {area}.',
};

export const catalogueTexts = {
  /** What a line says about a service that is known by its official name only. */
  officialName: (row: { readonly ozgName: string; readonly situation: string }, lang: Lang): string =>
    say(officialName, lang, { area: row.situation || row.ozgName || '–' }),
};
