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
  unknown: {
    status: 404,
    title: { de: 'Dieses Konto gibt es nicht', en: 'There is no such account' },
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
