import type { Lang, Text } from '../../../lang/lang.ts';
import type { Step } from '../../../law/index.ts';
import type { IconName } from '../../../ui/index.ts';
import type { Seat } from './seat.ts';

/** One answer to choose; `code` is what the library calls it. */
export type Choice = { readonly value: string; readonly code: string; readonly label: Text; readonly hint?: Text };

type Control =
  | { readonly kind: 'day' | 'time' | 'money' | 'percent' | 'place' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'text'; readonly maxLength: number }
  /** `list` = to pull down, else buttons. */
  | { readonly kind: 'choice'; readonly options: readonly Choice[]; readonly list?: true };

/** As `initial` of a day: the day on which the page is opened. */
export const todayWord = 'heute';

/** One question of a calculator. Its name stands in the address, so that results can be kept and shared. */
export type Field = Control & {
  readonly name: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly required?: true;
  readonly initial?: string;
  /** Stands under "Besondere Umstände". */
  readonly special?: true;
  /** The day whose law is asked for: the comparison of two days asks for two of it instead. */
  readonly lawDay?: true;
  /** Depends on the day above and makes no sense in a comparison. */
  readonly followsDay?: true;
};

/** What was understood: days as `YYYY-MM-DD`, money in cents, percent in hundredths, choices as codes. */
export type Facts = { readonly [name: string]: string | number | undefined };

export type Shown = { readonly key: string; readonly term: Text; readonly value: string };

/** An answer as a page shows it. */
export type Result = {
  readonly title: string;
  readonly text?: string;
  readonly tone: 'good' | 'plain' | 'question';
  readonly icon: IconName;
  readonly rows: readonly Shown[];
  /** `YYYY-MM-DD`: the page says how long there is still time. */
  readonly lastDay?: string;
  /** What to do now, and what else is open. */
  readonly ways?: { readonly title: string; readonly items: readonly string[] };
  /** The answer of the library. */
  readonly answer: { readonly steps: readonly Step[] };
};

export type CalculatorId = 'frist' | 'bekanntgabe' | 'schriftform' | 'gebuehr';

export type Calculator = {
  readonly id: CalculatorId;
  readonly title: Text;
  readonly lead: Text;
  /** One line on the overview. */
  readonly short: Text;
  readonly icon: IconName;
  readonly submit: Text;
  /** Choices before the form that decide which questions there are: links, `name` in the address. */
  readonly kinds?: { readonly name: string; readonly label: Text; readonly options: readonly Choice[] };
  readonly fields: (kind: string) => readonly Field[];
  readonly about: readonly Text[];
  /** @throws AppError law.* when these facts cannot be computed */
  readonly compute: (facts: Facts, seat: Seat | undefined, lang: Lang, kind: string) => Result;
};
