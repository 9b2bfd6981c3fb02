import { defineErrors } from '../../platform/errors/errors.ts';

export const applicationsErrors = defineErrors('applications', {
  unknownReference: {
    status: 404,
    title: { de: 'Zu diesem Link gibt es keinen Antrag', en: 'There is no application behind this link' },
    detail: {
      de: 'Vielleicht fehlt beim Abschreiben oder Kopieren ein Teil des Links. Prüfen Sie, ob er vollständig ist.',
      en: 'A part of the link may be missing after copying it. Please check that it is complete.',
      plain: 'Vielleicht fehlt ein Teil vom Link. Bitte prüfen Sie das. Kopieren Sie den ganzen Link.',
    },
  },
  unknownInvitation: {
    status: 404,
    title: { de: 'Diese Einladung gilt nicht', en: 'This invitation does not count' },
    detail: {
      de: 'Vielleicht fehlt ein Teil des Links, oder die Einladung ist abgelaufen oder zurückgezogen. Bitten Sie die Person, die Sie eingeladen hat, um eine neue.',
      en: 'A part of the link may be missing, or the invitation has ended or was withdrawn. Ask the person who invited you for a new one.',
      plain:
        'Vielleicht fehlt ein Teil vom Link. Oder die Einladung gilt nicht mehr. Wer hat Sie eingeladen? Bitten Sie diese Person um eine neue Einladung.',
    },
  },
  ended: {
    status: 410,
    title: { de: 'Dieser Link ist abgelaufen', en: 'This link has expired', plain: 'Dieser Link gilt nicht mehr' },
  },
  unknownService: {
    status: 404,
    title: { de: 'Diesen Antrag gibt es hier nicht', en: 'This application does not exist here' },
    detail: {
      de: 'Suchen Sie die Leistung auf der Startseite. Jede Behörde nimmt auch ein allgemeines Anliegen an.',
      en: 'Please search for the service on the start page. Every authority also accepts a general request.',
      plain: 'Suchen Sie die Leistung auf der Startseite. Sie können jedem Amt auch einfach schreiben.',
    },
  },
  schemaMismatch: {
    status: 500,
    title: {
      de: 'Ihre Angaben konnten nicht übernommen werden',
      en: 'Your answers could not be taken over',
      plain: 'Das hat nicht geklappt',
    },
    detail: { de: '{reason}', en: '{reason}' },
    internal: true,
  },
  tooManyFiles: {
    status: 409,
    title: {
      de: 'Hier sind höchstens {max} Dateien möglich',
      en: 'At most {max} files are possible here',
      plain: 'Hier gehen höchstens {max} Dateien',
    },
    detail: {
      de: 'Entfernen Sie zuerst eine, oder fassen Sie mehrere in einer PDF-Datei zusammen.',
      en: 'Remove one first, or put several together in one PDF file.',
      plain: 'Löschen Sie zuerst eine Datei. Oder machen Sie aus mehreren Dateien eine PDF-Datei.',
    },
  },
  notSubmitted: {
    status: 404,
    title: {
      de: 'Dieser Antrag wurde nicht abgesendet',
      en: 'This application was not sent',
      plain: 'Diesen Antrag haben Sie noch nicht abgeschickt',
    },
  },
});
