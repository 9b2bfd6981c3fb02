import { defineErrors } from '../../platform/errors/errors.ts';

export const casesErrors = defineErrors('cases', {
  notFound: {
    status: 404,
    title: { de: 'Diesen Vorgang gibt es hier nicht', en: 'There is no such case here' },
    detail: {
      de: 'Er gehört nicht zu Ihrer Behörde, oder die Adresse ist falsch. Im Eingang finden Sie alle Vorgänge Ihrer Behörde.',
      en: 'It does not belong to your authority, or the address is wrong. The inbox lists all cases of your authority.',
    },
  },
  noAuthority: {
    status: 403,
    title: { de: 'Ihr Konto bearbeitet keine Vorgänge', en: 'Your account does not work on cases' },
    detail: {
      de: 'Dafür braucht es eine Rolle in einer Behörde: Sachbearbeitung oder Leitung.',
      en: 'This needs a role at an authority: caseworker or head.',
    },
  },
  notAllowed: {
    status: 409,
    title: { de: 'Das geht in diesem Stand nicht', en: 'This is not possible in the current state' },
    detail: {
      de: 'Der Vorgang ist inzwischen weiter, oder jemand anderes bearbeitet ihn. Laden Sie den Vorgang neu.',
      en: 'The case has moved on or somebody else is working on it. Reload the case.',
    },
  },
  damaged: {
    status: 500,
    internal: true,
    title: { de: 'Die Akte ist beschädigt', en: 'The file is damaged' },
  },
  unknownOutcome: {
    status: 422,
    title: { de: 'Dieses Ergebnis kennt die Leistung nicht', en: 'The service has no such outcome' },
  },
});
