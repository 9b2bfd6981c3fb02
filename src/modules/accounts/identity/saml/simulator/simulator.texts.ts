import type { Text } from '../../../../../lang/lang.ts';
import type { Level } from '../../../../../platform/db/actor.ts';

export const simulatorTexts = {
  title: { de: 'Simulator: {name}', en: 'Simulator: {name}' },
  lead: {
    de: 'Hier ist nichts echt. Wählen Sie, wer Sie im Versuch sein wollen und wie sicher Sie sich ausweisen.',
    en: 'Nothing is real here. Choose who you want to be in this trial and how surely you prove it.',
  },
  mark: {
    de: 'Dies ist ein Simulator für Vorführung und Test, nicht der echte Dienst. Geben Sie keine echten Zugangsdaten ein; es wird auch nach keinen gefragt.',
    en: 'This is a simulator for demonstration and tests, not the real service. Do not enter real credentials; you are not asked for any.',
  },
  asks: { de: '{service} bittet um eine Anmeldung.', en: '{service} asks for a log-in.' },
  least: { de: 'Verlangt wird mindestens: {level}.', en: 'At least this is asked for: {level}.' },
  who: { de: 'Wer sind Sie?', en: 'Who are you?' },
  how: { de: 'Wie weisen Sie sich aus?', en: 'How do you prove it?' },
  signIn: { de: 'Anmelden und zurück', en: 'Sign in and return' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  wrongTitle: { de: 'Der Simulator nimmt diese Anfrage nicht an', en: 'The simulator does not take this request' },
  wrong: {
    de: 'Sie muss vom Portal kommen und unterschrieben sein ({reason}). Beginnen Sie dort noch einmal.',
    en: 'It must come from the portal and be signed ({reason}). Please begin there again.',
  },
  begin: { de: 'Zur Anmeldung', en: 'To the sign-in page' },
  backTitle: { de: 'Zurück zum Portal', en: 'Back to the portal' },
  backLead: {
    de: 'Der Simulator schickt seine Antwort an das Portal.',
    en: 'The simulator sends its answer to the portal.',
  },
  back: { de: 'Zurück zum Portal', en: 'Back to the portal' },
} satisfies Record<string, Text>;

export const waysIn: { readonly [L in Level]: Text } = {
  basis: { de: 'Benutzername und Passwort (Basis)', en: 'User name and password (basic)' },
  substantial: { de: 'ELSTER-Zertifikat (substanziell)', en: 'ELSTER certificate (substantial)' },
  high: { de: 'Online-Ausweis (hoch)', en: 'Electronic ID (high)' },
};
