/** Sentences that cases write to the applicant. */
export const caseTexts = {
  decisionLetter: {
    de: 'Über Ihren Antrag ist entschieden: {outcome}. Das Schreiben liegt bei.',
    en: 'Your application has been decided: {outcome}. The letter is attached.',
  },
  decisionNoLetter: {
    de: 'Ihr Anliegen ist bearbeitet: {outcome}.',
    en: 'Your request has been dealt with: {outcome}.',
  },
  acknowledgement: { de: 'Eingangsbestätigung', en: 'Confirmation of receipt' },
  acknowledged: {
    de: 'Ihre Anzeige ist eingegangen. Die Bestätigung liegt bei. Wir melden uns nur, wenn noch etwas ist.',
    en: 'Your notice has been received. The confirmation is attached. We will write only if there is anything else.',
  },
  forwarded: {
    de: 'Wir haben Ihr Anliegen an die zuständige Behörde weitergeleitet: {authority}. Von dort erhalten Sie Antwort. Sie müssen nichts tun.',
    en: 'We have passed your request on to the authority in charge: {authority}. It will answer you. You do not have to do anything.',
  },
};
