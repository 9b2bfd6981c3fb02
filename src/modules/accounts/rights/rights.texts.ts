import type { Text } from '../../../lang/lang.ts';
import type { RightsKind } from './rights.schema.ts';

const what: Record<RightsKind, Text> = {
  account: { de: 'Neues Konto', en: 'New account' },
  role: { de: 'Weitere Rolle', en: 'Further role' },
  unlock: { de: 'Entsperren', en: 'Unlock' },
  password: { de: 'Neues Passwort', en: 'New password' },
};

/** Words of the requests that wait for a second person. */
export const rightsTexts = {
  what,
  title: { de: 'Wartet auf eine zweite Person', en: 'Waiting for a second person' },
  none: { de: 'Nichts wartet.', en: 'Nothing is waiting.' },
  lead: {
    de: 'Was Rechte erweitert, gilt erst, wenn eine zweite Person es bestätigt: nicht, wer fragt, und nicht, wessen Konto es ist. Sperren und das Nehmen einer Rolle wirken sofort.',
    en: 'What widens rights holds only once a second person confirms it: neither whoever asks nor whose account it is. Locking and taking a role away work at once.',
  },
  alone: {
    de: 'Außer Ihnen verwaltet niemand Konten. Die zweite Person ist der Betrieb auf der Kommandozeile: „rennsteig staff requests“ zeigt, was wartet, „rennsteig staff confirm“ bestätigt.',
    en: 'Nobody but you manages accounts. The second person is the operator on the command line: “rennsteig staff requests” lists what waits, “rennsteig staff confirm” confirms.',
  },
  asked: {
    de: 'Beantragt von {by} am {at}. Verfällt am {until}.',
    en: 'Asked for by {by} on {at}. Expires on {until}.',
  },
  confirm: { de: 'Bestätigen', en: 'Confirm' },
  refuse: { de: 'Ablehnen', en: 'Refuse' },
  refuseTitle: { de: 'Ablehnen …', en: 'Refuse …' },
  reason: { de: 'Grund', en: 'Reason' },
  withdraw: { de: 'Antrag zurücknehmen', en: 'Take the request back' },
  own: { de: 'Das haben Sie selbst beantragt.', en: 'You asked for this yourself.' },
  concerned: { de: 'Das betrifft Ihr eigenes Konto.', en: 'This is about your own account.' },
  noticeAsked: {
    de: 'Beantragt. Geändert hat sich noch nichts: Eine zweite Person muss bestätigen. Alle anderen Verwaltenden bekommen eine E-Mail.',
    en: 'Asked for. Nothing has changed yet: a second person has to confirm. All other administrators get an e-mail.',
  },
  noticeGranted: { de: 'Bestätigt. Das gilt ab sofort.', en: 'Confirmed. It holds from now on.' },
  noticeRefused: {
    de: 'Der Antrag ist erledigt. Geändert hat sich nichts.',
    en: 'The request is settled. Nothing has changed.',
  },
};
