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
