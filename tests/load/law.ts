import { lawBench } from '../../src/law/law.bench.ts';
import { type Figure, measureSync } from './measure.ts';

let turn = 0;
const start = Date.UTC(2026, 0, 1);

/** The same arithmetic on a Date of the language, without holidays and without a word of explanation. */
function plainMonthLater(): string {
  turn = (turn + 1) % 365;
  const date = new Date(start + turn * 86_400_000);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 10);
}

/** Four days and a month. */
function plainObjection(): string {
  turn = (turn + 1) % 365;
  const notified = new Date(start + (turn + 4) * 86_400_000);
  const last = new Date(notified);
  last.setUTCMonth(last.getUTCMonth() + 1);
  return notified.toISOString().slice(0, 10) + last.toISOString().slice(0, 10);
}

/** 10,000 lines as objects with their amount as a sentence, and their sum. */
function plainLines(): number {
  const lines = Array.from({ length: 10_000 }, (_, index) => {
    const quantity = (index % 7) + 1;
    const cents = quantity * 400;
    return { cents, formula: `${quantity} × 4,00 € = ${(cents / 100).toFixed(2)} €` };
  });
  return lines.reduce((sum, { cents }) => sum + cents, 0);
}

const floors = [
  { run: plainMonthLater, is: 'a month later on a plain Date' },
  { run: plainObjection, is: 'four days and a month on a plain Date' },
  { run: plainLines, is: '10,000 objects and their sum' },
];

/** The law library beside the same arithmetic without rules, holidays and words. */
export function measureLaw(seconds: number): { what: string; figure: Figure; floor: Figure; floorIs: string }[] {
  return lawBench.map(({ name, run }, index) => {
    const floor = floors[index]!;
    return { what: name, figure: measureSync(run, seconds), floor: measureSync(floor.run, seconds), floorIs: floor.is };
  });
}
