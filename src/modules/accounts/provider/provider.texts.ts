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
  openidHint: {
    de: 'Eine lange Nummer. Andere Portale bekommen eine andere.',
    en: 'A long number. Other portals get another one.',
  },
  nothing: { de: 'steht nicht in Ihrem Konto', en: 'is not in your account' },
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
  outTitle: { de: 'Auch vom Konto abmelden?', en: 'Sign out of the account too?' },
  outLeadNamed: {
    de: 'Sie haben sich bei {name} abgemeldet. In Ihrem Konto sind Sie noch angemeldet. Melden Sie sich hier ab, sind Sie auch bei allen anderen Portalen abgemeldet, bei denen Sie sich mit dem Konto angemeldet haben.',
    en: 'You have signed out at {name}. In your account you are still signed in. If you sign out here, you are also signed out of all other portals you signed in to with it.',
  },
  outLead: {
    de: 'In Ihrem Konto sind Sie noch angemeldet. Melden Sie sich ab, sind Sie auch bei allen Portalen abgemeldet, bei denen Sie sich mit dem Konto angemeldet haben.',
    en: 'In your account you are still signed in. If you sign out, you are also signed out of all portals you signed in to with it.',
  },
  out: { de: 'Überall abmelden', en: 'Sign out everywhere' },
  stayAndBack: { de: 'Angemeldet bleiben und zurück zu {name}', en: 'Stay signed in and go back to {name}' },
  stay: { de: 'Angemeldet bleiben', en: 'Stay signed in' },
  outDone: { de: 'Sie sind abgemeldet', en: 'You are signed out' },
  outDoneLead: {
    de: 'In diesem Browser ist niemand mit diesem Konto angemeldet.',
    en: 'Nobody is signed in with this account in this browser.',
  },
  outGoesOn: { de: 'Es geht gleich zurück zu dem Portal.', en: 'It goes back to the portal at once.' },
  backTo: { de: 'Zurück zu {name}', en: 'Back to {name}' },
  toStart: { de: 'Zur Startseite', en: 'To the start page' },
  home: { de: 'Zum Konto', en: 'To the account' },
} satisfies Record<string, Text>;
