import { defineErrors } from '../../platform/errors/errors.ts';

export const permitsErrors = defineErrors('permits', {
  unknown: {
    status: 404,
    title: { de: 'Diese Erprobung gibt es nicht', en: 'There is no such trial' },
  },
  notAllowed: {
    status: 403,
    title: { de: 'Das dürfen Sie bei dieser Erprobung nicht', en: 'You may not do this with this trial' },
    detail: {
      de: 'Beantragen und zurücknehmen darf die Leitung der Behörde, entscheiden nur das Ministerium, und niemand über den eigenen Antrag.',
      en: 'The head of the authority applies and withdraws, only the ministry decides, and nobody on their own application.',
    },
  },
  changed: {
    status: 409,
    title: { de: 'Inzwischen ist etwas anderes geschehen', en: 'Something else has happened meanwhile' },
    detail: {
      de: 'Öffnen Sie die Erprobung noch einmal und sehen Sie im Verlauf nach. Es wurde nichts gespeichert.',
      en: 'Open the trial again and look at its history. Nothing was stored.',
    },
  },
  tooLate: {
    status: 409,
    title: { de: 'Die sechs Wochen sind vorbei', en: 'The six weeks are over' },
    detail: {
      de: 'Die Zustimmung gilt als erteilt (§ 12 Abs. 2 ThürEGovG). Sie können sie nur noch widerrufen.',
      en: 'The consent counts as given (§ 12 (2) ThürEGovG). You can only revoke it.',
    },
  },
  tooMany: {
    status: 422,
    title: { de: 'Das sind zu viele Unterlagen', en: 'These are too many documents' },
    detail: { de: 'Eine Erprobung hat höchstens 50 Dateien.', en: 'A trial has 50 files at most.' },
  },
  textMissing: {
    status: 422,
    title: { de: 'Bitte geben Sie den Grund an', en: 'Please give the reason' },
  },
});
