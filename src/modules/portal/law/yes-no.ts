import type { Choice } from './calculator.types.ts';
import { askTexts } from './form.texts.ts';

export const yesNo: readonly Choice[] = [
  { value: 'ja', code: 'yes', label: askTexts.yes },
  { value: 'nein', code: 'no', label: askTexts.no },
];
