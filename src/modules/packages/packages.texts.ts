import type { Text } from '../../lang/lang.ts';

export const packagesTexts = {
  title: { de: 'Online-Leistungen', en: 'Online services' },
  lead: {
    de: 'Diese Anträge nimmt {authority} online an. Ausgeschaltet heißt: Auf der Seite der Leistung steht das allgemeine Anliegen, laufende Vorgänge gehen weiter.',
    en: '{authority} takes these applications online. Switched off means: the service page offers the general request instead, running cases go on.',
  },
  general: { de: 'für jedes Anliegen an die Behörde', en: 'for any request to the authority' },
  keys: { de: 'Schlüssel', en: 'Service key' },
  version: { de: 'Version', en: 'Version' },
  languages: { de: 'Sprachen', en: 'Languages' },
  state: { de: 'Stand', en: 'State' },
  on: { de: 'eingeschaltet', en: 'on' },
  off: { de: 'ausgeschaltet', en: 'off' },
  turnOn: { de: 'Einschalten', en: 'Switch on' },
  turnOff: { de: 'Ausschalten', en: 'Switch off' },
  choose: { de: 'Behörde auswählen', en: 'Choose an authority' },
  key: { de: 'Schlüssel der Behörde', en: 'Key of the authority' },
  keyHint: {
    de: 'Zum Beispiel der amtliche Gemeindeschlüssel mit 8 Ziffern. Er steht auf der Seite der Behörde in der Adresse.',
    en: 'For example the official municipality key of 8 digits. It stands in the address of the page of the authority.',
  },
  show: { de: 'Anzeigen', en: 'Show' },
  unknown: { de: 'Eine Behörde mit diesem Schlüssel gibt es nicht.', en: 'There is no authority with this key.' },
  done: { de: 'Gespeichert: {title} ist {state}.', en: 'Saved: {title} is {state}.' },
} satisfies Record<string, Text>;
