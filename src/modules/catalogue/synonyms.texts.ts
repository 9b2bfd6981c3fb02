export const synonymTexts = {
  title: { de: 'Suchwörter', en: 'Search words' },
  count: { de: 'Gesucht', en: 'Searched' },
  act: { de: 'Ändern', en: 'Change' },
  by: { de: 'Hinzugefügt', en: 'Added' },
  lead: {
    de: 'Was Menschen suchen und nicht finden. Geben Sie einer Leistung das Wort, das ihnen fehlt.',
    en: 'What people search for and do not find. Give a service the word that is missing.',
  },
  add: { de: 'Suchwort hinzufügen', en: 'Add a search word' },
  term: { de: 'Suchwort', en: 'Search word' },
  termHint: {
    de: 'So, wie Menschen es sagen, zum Beispiel „Lappen weg“',
    en: 'As people say it, for example "lost licence"',
  },
  target: { de: 'Leistung', en: 'Service' },
  targetHint: {
    de: 'Kurzname aus der Adresse, zum Beispiel „fuehrerschein-ersatz“, oder der Schlüssel mit 14 Ziffern',
    en: 'Short name from the address, for example "fuehrerschein-ersatz", or the key of 14 digits',
  },
  lang: { de: 'Sprache des Wortes', en: 'Language of the word' },
  german: { de: 'Deutsch', en: 'German' },
  english: { de: 'Englisch', en: 'English' },
  submit: { de: 'Hinzufügen', en: 'Add' },
  misses: { de: 'Ohne Treffer gesucht', en: 'Searched without a find' },
  missesNote: {
    de: 'Letzte 90 Tage. Ein Wort steht hier erst, wenn mehrere Menschen es gesucht haben. Wer gesucht hat, ist nicht gespeichert.',
    en: 'Last 90 days. A word stands here only after several people searched for it. Who searched is not stored.',
  },
  noMisses: {
    de: 'In den letzten 90 Tagen haben nicht mehrere Menschen dasselbe vergeblich gesucht.',
    en: 'In the last 90 days no words were searched for in vain by several people.',
  },
  times: { de: 'von {count} Anschlüssen', en: 'from {count} connections' },
  take: { de: 'Wort übernehmen', en: 'Use this word' },
  takeWord: { de: '„{word}“ übernehmen', en: 'Use "{word}"' },
  words: { de: 'Hinzugefügte Suchwörter', en: 'Added search words' },
  noWords: { de: 'Noch hat niemand ein Suchwort hinzugefügt.', en: 'Nobody has added a search word yet.' },
  addedBy: { de: '{name}, {day}', en: '{name}, {day}' },
  remove: { de: 'Entfernen', en: 'Remove' },
  added: { de: 'Das Suchwort gilt ab sofort.', en: 'The search word counts from now on.' },
  removed: { de: 'Das Suchwort ist entfernt.', en: 'The search word is removed.' },
  errors: {
    term: {
      de: 'Das Suchwort braucht 2 bis 60 Zeichen und mindestens einen Buchstaben.',
      en: 'The search word needs 2 to 60 characters and at least one letter.',
    },
    target: {
      de: 'Diese Leistung kennt der Katalog nicht. Suchen Sie sie und nehmen Sie den Kurznamen aus der Adresse.',
      en: 'The catalogue does not know this service. Search for it and take the short name from its address.',
    },
  },
};
