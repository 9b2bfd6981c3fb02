import { defineErrors } from '../../platform/errors/errors.ts';

export const catalogueErrors = defineErrors('catalogue', {
  unknownService: {
    status: 404,
    title: { de: 'Diese Leistung gibt es nicht', en: 'This service does not exist' },
    detail: {
      de: 'Der Katalog kennt keine Leistung „{slug}“. Suchen Sie mit Ihren eigenen Worten.',
      en: 'The catalogue knows no service "{slug}". Search in your own words.',
    },
  },
  notEditor: {
    status: 403,
    title: { de: 'Suchwörter pflegt die Redaktion des Landes', en: 'Search words are kept by the editors of the Land' },
  },
  invalidTerm: {
    status: 422,
    title: { de: 'Dieses Suchwort passt nicht', en: 'This search word does not fit' },
    detail: {
      de: 'Ein Suchwort hat 2 bis 60 Zeichen und mindestens einen Buchstaben.',
      en: 'A search word has 2 to 60 characters and at least one letter.',
    },
  },
  unknownSynonym: {
    status: 404,
    title: { de: 'Dieses Suchwort gibt es nicht mehr', en: 'This search word no longer exists' },
  },
  unreadableFile: {
    status: 422,
    title: { de: 'Diese Datei lässt sich nicht lesen', en: 'This file cannot be read' },
    detail: { de: '{reason}', en: '{reason}' },
  },
  notLoaded: {
    status: 503,
    title: { de: 'Der Leistungskatalog ist noch nicht geladen', en: 'The catalogue is not loaded yet' },
  },
});
