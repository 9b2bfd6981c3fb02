import { defineErrors } from '../../platform/errors/errors.ts';

export const portalErrors = defineErrors('portal', {
  unknownService: {
    status: 404,
    title: { de: 'Diese Leistung kennen wir nicht', en: 'We do not know this service' },
    detail: {
      de: 'Vielleicht ist der Link alt. Suchen Sie die Leistung auf der Startseite mit Ihren eigenen Worten.',
      en: 'The link may be old. Search for the service on the start page in your own words.',
    },
  },
  unknownAuthority: {
    status: 404,
    title: { de: 'Diese Behörde kennen wir nicht', en: 'We do not know this authority' },
    detail: {
      de: 'Vielleicht heißt sie heute anders oder gehört zu einer anderen Gemeinde. Suchen Sie im Verzeichnis der Behörden nach dem Ort.',
      en: 'It may have a new name or belong to another municipality today. Search the list of authorities for the place.',
    },
  },
});
