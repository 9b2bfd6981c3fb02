import { type Lang, say, type Text } from '../../../lang/lang.ts';
import { hashReference, newReference } from '../../../platform/crypto/crypto.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import { insertLetter, type Letter } from './citizen.queries.ts';

export const letterFooter: Text = {
  de: '\n\nBitte antworten Sie nicht auf diese Nachricht.',
  en: '\n\nPlease do not reply to this message.',
};

/** Letters of an account. `{link}` works once and for a limited time; `{hours}` says how long. */
const letters = {
  register: {
    subject: { de: 'Bestätigen Sie Ihr Konto bei Rennsteig', en: 'Confirm your account at Rennsteig' },
    text: {
      de: 'Guten Tag,\n\nmit dieser E-Mail-Adresse soll ein Konto bei Rennsteig entstehen. Öffnen Sie den Link und geben Sie dort das Passwort ein, das Sie gewählt haben:\n\n{link}\n\nDer Link gilt {hours} Stunden. Waren Sie das nicht? Dann tun Sie nichts: Ohne Bestätigung entsteht kein Konto.',
      en: 'Hello,\n\nan account at Rennsteig is to be opened with this e-mail address. Open the link and enter the password that you have chosen:\n\n{link}\n\nThe link is valid for {hours} hours. Was it not you? Then do nothing: without confirmation there is no account.',
    },
  },
  existing: {
    subject: { de: 'Sie haben schon ein Konto bei Rennsteig', en: 'You already have an account at Rennsteig' },
    text: {
      de: 'Guten Tag,\n\njemand wollte mit dieser E-Mail-Adresse ein neues Konto anlegen. Sie haben aber schon eines. Melden Sie sich damit an. Haben Sie das Passwort vergessen, setzen Sie mit diesem Link ein neues:\n\n{link}\n\nDer Link gilt {hours} Stunden. Waren Sie das nicht? Dann tun Sie nichts: Ihr Konto bleibt, wie es ist.',
      en: 'Hello,\n\nsomebody wanted to open a new account with this e-mail address. But you already have one. Please sign in with it. If you have forgotten the password, set a new one with this link:\n\n{link}\n\nThe link is valid for {hours} hours. Was it not you? Then do nothing: your account stays as it is.',
    },
  },
  password: {
    subject: { de: 'Neues Passwort für Ihr Konto bei Rennsteig', en: 'New password for your account at Rennsteig' },
    text: {
      de: 'Guten Tag,\n\nmit diesem Link setzen Sie ein neues Passwort für Ihr Konto:\n\n{link}\n\nDer Link gilt {hours} Stunden. Haben Sie kein neues Passwort verlangt? Dann tun Sie nichts: Das alte gilt weiter.',
      en: 'Hello,\n\nwith this link you set a new password for your account:\n\n{link}\n\nThe link is valid for {hours} hours. Did you not ask for a new password? Then do nothing: the old one stays valid.',
    },
  },
  email: {
    subject: { de: 'Bestätigen Sie Ihre neue E-Mail-Adresse', en: 'Confirm your new e-mail address' },
    text: {
      de: 'Guten Tag,\n\ndiese E-Mail-Adresse soll künftig zu einem Konto bei Rennsteig gehören. Bestätigen Sie das mit diesem Link:\n\n{link}\n\nDer Link gilt {hours} Stunden. Waren Sie das nicht? Dann tun Sie nichts.',
      en: 'Hello,\n\nthis e-mail address is to belong to an account at Rennsteig. Confirm this with the link:\n\n{link}\n\nThe link is valid for {hours} hours. Was it not you? Then do nothing.',
    },
  },
} satisfies Record<string, { subject: Text; text: Text }>;

