import type { FormLang } from '../../forms/index.ts';
import type { Text } from '../../lang/lang.ts';

export const languageNames: { readonly [L in FormLang]: Text } = {
  de: { de: 'Deutsch', en: 'German' },
  en: { de: 'Englisch', en: 'English' },
  'de-x-simple': { de: 'Leichte Sprache', en: 'plain German' },
};

export const previewTexts = {
  title: { de: 'Vorschau: {title}', en: 'Preview: {title}' },
  band: {
    de: 'Vorschau von {name}. Nichts wird gespeichert oder gesendet.',
    en: 'Preview of {name}. Nothing is stored or sent.',
  },
  overview: { de: 'Zur Übersicht', en: 'To the overview' },
  good: {
    de: 'Das Paket hat keine Fehler. Seiten: {steps}, Wege aus journeys.yaml: {journeys}, Sprachen: {languages}.',
    en: 'The package has no mistakes. Pages: {steps}, journeys: {journeys}, languages: {languages}.',
  },
  wrongOne: { de: 'Eine Stelle ist zu ändern', en: 'One place has to be changed' },
  wrong: { de: '{count} Stellen sind zu ändern', en: '{count} places have to be changed' },
  live: {
    de: 'Die Seite lädt sich neu, sobald Sie eine Datei speichern.',
    en: 'The page loads again as soon as you save a file.',
  },
  broken: { de: 'Das Paket lässt sich so nicht zeigen', en: 'The package cannot be shown like this' },
  service: { de: 'Seite der Leistung', en: 'Page of the service' },
  begin: { de: 'Antrag beginnen', en: 'Begin an application' },
  journeys: { de: 'Mit Angaben aus journeys.yaml', en: 'With the answers of journeys.yaml' },
  journeysText: {
    de: 'Jeder Weg füllt den Antrag aus und öffnet die Prüfseite oder die erste Seite mit einem Fehler.',
    en: 'Each journey fills the application in and opens the review, or the first page with a mistake.',
  },
  letters: { de: 'Bescheide als PDF', en: 'Decisions as PDF' },
  acknowledged: { de: 'Bestätigung', en: 'Confirmation' },
  noLetters: { de: 'Dieses Paket macht keinen Bescheid.', en: 'This package makes no decision letter.' },
  sent: { de: 'So kommt es bei der Behörde an', en: 'This is what the authority gets' },
  sentText: {
    de: 'In der Vorschau geht nichts hinaus. Die Behörde bekäme diese Daten:',
    en: 'Nothing leaves the preview. The authority would get these data:',
  },
  later: { de: 'Für später gespeichert', en: 'Saved for later' },
  laterText: {
    de: 'Hier sehen Menschen ihren persönlichen Link. Die Vorschau behält die Angaben, bis Sie sie beenden oder neu beginnen.',
    en: 'Here people see their private link. The preview keeps the answers until you end it or begin anew.',
  },
  goOn: { de: 'Weiter im Antrag', en: 'Go on' },
} satisfies Record<string, Text>;
