import { defineErrors } from '../../platform/errors/errors.ts';

export const accountsErrors = defineErrors('accounts', {
  dangerousGrants: {
    status: 422,
    title: { de: 'Diese Rollen gehen nicht zusammen', en: 'These roles do not go together' },
    detail: { de: '{problems}', en: '{problems}' },
  },
  emailTaken: {
    status: 409,
    title: { de: 'Diese E-Mail-Adresse hat schon ein Konto', en: 'This e-mail address has an account already' },
    detail: { de: '{email}', en: '{email}' },
  },
  askedAlready: {
    status: 409,
    title: { de: 'Das ist schon beantragt', en: 'This is asked for already' },
    detail: {
      de: 'Der Antrag steht unter „Konten“ und wartet auf eine zweite Person.',
      en: 'The request stands under “Accounts” and waits for a second person.',
    },
  },
  requestOver: {
    status: 409,
    title: { de: 'Dieser Antrag ist erledigt', en: 'This request is settled' },
    detail: {
      de: 'Jemand hat schon entschieden, die 14 Tage sind vorbei, oder wer gefragt hat, verwaltet keine Konten mehr. Es hat sich nichts geändert.',
      en: 'Somebody has decided already, the 14 days are over, or whoever asked no longer manages accounts. Nothing has changed.',
    },
  },
  secondPerson: {
    status: 403,
    title: { de: 'Das muss eine zweite Person bestätigen', en: 'A second person has to confirm this' },
    detail: {
      de: 'Nicht, wer es beantragt hat, und nicht, wessen Konto es ist. Gibt es niemanden sonst, bestätigt der Betrieb auf der Kommandozeile.',
      en: 'Neither whoever asked nor whose account it is. If there is nobody else, the operator confirms on the command line.',
    },
  },
  refusalReason: {
    status: 422,
    title: { de: 'Bitte geben Sie den Grund an', en: 'Please give the reason' },
  },
  mandateOver: {
    status: 403,
    title: { de: 'Diese Vollmacht gilt nicht mehr', en: 'This mandate is over' },
    detail: {
      de: 'Sie wurde widerrufen oder ist abgelaufen. Es wurde nichts gesendet und nichts gespeichert. Ab jetzt handeln Sie wieder für sich selbst.',
      en: 'It was revoked or has run out. Nothing was sent or stored. From now on you act for yourself again.',
    },
  },
  mandateTooNarrow: {
    status: 403,
    title: { de: 'So weit reicht die Vollmacht nicht', en: 'The mandate does not reach that far' },
    detail: {
      de: 'Sie dürfen für {principal} etwas anderes erledigen, das hier nicht. Bitten Sie um eine weitere Vollmacht, oder handeln Sie für sich selbst.',
      en: 'You may do something else for {principal}, but not this. Ask for a further mandate, or act for yourself.',
    },
  },
  unknownMandate: {
    status: 404,
    title: { de: 'Diese Vollmacht gibt es nicht', en: 'There is no such mandate' },
    detail: {
      de: 'Sie wurde schon beendet, oder sie gehört nicht zu Ihrem Konto.',
      en: 'It was ended already or does not belong to your account.',
    },
  },
  notYourSubstitution: {
    status: 403,
    title: { de: 'Diese Vertretung können Sie nicht ändern', en: 'You cannot change this substitution' },
    detail: {
      de: 'Benennen und beenden dürfen sie die beiden Beteiligten und die Leitung der Behörde.',
      en: 'The two people concerned and the head of the authority may name and end it.',
    },
  },
  unknownConsent: {
    status: 404,
    title: { de: 'Diese Einwilligung gibt es nicht', en: 'There is no such consent' },
    detail: {
      de: 'Sie wurde schon zurückgenommen, oder sie gehört nicht zu Ihrem Konto.',
      en: 'It was taken back already or does not belong to your account.',
    },
  },
  tooManyInvitations: {
    status: 429,
    title: { de: 'Zu viele Einladungen', en: 'Too many invitations' },
    detail: {
      de: 'An einem Tag gehen höchstens 20 Einladungen hinaus. Versuchen Sie es morgen wieder.',
      en: 'At most 20 invitations a day. Please try again tomorrow.',
    },
  },
  unknown: {
    status: 404,
    title: { de: 'Dieses Konto gibt es nicht', en: 'There is no such account' },
  },
  eidIncomplete: {
    status: 500,
    internal: true,
    title: {
      de: 'EID_SERVER_URL ist gesetzt, aber nicht alles dazu',
      en: 'EID_SERVER_URL is set, but not all that belongs to it',
    },
    detail: {
      de: 'Nötig sind eine Adresse mit https und EID_TLS_FILE, EID_SIGNING_FILE und EID_SERVER_CERTIFICATE_FILE.',
      en: 'An https address and EID_TLS_FILE, EID_SIGNING_FILE and EID_SERVER_CERTIFICATE_FILE are needed.',
    },
  },
  walletIncomplete: {
    status: 500,
    internal: true,
    title: {
      de: 'WALLET_KEY_FILE ist gesetzt, aber nicht alles dazu',
      en: 'WALLET_KEY_FILE is set, but not all that belongs to it',
    },
    detail: {
      de: 'Nötig sind Schlüssel und Zertifikat mit Rechnernamen in WALLET_KEY_FILE und Zertifikate in WALLET_ISSUERS_FILE.',
      en: 'A key and a certificate with a host name in WALLET_KEY_FILE and certificates in WALLET_ISSUERS_FILE are needed.',
    },
  },
  demoOnly: {
    status: 500,
    internal: true,
    title: { de: 'Nur im Demo-Betrieb', en: 'Demo mode only' },
    detail: {
      de: 'Demo-Konten werden nur im Demo-Betrieb angelegt.',
      en: 'Demo accounts are made in demo mode only.',
    },
  },
  demoAccountsInProduction: {
    status: 500,
    internal: true,
    title: { de: 'Demo-Konten im echten Betrieb', en: 'Demo accounts in production' },
    detail: {
      de: 'Die Datenbank enthält {count} Demo-Konten. So startet Rennsteig nicht. Löschen Sie sie: delete from accounts.staff where demo',
      en: 'The database holds {count} demo accounts. Rennsteig does not start like this. Delete them: delete from accounts.staff where demo',
    },
  },
});
