import type { Text } from '../../../lang/lang.ts';

/** Words of the page on which people agree to what a portal gets. */
export const providerTexts = {
  title: { de: 'Weiter zu {name}?', en: 'Continue to {name}?' },
  lead: {
    de: '{name} möchte, dass Sie sich mit Ihrem Konto anmelden. Diese Angaben gehen dorthin, wenn Sie zustimmen:',
    en: '{name} asks you to sign in with your account. This data goes there if you agree:',
  },
  openid: {
    de: 'Eine Kennung, die nur für dieses Portal gilt',
    en: 'An identifier that is valid for this portal only',
  },
  profile: { de: 'Name und Geburtsdatum', en: 'Name and date of birth' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  level: { de: 'Wie sicher Sie sich angemeldet haben', en: 'How surely you signed in' },
  agree: { de: 'Zustimmen und weiter', en: 'Agree and continue' },
  remembered: {
    de: 'Wir merken uns das für die nächste Anmeldung dort. Unter „Einwilligungen“ nehmen Sie es jederzeit zurück.',
    en: 'We remember this for the next log-in there. You can take it back at any time under “Consents”.',
  },
  through: { de: 'Weiter zu {name}', en: 'On to {name}' },
  throughLead: {
    de: 'Sie haben dem schon zugestimmt. Es geht gleich weiter.',
    en: 'You have agreed to this before. It goes on at once.',
  },
  goOn: { de: 'Weiter', en: 'Continue' },
  refuse: { de: 'Ablehnen', en: 'Refuse' },
  overTitle: { de: 'Diese Anmeldung ist vorbei', en: 'This log-in is over' },
  over: {
    de: 'Sie hat zu lange gedauert oder wurde in einem anderen Browser begonnen. Gehen Sie zurück zu dem Portal und beginnen Sie dort noch einmal.',
    en: 'It took too long or was begun in another browser. Go back to the portal and begin there again.',
  },
  home: { de: 'Zum Konto', en: 'To the account' },
} satisfies Record<string, Text>;
