import type { Calculator } from './calculator.types.ts';
import { deadlineCalculator } from './deadline.calculator.ts';
import { feeCalculator } from './fee.calculator.ts';
import { notificationCalculator } from './notification.calculator.ts';
import { writtenFormCalculator } from './written-form.calculator.ts';

export const calculators: readonly Calculator[] = [
  notificationCalculator,
  deadlineCalculator,
  writtenFormCalculator,
  feeCalculator,
];
