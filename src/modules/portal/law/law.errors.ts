import { defineErrors } from '../../../platform/errors/errors.ts';

export const lawErrors = defineErrors('law', {
  unknownPlace: {
    status: 404,
    title: { de: 'Diesen Ort gibt es nicht', en: 'This place does not exist' },
    detail: {
      de: 'ags: Der Schlüssel {ags} gehört zu keiner Gemeinde.',
      en: 'ags: the key {ags} belongs to no municipality.',
    },
  },
  invalidDay: {
    status: 422,
    title: { de: 'Diesen Tag gibt es nicht', en: 'This day does not exist' },
    detail: {
      de: '{field}: {value} ist kein Kalendertag (JJJJ-MM-TT).',
      en: '{field}: {value} is not a calendar day (YYYY-MM-DD).',
    },
  },
  invalidMoment: {
    status: 422,
    title: { de: 'Diesen Zeitpunkt gibt es nicht', en: 'This moment does not exist' },
    detail: {
      de: '{field}: {value} ist kein Zeitpunkt mit Zeitzone, zum Beispiel 2029-12-31T23:59:59+01:00.',
      en: '{field}: {value} is not a moment with a time zone, for example 2029-12-31T23:59:59+01:00.',
    },
  },
  outOfTime: {
    status: 422,
    title: { de: 'Für diesen Tag kennen wir das Recht nicht', en: 'We do not know the law of this day' },
    detail: {
      de: '{field}: Gerechnet wird von {from} bis {to}; {value} liegt außerhalb.',
      en: '{field}: we compute from {from} to {to}; {value} lies outside.',
    },
  },
  unknownTariffItem: {
    status: 422,
    title: { de: 'Diese Tarifstelle gibt es nicht', en: 'This tariff number does not exist' },
    detail: {
      de: 'Das Allgemeine Verwaltungskostenverzeichnis hat am {at} keine Nummer {no}.',
      en: 'The general tariff has no number {no} on {at}.',
    },
  },
  oneKindOfLines: {
    status: 422,
    title: { de: 'Welche Gebühr ist gemeint?', en: 'Which fee is meant?' },
    detail: {
      de: 'Bitte entweder item (eine Tarifstelle) oder lines (mehrere) angeben.',
      en: 'Give either item (one tariff entry) or lines (several).',
    },
  },
  noSuchWay: {
    status: 422,
    title: { de: 'Diesen Weg gibt es hier nicht', en: 'This way does not exist here' },
    detail: {
      de: 'Für dieses Rechtsgebiet ist auf diesem Weg an diesem Tag keine Bekanntgabe geregelt.',
      en: 'For this field of law no notification is provided for in this way on this day.',
    },
  },
  notComputable: {
    status: 422,
    title: { de: 'Das lässt sich nicht berechnen', en: 'This cannot be computed' },
    detail: { de: 'Grund (englisch): {reason}.', en: 'Reason: {reason}.' },
  },
});
