import { defineErrors } from '../errors/errors.ts';

export const mailErrors = defineErrors('mail', {
  badAddress: {
    status: 422,
    title: { de: 'Diese E-Mail-Adresse ist nicht vollständig', en: 'This e-mail address is not complete' },
    detail: {
      de: 'Eine Adresse sieht so aus: name@beispiel.de',
      en: 'An address looks like this: name@example.org',
    },
  },
});
