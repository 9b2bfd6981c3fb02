import { defineErrors } from '../errors/errors.ts';

export const httpErrors = defineErrors('http', {
  notFound: {
    status: 404,
    title: { de: 'Diese Seite gibt es nicht', en: 'This page does not exist' },
    detail: {
      de: 'Die Adresse ist falsch geschrieben, oder der Inhalt ist umgezogen. Über die Suche finden Sie jede Leistung und jede Behörde.',
      en: 'The address is misspelt or the content has moved. The search finds every service and every authority.',
    },
  },
  invalidInput: {
    status: 400,
    title: { de: 'Diese Anfrage ist unvollständig', en: 'This request is incomplete' },
    detail: { de: '{reason}', en: '{reason}' },
  },
  forbidden: {
    status: 403,
    title: { de: 'Dafür fehlt Ihnen das Recht', en: 'You do not have the right to do this' },
    detail: {
      de: 'Ihre Rolle erlaubt das nicht. Die Leitung Ihrer Behörde kann Rechte vergeben.',
      en: 'Your role does not allow this. The head of your authority can grant rights.',
    },
  },
  loginRequired: {
    status: 401,
    title: { de: 'Bitte melden Sie sich an', en: 'Please sign in' },
    detail: {
      de: 'Dieser Bereich ist Mitarbeiterinnen und Mitarbeitern der Behörden vorbehalten.',
      en: 'This area is reserved for staff of the authorities.',
    },
  },
  signInRequired: {
    status: 401,
    title: { de: 'Sie sind nicht mehr angemeldet', en: 'You are no longer signed in' },
    detail: {
      de: 'Aus Sicherheitsgründen endet die Anmeldung nach einiger Zeit. Was Sie gespeichert haben, ist noch da. Melden Sie sich wieder an, und machen Sie dort weiter.',
      en: 'For security reasons a sign-in ends after some time. What you saved is still there. Sign in again and continue.',
    },
  },
  chooseFirst: {
    status: 403,
    title: { de: 'Für wen handeln Sie?', en: 'For whom do you act?' },
    detail: {
      de: 'Sie dürfen für andere handeln. Wählen Sie zuerst, für wen.',
      en: 'You may act for others. Please choose first for whom.',
    },
  },
  notForAgents: {
    status: 403,
    title: { de: 'Das darf nur die vertretene Person selbst', en: 'Only the person you act for may do this' },
    detail: {
      de: 'Sie handeln gerade für jemand anderen, und die Vollmacht reicht dafür nicht. Wechseln Sie zu sich selbst, um Ihr eigenes Konto zu öffnen.',
      en: 'You are acting for somebody else, and the mandate does not cover this. Switch to yourself to open your own account.',
    },
  },
  formExpired: {
    status: 403,
    title: { de: 'Das Formular ist abgelaufen', en: 'The form has expired' },
    detail: {
      de: 'Es war zu lange geöffnet oder kam nicht von dieser Seite. Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal ab.',
      en: 'It was open for too long or did not come from this site. Go back, reload the page and send the form again.',
    },
  },
  tooManyRequests: {
    status: 429,
    title: { de: 'Zu viele Anfragen', en: 'Too many requests' },
    detail: {
      de: 'Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal. Ihre Angaben sind gespeichert.',
      en: 'Please wait a minute and try again. Your entries are saved.',
    },
  },
  tooLarge: {
    status: 413,
    title: { de: 'Die Datei ist zu groß', en: 'The file is too large' },
    detail: {
      de: 'Gehen Sie zurück und wählen Sie eine kleinere Datei, zum Beispiel ein Foto mit geringerer Auflösung.',
      en: 'Go back and choose a smaller file, for example a photo with a lower resolution.',
    },
  },
  busy: {
    status: 503,
    title: { de: 'Gerade sind sehr viele Menschen hier', en: 'Very many people are here just now' },
    detail: {
      de: 'Bitte versuchen Sie es in zehn Sekunden noch einmal. Was Sie gespeichert haben, ist noch da.',
      en: 'Please try again in ten seconds. What you saved is still there.',
    },
  },
  internal: {
    status: 500,
    title: { de: 'Das hat nicht geklappt', en: 'That did not work' },
    detail: {
      de: 'Der Fehler liegt bei uns. Was Sie zuletzt gespeichert haben, ist noch da. Versuchen Sie es in ein paar Minuten noch einmal.',
      en: 'The fault is ours. What you saved last is still there. Please try again in a few minutes.',
    },
  },
});
