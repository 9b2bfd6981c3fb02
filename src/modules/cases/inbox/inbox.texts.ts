/** Words of the inbox. */
export const inboxTexts = {
  standsIn: {
    de: 'Sie vertreten heute: {names}. Diese Vorgänge stehen auch unter „Meine“; Sie bearbeiten sie, ohne sie zu übernehmen.',
    en: 'Today you stand in for: {names}. These cases are also under “Mine”; you work on them without taking them over.',
  },
  title: { de: 'Eingang', en: 'Inbox' },
  stock: { de: 'Arbeitsvorrat', en: 'Stock of work' },
  stockGroup: { de: 'Vorrat', en: 'Stock' },
  manage: { de: 'Verwalten', en: 'Manage' },
  authorities: { de: 'Behörden', en: 'Authorities' },
  view: {
    eingang: { de: 'Eingang', en: 'Inbox' },
    meine: { de: 'Meine', en: 'Mine' },
    faellig: { de: 'Heute fällig', en: 'Due today' },
    wartet: { de: 'Wartet auf Antwort', en: 'Waiting for an answer' },
    antwort: { de: 'Antwort da', en: 'Answer received' },
    abgeschlossen: { de: 'Abgeschlossen', en: 'Closed' },
  },
  counter: {
    new: { de: 'neu', en: 'new' },
    overdue: { de: 'überfällig', en: 'overdue' },
    answered: { de: 'Antwort da', en: 'answered' },
    free: { de: 'ohne Bearbeitung', en: 'unassigned' },
  },
  filter: {
    service: { de: 'Leistung', en: 'Service' },
    place: { de: 'Für Gemeinde', en: 'For municipality' },
    status: { de: 'Stand', en: 'State' },
    who: { de: 'Bearbeitung', en: 'Assigned to' },
    all: { de: 'Alle', en: 'All' },
    free: { de: 'Frei', en: 'Free' },
    mine: { de: 'Meine', en: 'Mine' },
    overdue: { de: 'Überfällig', en: 'Overdue' },
  },
  column: {
    case: { de: 'Vorgang', en: 'Case' },
    place: { de: 'Für', en: 'For' },
    status: { de: 'Stand', en: 'State' },
    due: { de: 'Frist', en: 'Due' },
    received: { de: 'Eingang', en: 'Received' },
    who: { de: 'Wer', en: 'Who' },
    choose: { de: 'Auswahl', en: 'Selection' },
  },
  choose: { de: '{number} auswählen', en: 'Select {number}' },
  preview: { de: 'Vorschau {number}', en: 'Preview {number}' },
  previewPanel: { de: 'Vorschau', en: 'Preview' },
  caption: { de: '{view}, {order}', en: '{view}, {order}' },
  byDue: { de: 'nach Frist geordnet', en: 'ordered by due date' },
  byArrival: { de: 'neueste zuerst', en: 'latest first' },
  byChange: { de: 'zuletzt geändert zuerst', en: 'last changed first' },
  shown: { de: '{from} bis {to} von {count}', en: '{from} to {to} of {count}' },
  shownLater: { de: 'weitere {size} von {count}', en: '{size} more of {count}' },
  over: { de: 'über {count}', en: 'over {count}' },
  next: { de: 'Nächste {size}', en: 'Next {size}' },
  first: { de: 'Zum Anfang', en: 'Back to the start' },
  free: { de: 'frei', en: 'free' },
  take: { de: 'Ausgewählte übernehmen', en: 'Take selected' },
  open: { de: 'Öffnen', en: 'Open' },
  withYou: { de: 'bei Ihnen', en: 'with you' },
  with: { de: 'bei {name}', en: 'with {name}' },
  lastMessage: { de: 'Letzte Nachricht', en: 'Last message' },
  quick: { de: 'Schnell erledigen', en: 'Quick actions' },
  takeOne: { de: 'Übernehmen', en: 'Take over' },
  release: { de: 'Abgeben', en: 'Give back' },
  message: { de: 'Nachricht', en: 'Message' },
  from: { de: 'Antrag von', en: 'Applicant' },
  onBehalf: { de: 'Im Namen von', en: 'On behalf of' },
  receivedAt: { de: 'Eingang', en: 'Received' },
  target: { de: 'Ziel', en: 'Target' },
  place: { de: 'Gemeinde', en: 'Municipality' },
  service: { de: 'Leistung', en: 'Service' },
  emptyTitle: { de: 'Hier ist nichts zu tun', en: 'Nothing to do here' },
  emptyText: {
    de: 'Zu dieser Ansicht gibt es keinen Vorgang. Neue Anträge erscheinen im Eingang von selbst.',
    en: 'There is no case in this view. New applications appear in the inbox by themselves.',
  },
  emptySearch: {
    de: 'Zu „{q}“ gibt es keinen Vorgang. Gesucht wird nach dem Anfang von Aktenzeichen, Namen und Orten.',
    en: 'There is no case for “{q}”. The search looks at the beginning of file numbers, names and places.',
  },
  all: { de: 'Alle offenen Vorgänge', en: 'All open cases' },
  found: { de: 'Suche: „{q}“', en: 'Search: “{q}”' },
  nothingYet: { de: 'Wählen Sie links einen Vorgang.', en: 'Choose a case on the left.' },
};

/** Words for where a case stands. */
export const statusTexts = {
  new: { de: 'Neu', en: 'New' },
  noted: { de: 'Zur Kenntnis', en: 'For information' },
  inProgress: { de: 'In Arbeit', en: 'In progress' },
  waiting: { de: 'Wartet', en: 'Waiting' },
  answered: { de: 'Antwort da', en: 'Answered' },
  decided: { de: 'Entschieden', en: 'Decided' },
  closed: { de: 'Abgeschlossen', en: 'Closed' },
};

/** Words for what is to be done about a decision. */
export const taskTexts = {
  print: { de: 'Zur Post', en: 'To be posted' },
  undelivered: { de: 'Nicht bekannt gegeben', en: 'Not notified' },
  objection: { de: 'Widerspruch', en: 'Objection' },
};

/** Words for how far a day is. */
export const dueTexts = {
  none: { de: 'ohne', en: 'none' },
  today: { de: 'heute', en: 'today' },
  late: { de: '{days} Tage überfällig', en: '{days} days overdue' },
  lateOne: { de: '1 Tag überfällig', en: '1 day overdue' },
  left: { de: 'noch {days} Tage', en: '{days} days left' },
  leftOne: { de: 'noch 1 Tag', en: '1 day left' },
};
