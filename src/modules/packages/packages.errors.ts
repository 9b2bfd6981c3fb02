import { defineErrors } from '../../platform/errors/errors.ts';

export const packagesErrors = defineErrors('packages', {
  unknownPackage: {
    status: 404,
    title: { de: 'Diese Online-Leistung gibt es nicht', en: 'There is no such online service' },
    detail: { de: '{slug}', en: '{slug}' },
  },
  notAllowed: {
    status: 403,
    title: { de: 'Das dürfen nur Leitung und Administration', en: 'Only heads and administrators may do this' },
  },
  notAuthor: {
    status: 403,
    title: { de: 'Das darf nur die Redaktion des Landes', en: 'Only editors of the state may do this' },
  },
  fourEyes: {
    status: 403,
    title: {
      de: 'Freigeben oder zurückgeben muss eine zweite Person',
      en: 'A second person has to approve or return it',
    },
    detail: {
      de: 'Wer eine Version einreicht, entscheidet nicht selbst über sie. Bitten Sie jemanden aus der Redaktion oder der Systemverwaltung.',
      en: 'Whoever submits a version does not decide on it. Ask another editor or an administrator.',
    },
  },
  unknownVersion: {
    status: 404,
    title: { de: 'Diese Version gibt es nicht', en: 'There is no such version' },
    detail: { de: '{slug} {version}', en: '{slug} {version}' },
  },
  alreadyDecided: {
    status: 409,
    title: { de: 'Über diese Version ist schon entschieden', en: 'This version has been decided on already' },
  },
  reasonMissing: {
    status: 422,
    title: { de: 'Bitte geben Sie den Grund an', en: 'Please give the reason' },
  },
  dayGone: {
    status: 422,
    title: { de: 'Bitte geben Sie einen Tag ab heute an', en: 'Please give a day from today on' },
  },
  refused: {
    status: 500,
    title: { de: 'Ein Paket hat Fehler', en: 'A package has mistakes' },
    detail: { de: '{slug}: {reason}', en: '{slug}: {reason}' },
    internal: true,
  },
  changedWithoutVersion: {
    status: 500,
    title: {
      de: 'Ein veröffentlichtes Paket wurde geändert, ohne seine Version zu erhöhen',
      en: 'A published package was changed without a new version',
    },
    detail: {
      de: '{slug} {version}: Erhöhen Sie die Version in service.yaml.',
      en: '{slug} {version}: raise the version in service.yaml.',
    },
    internal: true,
  },
});