/** Letters that only tell what happened to an account. */
const notices = {
  emailAsked: {
    subject: {
      de: 'Die E-Mail-Adresse Ihres Kontos soll sich ändern',
      en: 'The e-mail address of your account is to change',
    },
    text: {
      de: 'Guten Tag,\n\nfür Ihr Konto bei Rennsteig wurde eine andere E-Mail-Adresse eingetragen. Sie gilt, sobald sie bestätigt ist. Waren Sie das nicht? Dann melden Sie sich an, ändern Sie Ihr Passwort und beenden Sie alle anderen Sitzungen.',
      en: 'Hello,\n\nanother e-mail address was entered for your account at Rennsteig. It is valid as soon as it is confirmed. Was it not you? Then sign in, change your password and end all other sessions.',
    },
  },
  passwordSet: {
    subject: { de: 'Das Passwort Ihres Kontos wurde geändert', en: 'The password of your account was changed' },
    text: {
      de: 'Guten Tag,\n\ndas Passwort Ihres Kontos bei Rennsteig wurde geändert. Auf allen anderen Geräten sind Sie abgemeldet. Waren Sie das nicht? Dann setzen Sie gleich ein neues: „Passwort vergessen“ auf der Seite zum Anmelden.',
      en: 'Hello,\n\nthe password of your account at Rennsteig was changed. You are signed out on all other devices. Was it not you? Then set a new one at once: “Forgotten your password” on the sign-in page.',
    },
  },
  newDevice: {
    subject: {
      de: 'Anmeldung in Ihrem Konto von einem neuen Gerät',
      en: 'Your account was signed in to from a new device',
    },
    text: {
      de: 'Guten Tag,\n\nin Ihrem Konto bei Rennsteig hat sich jemand von einem Gerät angemeldet, das wir noch nicht kennen: {device}, {moment}. Waren Sie das nicht? Dann melden Sie sich an, ändern Sie Ihr Passwort und beenden Sie alle anderen Sitzungen. Entfernen Sie dort auch Passkeys, die nicht Ihre sind.',
      en: 'Hello,\n\nsomebody signed in to your account at Rennsteig from a device that we do not know yet: {device}, {moment}. Was it not you? Then sign in, change your password and end all other sessions. Also remove passkeys there that are not yours.',
    },
  },
  secondFactorOn: {
    subject: { de: 'Zweiter Faktor eingerichtet', en: 'Second factor set up' },
    text: {
      de: 'Guten Tag,\n\nin Ihrem Konto bei Rennsteig wurde ein zweiter Faktor eingerichtet: Zum Passwort gehört jetzt ein Code aus einer App. Waren Sie das nicht? Dann melden Sie sich auf einem anderen Weg an und schalten Sie ihn ab, oder wenden Sie sich an uns.',
      en: 'Hello,\n\na second factor was set up in your account at Rennsteig: the password now needs a code from an app. Was it not you? Then sign in another way and switch it off, or contact us.',
    },
  },
  secondFactorOff: {
    subject: { de: 'Zweiter Faktor abgeschaltet', en: 'Second factor switched off' },
    text: {
      de: 'Guten Tag,\n\nin Ihrem Konto bei Rennsteig wurde der zweite Faktor abgeschaltet: Das Passwort allein reicht wieder. Waren Sie das nicht? Dann melden Sie sich an, ändern Sie Ihr Passwort und beenden Sie alle anderen Sitzungen.',
      en: 'Hello,\n\nthe second factor of your account at Rennsteig was switched off: the password alone is enough again. Was it not you? Then sign in, change your password and end all other sessions.',
    },
  },
  codesGuessed: {
    subject: { de: 'Jemand kennt das Passwort Ihres Kontos', en: 'Somebody knows the password of your account' },
    text: {
      de: 'Guten Tag,\n\njemand hat das richtige Passwort Ihres Kontos bei Rennsteig eingegeben und danach immer wieder falsche Codes. Das Konto wartet jetzt 15 Minuten. Waren Sie das nicht? Dann setzen Sie ein neues Passwort: „Passwort vergessen“ auf der Seite zum Anmelden.',
      en: 'Hello,\n\nsomebody entered the right password of your account at Rennsteig and then wrong codes again and again. The account now waits 15 minutes. Was it not you? Then set a new password: “Forgotten your password” on the sign-in page.',
    },
  },
  identityRemoved: {
    subject: { de: 'Eine Anmeldung wurde von Ihrem Konto getrennt', en: 'A log-in was disconnected from your account' },
    text: {
      de: 'Guten Tag,\n\nvon Ihrem Konto bei Rennsteig wurde eine verbundene Anmeldung getrennt. Waren Sie das nicht? Dann melden Sie sich an und sehen Sie unter „Anmeldung und Sicherheit“ nach.',
      en: 'Hello,\n\na connected log-in was disconnected from your account at Rennsteig. Was it not you? Then sign in and look at “Sign-in and security”.',
    },
  },
  idle: {
    subject: {
      de: 'Ihr Konto bei Rennsteig wird gelöscht, wenn Sie sich nicht anmelden',
      en: 'Your account at Rennsteig will be deleted unless you sign in',
    },
    text: {
      de: 'Guten Tag,\n\nin Ihrem Konto bei Rennsteig hat sich zuletzt am {used} jemand angemeldet. Ein unbenutztes Konto müssen wir nach zwei Jahren löschen (§ 8 Abs. 7 Onlinezugangsgesetz).\n\nIhr Konto wird deshalb am {day} gelöscht, mit Ihren Angaben und den Entwürfen darin.\n\nMöchten Sie es behalten? Dann melden Sie sich vorher einmal an, das genügt:\n\n{link}\n\nAbgesendete Anträge bleiben bei der Behörde. Mit dem Löschen schicken wir Ihnen die persönlichen Links dazu.',
      en: 'Hello,\n\nsomebody last signed in to your account at Rennsteig on {used}. We have to delete an unused account after two years (section 8 (7) of the Online Access Act).\n\nYour account will therefore be deleted on {day}, with your data and the drafts in it.\n\nDo you want to keep it? Then sign in once before that day, that is enough:\n\n{link}\n\nApplications that you sent stay with the authority. When the account is deleted we send you their private links.',
    },
  },
  passkeyAdded: {
    subject: { de: 'Neuer Passkey in Ihrem Konto', en: 'New passkey in your account' },
    text: {
      de: 'Guten Tag,\n\nin Ihrem Konto bei Rennsteig wurde ein Passkey eingerichtet: {name}. Damit kann man sich ohne Passwort anmelden. Waren Sie das nicht? Dann melden Sie sich an, entfernen Sie den Passkey und ändern Sie Ihr Passwort.',
      en: 'Hello,\n\na passkey was added to your account at Rennsteig: {name}. It signs in without a password. Was it not you? Then sign in, remove the passkey and change your password.',
    },
  },
} satisfies Record<string, { subject: Text; text: Text }>;

