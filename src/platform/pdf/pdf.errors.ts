import { defineErrors } from '../errors/errors.ts';

export const pdfErrors = defineErrors('pdf', {
  folderRefused: {
    status: 500,
    title: { de: 'Diese Vorlage darf nicht verwendet werden', en: 'This template must not be used' },
    detail: { de: '{reason}', en: '{reason}' },
    internal: true,
  },
  templateFailed: {
    status: 500,
    title: { de: 'Aus der Vorlage entstand kein PDF', en: 'The template gave no PDF' },
    detail: { de: '{reason}', en: '{reason}' },
    internal: true,
  },
  timedOut: {
    status: 503,
    title: { de: 'Das PDF braucht zu lange', en: 'The PDF takes too long' },
    detail: { de: 'Bitte versuchen Sie es in einer Minute noch einmal.', en: 'Please try again in a minute.' },
  },
  tooMuchMemory: {
    status: 500,
    title: { de: 'Die Vorlage braucht zu viel Speicher', en: 'The template needs too much memory' },
    detail: { de: 'Erlaubt sind {limit} MB.', en: '{limit} MB are allowed.' },
    internal: true,
  },
  closed: {
    status: 503,
    title: { de: 'Das System wird gerade beendet', en: 'The system is shutting down' },
  },
});
