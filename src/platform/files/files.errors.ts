import { defineErrors } from '../errors/errors.ts';

export const filesErrors = defineErrors('files', {
  tooLarge: {
    status: 413,
    title: { de: 'Die Datei ist zu groß', en: 'The file is too large' },
    detail: {
      de: 'Erlaubt sind höchstens {limit}. Verkleinern Sie das Bild oder teilen Sie das Dokument auf.',
      en: 'The limit is {limit}. Make the picture smaller or split the document.',
      plain: 'Sie darf höchstens {limit} groß sein. Machen Sie das Bild kleiner. Oder teilen Sie die Datei.',
    },
  },
  wrongType: {
    status: 415,
    title: {
      de: 'Diese Art von Datei können wir nicht annehmen',
      en: 'We cannot accept this kind of file',
      plain: 'Diese Datei geht hier nicht',
    },
    detail: { de: 'Möglich sind: {allowed}.', en: 'Possible are: {allowed}.', plain: 'Das geht: {allowed}.' },
  },
  macros: {
    status: 415,
    title: {
      de: 'Das Dokument enthält Makros',
      en: 'The document contains macros',
      plain: 'In der Datei sind kleine Programme',
    },
    detail: {
      de: 'Speichern Sie es ohne Makros oder als PDF und laden Sie es noch einmal hoch.',
      en: 'Save it without macros or as PDF and upload it again.',
      plain: 'Die heißen Makros. Speichern Sie die Datei ohne Makros. Oder speichern Sie sie als PDF.',
    },
  },
  empty: {
    status: 422,
    title: { de: 'Die Datei ist leer', en: 'The file is empty' },
    detail: { de: 'Bitte wählen Sie die Datei noch einmal aus.', en: 'Please choose the file again.' },
  },
  busy: {
    status: 503,
    title: {
      de: 'Gerade laden sehr viele Menschen Dateien hoch',
      en: 'Very many people are uploading files just now',
      plain: 'Sehr viele Menschen schicken gerade Dateien',
    },
    detail: {
      de: 'Bitte wählen Sie die Datei in einer Minute noch einmal aus. Ihre anderen Angaben sind gespeichert.',
      en: 'Please choose the file again in a minute. Your other answers are saved.',
      plain:
        'Bitte warten Sie 1 Minute. Wählen Sie die Datei dann noch einmal aus. Ihre anderen Antworten sind gespeichert.',
    },
  },
  brokenPart: {
    status: 400,
    title: { de: 'Die Verbindung ist abgebrochen', en: 'The connection broke', plain: 'Das Internet war kurz weg' },
    detail: { de: 'Setzen Sie das Hochladen fort.', en: 'Continue the upload.', plain: 'Drücken Sie: Fortsetzen.' },
  },
  tooManyUploads: {
    status: 429,
    title: {
      de: 'Es sind zu viele Dateien auf einmal unterwegs',
      en: 'Too many files are on their way at once',
      plain: 'Das sind zu viele Dateien auf einmal',
    },
    detail: {
      de: 'Warten Sie, bis eine fertig ist, oder entfernen Sie eine.',
      en: 'Wait until one is done, or remove one.',
      plain: 'Warten Sie, bis eine Datei fertig ist. Oder löschen Sie eine Datei.',
    },
  },
  notWanted: {
    status: 409,
    title: {
      de: 'Hier kann gerade keine Datei hochgeladen werden',
      en: 'No file can be uploaded here at present',
      plain: 'Hier geht gerade keine Datei',
    },
    detail: {
      de: 'Laden Sie die Seite neu. Was schon hochgeladen ist, bleibt erhalten.',
      en: 'Load the page again. What has been uploaded already is kept.',
      plain: 'Laden Sie die Seite neu. Was schon da ist, bleibt da.',
    },
  },
  gone: {
    status: 422,
    title: { de: 'Die Datei ist nicht mehr da', en: 'The file is no longer here' },
    detail: {
      de: 'Sie wurde schon gesendet oder vor längerer Zeit hochgeladen. Bitte wählen Sie sie noch einmal aus.',
      en: 'It was sent already or uploaded some time ago. Please choose it again.',
      plain:
        'Sie haben die Datei schon abgeschickt. Oder Sie haben lange gewartet. Bitte wählen Sie die Datei noch einmal aus.',
    },
  },
  missing: {
    status: 404,
    title: { de: 'Diese Datei gibt es nicht', en: 'This file does not exist' },
  },
  damaged: {
    status: 500,
    title: { de: 'Diese Datei ist beschädigt', en: 'This file is damaged', plain: 'Diese Datei ist kaputt' },
    internal: true,
  },
  notClean: {
    status: 409,
    title: {
      de: 'Diese Datei wird noch geprüft',
      en: 'This file is still being checked',
      plain: 'Wir prüfen diese Datei noch',
    },
    detail: {
      de: 'Bitte versuchen Sie es in einer Minute noch einmal. Eine Datei mit Schadsoftware geben wir nicht heraus.',
      en: 'Please try again in a minute. We do not hand out a file with malware.',
      plain:
        'Bitte warten Sie 1 Minute. Versuchen Sie es dann noch einmal. Dateien mit Computer-Viren geben wir nicht heraus.',
    },
  },
});