/** Makes a path absolute, for links in letters. */
export type ToLink = (path: string) => string;

const paths = { register: '/konto/bestaetigen/', password: '/konto/neues-passwort/', email: '/konto/neue-adresse/' };

/** Writes a letter with a link that works once; of the link only the hash is kept. */
export async function writeLetter(
  tx: Tx,
  to: Pick<Letter, 'purpose' | 'email' | 'account_id' | 'password_hash'> & { lang: Lang; existing?: boolean },
  options: { now: Date; lifeMs: number; link: ToLink },
): Promise<void> {
  const { existing, lang, ...letter } = to;
  const { now, lifeMs, link } = options;
  const token = newReference();
  await insertLetter(tx, {
    ...letter,
    lang,
    token_hash: hashReference(token),
    created_at: now,
    expires_at: new Date(now.getTime() + lifeMs),
  });
  const { subject, text } = letters[existing ? 'existing' : letter.purpose];
  const params = { link: link(`${paths[letter.purpose]}${token}`), hours: Math.round(lifeMs / 3_600_000) };
  await sendMail(
    tx,
    { to: letter.email, subject: say(subject, lang), text: say(text, lang, params) + say(letterFooter, lang), lang },
    now,
  );
}

export async function writeNotice(
  tx: Tx,
  kind: keyof typeof notices,
  to: { email: string; lang: Lang },
  now: Date,
  params: Record<string, string> = {},
): Promise<void> {
  const { subject, text } = notices[kind];
  const { email, lang } = to;
  const body = say(text, lang, params) + say(letterFooter, lang);
  await sendMail(tx, { to: email, subject: say(subject, lang), text: body, lang }, now);
}
