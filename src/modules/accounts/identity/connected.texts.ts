import type { Text } from '../../../lang/lang.ts';

/** Words of the outside identities of an account. */
export const connectedTexts = {
  title: { de: 'Verbundene Anmeldungen', en: 'Connected log-ins' },
  since: {
    de: 'verbunden am {day}, zuletzt benutzt am {moment}, Vertrauensniveau bis „{level}“',
    en: 'connected on {day}, last used on {moment}, level up to “{level}”',
  },
  remove: { de: 'Trennen', en: 'Disconnect' },
  removeNamed: { de: '{name} trennen', en: 'Disconnect {name}' },
  removeTitle: { de: 'Verbindung trennen?', en: 'Disconnect?' },
  removeLead: {
    de: 'Mit {name} kommen Sie danach nicht mehr in dieses Konto. Was {name} über Sie bestätigt hat, löschen wir. Anträge und Nachrichten bleiben.',
    en: 'You can then no longer use {name} to open this account. We delete what {name} confirmed of you. Applications and messages stay.',
  },
  keep: { de: 'Behalten', en: 'Keep it' },
  last: {
    de: 'Das ist der letzte Weg in Ihr Konto. Richten Sie zuerst einen anderen ein, zum Beispiel einen Passkey.',
    en: 'This is the last way into your account. Set up another one first, for example a passkey.',
  },
  done: { de: 'Die Verbindung ist getrennt.', en: 'It is disconnected.' },
} satisfies Record<string, Text>;
