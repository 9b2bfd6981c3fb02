import { type Lang, say, type Text } from '../../../lang/lang.ts';
import { letterFooter } from '../citizen/letters.ts';

const subject: Text = { de: 'Eine Vollmacht für Sie bei Rennsteig', en: 'A mandate for you at Rennsteig' };
const text: Text = {
  de: 'Guten Tag,\n\n{principal} möchte Ihnen bei Rennsteig eine Vollmacht geben. Was sie umfasst, sehen Sie hier. Sie gilt erst, wenn Sie sie annehmen:\n\n{link}\n\nDer Link gilt 14 Tage. Kennen Sie die Person nicht? Dann tun Sie nichts.',
  en: 'Hello,\n\n{principal} wants to give you a mandate at Rennsteig. The link shows what it covers. It holds only once you accept it:\n\n{link}\n\nThe link is valid for 14 days. Do you not know this person? Then do nothing.',
};

/** The letter to the invited person. What the mandate is for stands behind the link only. */
export function invitationLetter(input: { to: string; principalName: string; link: string; lang: Lang }) {
  const { to, principalName: principal, link, lang } = input;
  // A name must not bring a line or an address of its own into the letter.
  const name = principal.replace(/[^\p{L}\p{N} .,'()@-]/gu, ' ').slice(0, 120);
  return {
    to,
    subject: say(subject, lang),
    text: say(text, lang, { principal: name, link }) + say(letterFooter, lang),
    lang,
  };
}
