import type { Text } from '../../../lang/lang.ts';
import type { Level } from '../../../platform/db/actor.ts';

/** Words of the other ways to sign in and of proving who one is. */
export const identityTexts = {
  others: { de: 'Andere Wege', en: 'Other ways' },
  othersText: {
    de: 'Ohne Passwort, mit einem Dienst, bei dem Sie schon ein Konto haben, oder mit Ihrem Ausweis. Das Vertrauensniveau sagt, wie sicher der Weg zeigt, wer Sie sind. Manche Anträge verlangen „substanziell“ oder „hoch“; dann fragen wir Sie.',
    en: 'Without a password, with a service where you already have an account, or with your ID card. The level of assurance says how surely a way shows who you are. Some applications need “substantial” or “high”; we ask you then.',
  },
  with: { de: 'Mit {name} anmelden', en: 'Sign in with {name}' },
  proveWith: { de: 'Mit {name} ausweisen', en: 'Prove with {name}' },
  upTo: { de: 'Vertrauensniveau: bis {level}', en: 'Level of assurance: up to {level}' },
  prove: { de: 'Weisen Sie sich aus', en: 'Prove who you are' },
  proveLead: {
    de: 'Für diesen Schritt muss sicher sein, wer Sie sind. Nötig ist das Vertrauensniveau „{level}“. Ihre Angaben bleiben erhalten.',
    en: 'For this step it must be certain who you are. The level “{level}” is needed. What you entered stays.',
  },
  proveAgainLead: {
    de: 'Damit niemand an einem vergessenen Gerät etwas ändert, weisen Sie sich bitte noch einmal aus. Danach geht es weiter.',
    en: 'So that nobody changes anything on a forgotten device, please prove once more who you are. Then it goes on.',
  },
  notNow: { de: 'Zurück, ohne sich auszuweisen', en: 'Back without proving it' },
  noMeans: {
    de: 'In dieser Anlage gibt es dafür noch keinen elektronischen Weg. Wenden Sie sich an die Behörde.',
    en: 'This installation has no electronic way for it yet. Please contact the authority.',
  },
  newTitle: { de: 'Neu hier?', en: 'New here?' },
  newLead: {
    de: 'Die Anmeldung hat geklappt ({means}). Hier gibt es dazu noch kein Konto.',
    en: 'The log-in has worked ({means}). There is no account here for it yet.',
  },
  open: { de: 'Konto anlegen', en: 'Open an account' },
  openText: {
    de: 'Wir speichern, was hier steht, und nichts weiter. Sie können das Konto jederzeit löschen.',
    en: 'We store what is shown here and nothing else. You can delete the account at any time.',
  },
  have: { de: 'Ich habe schon ein Konto', en: 'I already have an account' },
  haveText: {
    de: 'Melden Sie sich damit an. Danach fragen wir, ob wir beides verbinden sollen.',
    en: 'Sign in to it. Then we ask whether to connect the two.',
  },
  bindTitle: { de: 'Mit Ihrem Konto verbinden?', en: 'Connect with your account?' },
  bindLead: {
    de: 'Die Anmeldung hat geklappt ({means}). Verbinden Sie sie mit dem Konto, in dem Sie angemeldet sind, wenn beides Ihnen gehört.',
    en: 'The log-in has worked ({means}). Connect it with the account you are signed in to if both are yours.',
  },
  bind: { de: 'Verbinden', en: 'Connect' },
  cancel: { de: 'Nicht verbinden', en: 'Do not connect' },
  seen: { de: 'Angaben über Sie von: {means}', en: 'Data on you from: {means}' },
  overTitle: { de: 'Diese Anmeldung ist vorbei', en: 'This log-in is over' },
  over: {
    de: 'Sie hat zu lange gedauert, wurde in einem anderen Fenster beendet oder in einem anderen Browser begonnen. Beginnen Sie noch einmal.',
    en: 'It took too long, was finished in another window, or was begun in another browser. Please begin again.',
  },
  tooLowTitle: { de: 'Das reicht hier noch nicht', en: 'This is not enough here' },
  tooLow: {
    de: 'Erreicht ist das Niveau „{reached}“, nötig ist „{level}“. Wählen Sie einen anderen Weg.',
    en: 'The level “{reached}” was reached, “{level}” is needed. Choose another way.',
  },
  anotherTitle: { de: 'Das gehört zu einem anderen Konto', en: 'This belongs to another account' },
  another: {
    de: 'Diese Anmeldung passt nicht zu dem Konto, in dem Sie angemeldet sind. Melden Sie sich ab und mit dem anderen Konto wieder an, oder weisen Sie sich selbst aus.',
    en: 'This log-in does not fit the account you are signed in to. Sign out and in again to the other account, or prove yourself.',
  },
  cancelledTitle: { de: 'Nicht angemeldet', en: 'Not signed in' },
  cancelled: {
    de: 'Sie haben die Anmeldung abgebrochen. Es ist nichts geschehen.',
    en: 'You have cancelled the log-in. Nothing has happened.',
  },
  refusedTitle: { de: 'Die Anmeldung hat nicht geklappt', en: 'The log-in did not work' },
  refused: {
    de: 'Die Antwort des Dienstes war nicht gültig. Beginnen Sie noch einmal; bleibt es dabei, nehmen Sie einen anderen Weg.',
    en: 'The answer of the service was not valid. Please begin again; if it stays so, use another way.',
  },
  again: { de: 'Zurück zur Auswahl', en: 'Back to the choice' },
} satisfies Record<string, Text>;

export const levelNames: { readonly [L in Level]: Text } = {
  basis: { de: 'Basis', en: 'basic' },
  substantial: { de: 'substanziell', en: 'substantial' },
  high: { de: 'hoch', en: 'high' },
};
