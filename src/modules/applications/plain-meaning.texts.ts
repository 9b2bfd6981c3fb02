import type { ConsentScope } from '../mailbox/index.ts';

const period = 'Ab dann läuft eine Frist. Nur in dieser Zeit können Sie sich wehren.';
const unread = 'Das ist auch so, wenn Sie ihn nicht öffnen.';

/** What people agree to, in plain German. No consent by itself: its words stand in `consentWordings`. */
export const plainMeanings: { readonly [S in ConsentScope]: readonly string[] } = {
  'ozg-9': [
    'Der Bescheid kommt in Ihr Konto oder mit der Post.',
    `Wählen Sie das Konto? Dann liegt der Bescheid dort im Postfach. Wir schreiben Ihnen am gleichen Tag eine E-Mail. 4 Tage später gilt der Bescheid als bekannt gegeben. ${unread} ${period}`,
  ],
  'vwvfg-41-2a': [
    'Der Bescheid kommt im Internet oder mit der Post.',
    `Wählen Sie das Internet? Dann schreiben wir Ihnen eine E-Mail, wenn der Bescheid da ist. Sie öffnen ihn hier. Am Tag danach gilt der Bescheid als bekannt gegeben. ${period}`,
    'Öffnen Sie ihn nicht in 10 Tagen? Dann bekommen Sie ihn auf einem anderen Weg.',
  ],
  'sgb-x-37-2a': [
    'Der Bescheid kommt im Internet oder mit der Post.',
    `Wählen Sie das Internet? Dann schreiben wir Ihnen eine E-Mail, wenn der Bescheid da ist. 4 Tage nach der E-Mail gilt der Bescheid als bekannt gegeben. ${unread} ${period}`,
  ],
  'ao-122a': [
    'Der Bescheid kommt im Internet oder mit der Post.',
    `Wählen Sie das Internet? Dann liegt der Bescheid hier. Wir schreiben Ihnen am gleichen Tag eine E-Mail. 4 Tage später gilt der Bescheid als bekannt gegeben. ${unread} ${period}`,
  ],
  'th-egovg-9-3': [
    'Sagen Sie Ja? Dann kommt dieser eine Bescheid im Internet. Sagen Sie Nein? Dann kommt er mit der Post.',
  ],
};
