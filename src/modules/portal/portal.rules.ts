import type { Lang } from '../../lang/lang.ts';

const words: Record<Lang, readonly string[]> = {
  de: ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

const objections = /\bwie?ders?pr|\beinspr|\bobjection|\bappeal/;

/** Whether somebody looks for the way to challenge a decision; no service of the catalogue is one, for it goes to whoever decided. */
export const asksForObjection = (question: string): boolean => objections.test(question.toLowerCase());

/** Numbers up to twelve in words, as running text has them. */
export function countWord(count: number, lang: Lang): string {
  return words[lang][count] ?? String(count);
}
