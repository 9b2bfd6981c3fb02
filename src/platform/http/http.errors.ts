import { defineErrors } from '../errors/errors.ts';

export const httpErrors = defineErrors('http', {
  notFound: {
    status: 404,
    title: { de: 'Diese Seite gibt es nicht', en: 'This page does not exist' },
    detail: {
      de: 'Die Adresse ist falsch geschrieben, oder der Inhalt ist umgezogen. Über die Suche finden Sie jede Leistung und jede Behörde.',
      en: 'The address is misspelt or the content has moved. The search finds every service and every authority.',
      plain:
        'Vielleicht ist die Adresse falsch geschrieben. Oder die Seite ist jetzt woanders. Sie können hier suchen.',
    },
  },
  invalidInput: {
    status: 400,
    title: { de: 'Diese Anfrage ist unvollständig', en: 'This request is incomplete', plain: 'Hier fehlt etwas' },
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
      plain:
        'Nach einiger Zeit melden wir Sie ab. Das machen wir, damit alles sicher ist. Was Sie gespeichert haben, ist noch da. Melden Sie sich wieder an. Dann können Sie weitermachen.',
    },
  },
  chooseFirst: {
    status: 403,
    title: { de: 'Für wen handeln Sie?', en: 'For whom do you act?', plain: 'Für wen machen Sie das?' },
    detail: {
      de: 'Sie dürfen für andere handeln. Wählen Sie zuerst, für wen.',
      en: 'You may act for others. Please choose first for whom.',
      plain: 'Sie dürfen etwas für andere Menschen machen. Wählen Sie zuerst aus, für wen.',
    },
  },
  notForAgents: {
    status: 403,
    title: {
      de: 'Das darf nur die vertretene Person selbst',
      en: 'Only the person you act for may do this',
      plain: 'Das darf nur die andere Person selbst',
    },
    detail: {
      de: 'Sie handeln gerade für jemand anderen, und die Vollmacht reicht dafür nicht. Geht es um Sie selbst? Dann gehen Sie oben auf „Wechseln“ und handeln für sich selbst.',
      en: 'You are acting for somebody else, and the mandate does not cover this. Is it about yourself? Then choose “Change” above and act for yourself.',
      plain:
        'Sie machen gerade etwas für eine andere Person. Ihre Vollmacht reicht hier nicht. Geht es um Sie selbst? Dann gehen Sie oben auf „Wechseln“.',
    },
  },
  formExpired: {
    status: 403,
    title: { de: 'Das Formular ist abgelaufen', en: 'The form has expired', plain: 'Das hat zu lange gedauert' },
    detail: {
      de: 'Es war zu lange geöffnet oder kam nicht von dieser Seite. Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal ab.',
      en: 'It was open for too long or did not come from this site. Go back, reload the page and send the form again.',
      plain:
        'Die Seite war zu lange offen. Oder sie kam nicht von uns. Gehen Sie zurück. Laden Sie die Seite neu. Schicken Sie dann alles noch einmal ab.',
    },
  },
  tooManyRequests: {
    status: 429,
    title: { de: 'Zu viele Anfragen', en: 'Too many requests', plain: 'Das waren zu viele Klicks' },
    detail: {
      de: 'Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal. Ihre Angaben sind gespeichert.',
      en: 'Please wait a minute and try again. Your entries are saved.',
      plain: 'Bitte warten Sie 1 Minute. Versuchen Sie es dann noch einmal. Ihre Antworten sind gespeichert.',
    },
  },
  tooLarge: {
    status: 413,
    title: { de: 'Die Datei ist zu groß', en: 'The file is too large' },
    detail: {
      de: 'Gehen Sie zurück und wählen Sie eine kleinere Datei, zum Beispiel ein Foto mit geringerer Auflösung.',
      en: 'Go back and choose a smaller file, for example a photo with a lower resolution.',
      plain: 'Gehen Sie zurück. Wählen Sie eine kleinere Datei. Zum Beispiel ein kleineres Foto.',
    },
  },
  busy: {
    status: 503,
    title: { de: 'Gerade sind sehr viele Menschen hier', en: 'Very many people are here just now' },
    detail: {
      de: 'Diese Seite versucht es in zehn Sekunden von selbst noch einmal. Was Sie gespeichert haben, ist noch da.',
      en: 'This page tries again by itself in ten seconds. What you saved is still there.',
      plain:
        'Bitte warten Sie 10 Sekunden. Die Seite versucht es dann noch einmal. Was Sie gespeichert haben, ist noch da.',
    },
  },
  internal: {
    status: 500,
    title: { de: 'Das hat nicht geklappt', en: 'That did not work' },
    detail: {
      de: 'Der Fehler liegt bei uns. Was Sie zuletzt gespeichert haben, ist noch da. Versuchen Sie es in ein paar Minuten noch einmal.',
      en: 'The fault is ours. What you saved last is still there. Please try again in a few minutes.',
      plain:
        'Der Fehler liegt bei uns. Was Sie zuletzt gespeichert haben, ist noch da. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
    },
  },
});
