import type { WrittenFormWay } from './written-form.types.ts';

const signature: WrittenFormWay = {
  row: 'W2',
  text: {
    de: 'Das Dokument mit einer qualifizierten elektronischen Signatur unterschreiben.',
    en: 'Sign the document with a qualified electronic signature.',
    plain: 'Im Internet unterschreiben. Das heißt: qualifizierte elektronische Signatur.',
  },
};

const electronicId: WrittenFormWay = {
  row: 'W3',
  text: {
    de: 'Das Formular der Behörde im Internet mit dem Online-Ausweis absenden.',
    en: "Send the authority's form on the web with the electronic ID.",
    plain: 'Das Formular vom Amt im Internet ausfüllen. Dabei den Online-Ausweis benutzen.',
  },
};

const citizenAccount: WrittenFormWay = {
  row: 'W6',
  text: {
    de: 'Das Online-Formular mit einem identifizierten Bürgerkonto absenden, zum Beispiel mit ELSTER.',
    en: 'Send the online form with an identified citizen account, for example with ELSTER.',
    plain:
      'Das Formular im Internet mit einem Konto abschicken. Das Konto muss wissen, wer Sie sind. Zum Beispiel mit ELSTER.',
  },
};

const paper: WrittenFormWay = {
  row: 'W1',
  text: {
    de: 'Das ausgefüllte Formular drucken, mit der Hand unterschreiben und per Post schicken oder abgeben.',
    en: 'Print the completed form, sign it by hand and send it by post or hand it in.',
    plain:
      'Das Formular ausfüllen und ausdrucken. Mit der Hand unterschreiben. Mit der Post schicken oder zum Amt bringen.',
  },
};

/** The ways that always replace the written form, and paper. */
export const openWays = { signature, electronicId, citizenAccount, paper } as const;
