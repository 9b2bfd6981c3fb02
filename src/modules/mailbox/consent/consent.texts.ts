import type { Text } from '../../../lang/lang.ts';
import type { ConsentScope } from './consent.rules.ts';

type Wording = { readonly version: number; readonly yes: Text; readonly no: Text };

/** What people agree to, word for word. A change of a sentence needs a new version: the stored line names the words that were on the page. */
export const consentWordings: { readonly [S in ConsentScope]: Wording } = {
  'ozg-9': {
    version: 1,
    yes: {
      de: 'Ich bekomme den Bescheid in das Postfach meines Kontos (§ 9 OZG). Vier Tage nach der Bereitstellung gilt er als bekannt gegeben, auch wenn ich ihn nicht öffne. Am Tag der Bereitstellung bekomme ich eine E-Mail ohne Inhalt.',
      en: 'I get the decision in the mailbox of my account (§ 9 OZG). Four days after it is made available it counts as notified, even if I do not open it. On the day it is made available I get an e-mail without content.',
    },
    no: {
      de: 'Ich schließe das Postfach für diesen Antrag aus und bekomme den Bescheid mit der Post.',
      en: 'I exclude the mailbox for this application and get the decision by post.',
    },
  },
  'vwvfg-41-2a': {
    version: 1,
    yes: {
      de: 'Ich willige ein, den Bescheid zu diesem Antrag hier elektronisch abzurufen (§ 41 Abs. 2a VwVfG). Ich bekomme eine E-Mail ohne Inhalt, wenn er bereitliegt. Am Tag nach dem Abruf gilt er als bekannt gegeben. Rufe ich ihn nicht innerhalb von zehn Tagen ab, kommt er auf anderem Weg.',
      en: 'I agree to retrieve the decision about this application here (§ 41(2a) VwVfG). I get an e-mail without content when it is ready. On the day after retrieval it counts as notified. If I do not retrieve it within ten days, it comes another way.',
    },
    no: { de: 'Ich bekomme den Bescheid mit der Post.', en: 'I get the decision by post.' },
  },
  'sgb-x-37-2a': {
    version: 1,
    yes: {
      de: 'Ich willige ein, den Bescheid zu diesem Antrag hier elektronisch abzurufen (§ 37 Abs. 2a SGB X). Ich bekomme eine E-Mail ohne Inhalt, wenn er bereitliegt. Vier Tage nach dieser E-Mail gilt er als bekannt gegeben, auch wenn ich ihn nicht öffne.',
      en: 'I agree to retrieve the decision about this application here (§ 37(2a) SGB X). I get an e-mail without content when it is ready. Four days after this e-mail it counts as notified, even if I do not open it.',
    },
    no: { de: 'Ich bekomme den Bescheid mit der Post.', en: 'I get the decision by post.' },
  },
  'ao-122a': {
    version: 1,
    yes: {
      de: 'Ich bekomme den Bescheid hier elektronisch (§ 122a AO). Vier Tage nach der Bereitstellung gilt er als bekannt gegeben, auch wenn ich ihn nicht öffne. Am Tag der Bereitstellung bekomme ich eine E-Mail ohne Inhalt.',
      en: 'I get the decision here electronically (§ 122a AO). Four days after it is made available it counts as notified, even if I do not open it. On the day it is made available I get an e-mail without content.',
    },
    no: { de: 'Ich verlange den Bescheid mit der Post.', en: 'I ask for the decision by post.' },
  },
  'th-egovg-9-3': {
    version: 1,
    yes: {
      de: 'Ich willige für diesen einen Bescheid ein, dass er mir elektronisch bekannt gegeben wird (§ 9 Abs. 3 ThürEGovG). Die Einwilligung gilt nur für diesen Antrag.',
      en: 'For this one decision I agree that it is notified to me electronically (§ 9(3) ThürEGovG). The consent is for this application only.',
    },
    no: {
      de: 'Ich willige nicht ein und bekomme den Bescheid mit der Post.',
      en: 'I do not agree and get the decision by post.',
    },
  },
};
