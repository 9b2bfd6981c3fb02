import { foldText } from './search/words.rules.ts';

const longestQuestion = 60;
/** Days after which a miss is forgotten. */
export const daysKept = 90;

/**
 * What may be kept of a question that found nothing: its folded words, unless it could hold personal data (an address with @, a number of
 * five digits and more, also with spaces or signs in between, or a long text). Otherwise nothing.
 */
export function keepOfQuestion(text: string): string | undefined {
  if (text.includes('@') || text.length > longestQuestion || /\d(?:[\s./()+-]*\d){4}/.test(text)) return undefined;
  const question = (foldText(text).match(/[a-z0-9]+/g) ?? []).join(' ');
  return question.length >= 2 && question.length <= longestQuestion ? question : undefined;
}
