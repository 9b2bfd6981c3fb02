import { defineErrors } from '../../platform/errors/errors.ts';

export const placesErrors = defineErrors('places', {
  oneKey: {
    status: 400,
    title: { de: 'Genau ein Ortsschlüssel wird gebraucht', en: 'Exactly one place key is needed' },
    detail: { de: 'Bitte entweder ags oder ars angeben.', en: 'Give either ags or ars.' },
  },
  invalidDate: {
    status: 400,
    title: { de: 'Diesen Tag gibt es nicht', en: 'This day does not exist' },
    detail: {
      de: 'date: {date} ist kein Kalendertag (JJJJ-MM-TT).',
      en: 'date: {date} is not a calendar day (YYYY-MM-DD).',
    },
  },
  unknownKey: {
    status: 404,
    title: { de: 'Diesen Ortsschlüssel gibt es nicht', en: 'This place key does not exist' },
    detail: {
      de: 'Der Schlüssel {key} gehört zu keinem Ort in Thüringen.',
      en: 'The key {key} belongs to no place in Thuringia.',
    },
  },
  unknownAuthority: {
    status: 404,
    title: { de: 'Diese Behörde gibt es nicht', en: 'This authority does not exist' },
    detail: { de: 'Der Schlüssel {id} gehört zu keiner Behörde.', en: 'The key {id} belongs to no authority.' },
  },
  invalidTransfer: {
    status: 422,
    title: { de: 'Diese Übertragung ist so nicht möglich', en: 'This transfer is not possible' },
    detail: { de: '{reason}', en: '{reason}' },
  },
  unreadableFile: {
    status: 422,
    title: { de: 'Diese Datei lässt sich nicht lesen', en: 'This file cannot be read' },
    detail: { de: '{reason}', en: '{reason}' },
  },
  notLoaded: {
    status: 503,
    title: { de: 'Die Ortsdaten sind noch nicht geladen', en: 'The place data is not loaded yet' },
  },
});
