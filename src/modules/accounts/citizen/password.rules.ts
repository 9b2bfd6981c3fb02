import type { Text } from '../../../lang/lang.ts';

export const shortestPassword = 10;
export const longestPassword = 200;

export type PasswordProblem = 'missing' | 'short' | 'long' | 'common' | 'address';

/**
 * What speaks against a new password: length and guessability only. No rule about digits or signs: such rules make passwords worse
 * (NIST SP 800-63B § 3.1.1.2, BSI ORP.4.A22).
 */
export function passwordProblem(password: string, email: string): PasswordProblem | undefined {
  if (password === '') return 'missing';
  if ([...password].length < shortestPassword) return 'short';
  if (password.length > longestPassword) return 'long';
  const plain = password.toLowerCase();
  const own = email.toLowerCase().split('@')[0] ?? '';
  if (own.length > 3 && bare(plain) === bare(own)) return 'address';
  return isCommon(plain) ? 'common' : undefined;
}

/** What is left without the digits and signs that people put before and behind. */
const bare = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

function isCommon(plain: string): boolean {
  if (new Set(plain).size < 4 || isRun(plain)) return true;
  const word = bare(plain)
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('@', 'a')
    .replaceAll('$', 's');
  return commonWords.has(word) || [...commonWords].some((common) => word === common + common);
}

const rows = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertzuiopasdfghjklyxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
];

/** "1234567890", "qwertzuiop", "9876543210". */
function isRun(plain: string): boolean {
  const back = [...plain].reverse().join('');
  return rows.some((row) => row.includes(plain) || row.includes(back));
}

/** Words that lead every list of stolen passwords in Germany, and what lies near on this page. Compared without digits at the ends. */
const commonWords = new Set(
  `passwort password passwd kennwort geheim geheimnis hallo hallowelt willkommen welcome admin administrator master schatz schatzi
  schatzchen ichliebedich iloveyou liebe sommer winter fruehling herbst frühling dragon monkey superman batman pokemon starwars
  fussball fußball football schalke bayern bayernmünchen bayernmuenchen borussia dortmund hamburg berlin muenchen münchen deutschland
  thueringen thüringen erfurt jena weimar gera rennsteig servicekonto bundid letmein computer internet sonnenschein prinzessin princess
  michael daniel thomas andreas alexander christian sebastian stefan florian nicole sandra melanie jessica test testtest passwort
  qwertz qwerty qwertzuiop qwertyuiop asdfgh asdfghjkl yxcvbn zxcvbn abc abcdef abcdefg eins einszweidrei changeme default login
  killer trustno baseball blume mutter vater oma mama papa engel tiger loewe hund katze flower freedom whatever`.split(
    /\s+/,
  ),
);

/** What to do about it. */
export const passwordTexts: Record<PasswordProblem, Text> = {
  missing: { de: 'Bitte geben Sie ein Passwort ein.', en: 'Please enter a password.' },
  short: {
    de: 'Das Passwort ist zu kurz. Nehmen Sie mindestens 10 Zeichen, zum Beispiel drei oder vier Wörter.',
    en: 'The password is too short. Use at least 10 characters, for example three or four words.',
  },
  long: {
    de: 'Das Passwort ist zu lang. Möglich sind höchstens 200 Zeichen.',
    en: 'The password is too long. At most 200 characters are possible.',
  },
  common: {
    de: 'Dieses Passwort ist leicht zu erraten: Es steht in Listen, die Betrüger durchprobieren. Nehmen Sie ein anderes, zum Beispiel drei oder vier Wörter.',
    en: 'This password is easy to guess: it is on lists that criminals try out. Use another one, for example three or four words.',
  },
  address: {
    de: 'Das Passwort steckt in Ihrer E-Mail-Adresse. Nehmen Sie ein anderes, zum Beispiel drei oder vier Wörter.',
    en: 'The password is part of your e-mail address. Use another one, for example three or four words.',
  },
};
