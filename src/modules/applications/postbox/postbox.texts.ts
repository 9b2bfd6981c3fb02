import type { Text } from '../../../lang/lang.ts';

/** Words of the mailbox of an account. */
export const postboxTexts = {
  title: { de: 'Postfach', en: 'Mailbox' },
  lead: {
    de: 'Nachrichten und Bescheide zu Ihren Anträgen. Bei jeder neuen Nachricht schreiben wir Ihnen eine E-Mail. Was darin steht, lesen Sie nur hier.',
    en: 'Messages and decisions about your applications. For each new message you get an e-mail without its content.',
  },
  list: { de: 'Nach Anträgen', en: 'By application' },
  emptyTitle: { de: 'Ihr Postfach ist leer', en: 'Your mailbox is empty' },
  empty: {
    de: 'Sobald Sie angemeldet einen Antrag absenden, stehen die Nachrichten der Behörde hier. Anträge, die Sie mit einem persönlichen Link begonnen haben, können Sie in Ihr Konto übernehmen.',
    en: 'As soon as you send an application while signed in, the messages of the authority are listed here. You can move applications that you began with a private link into your account.',
  },
  search: { de: 'Leistung suchen', en: 'Search for a service' },
  unread: { de: '{count} ungelesen', en: '{count} unread' },
  open: { de: 'Öffnen', en: 'Open' },
  openNamed: { de: '{title} öffnen, {day}', en: 'Open {title}, {day}' },
  others: { de: 'und {count} weitere', en: 'and {count} more' },
  files: { de: '{count} Anlagen', en: '{count} attachments' },
  file: { de: '1 Anlage', en: '1 attachment' },
  latest: {
    message: { de: 'Nachricht vom {day}', en: 'Message of {day}' },
    mine: { de: 'Ihre Nachricht vom {day}', en: 'Your message of {day}' },
    request: { de: 'Rückfrage vom {day}', en: 'Question of {day}' },
    answer: { de: 'Ihre Antwort vom {day}', en: 'Your answer of {day}' },
    decision: { de: 'Bescheid vom {day}', en: 'Decision of {day}' },
    objection: { de: 'Ihr Widerspruch vom {day}', en: 'Your objection of {day}' },
    received: { de: 'Eingegangen am {day}', en: 'Received on {day}' },
    acknowledged: { de: 'Eingang bestätigt am {day}', en: 'Acknowledged on {day}' },
    'in-progress': { de: 'In Bearbeitung seit {day}', en: 'Being processed since {day}' },
    waiting: { de: 'Rückfrage vom {day}', en: 'Question of {day}' },
    forwarded: { de: 'Weitergeleitet am {day}', en: 'Forwarded on {day}' },
    decided: { de: 'Entschieden am {day}', en: 'Decided on {day}' },
    'by-post': { de: 'Ergebnis ging am {day} in die Post', en: 'Result went to the post on {day}' },
    closed: { de: 'Abgeschlossen am {day}', en: 'Closed on {day}' },
  },
  more: { de: 'Ältere anzeigen', en: 'Show older ones' },
  newest: { de: 'Zum Anfang', en: 'To the beginning' },
  backToList: { de: 'Postfach', en: 'Mailbox' },
  account: { de: 'Mein Konto', en: 'My account' },
  about: { de: 'Zu diesem Antrag', en: 'About this application' },
  toStatus: {
    de: 'Stand und Unterlagen ansehen',
    en: 'See status and documents',
    plain: 'Nachsehen, wie weit Ihr Antrag ist',
  },
} satisfies Record<string, Text | Record<string, Text>>;
