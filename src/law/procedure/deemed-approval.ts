import { type Step, step } from '../answer.ts';
import { periodEnd, type Unit } from '../deadline/period.ts';
import { periodWords } from '../deadline/unit.texts.ts';
import type { LawParameters } from '../parameters.data.ts';
import { formatInstant, type Instant, startOfDay } from '../time/berlin.ts';
import { type Day, formatDay, parseDay } from '../time/day.ts';
import { dayWords } from '../time/words.ts';
import { movedAuthorityPeriod } from './authority-period.ts';

export type DeemedApprovalInput = {
  /** A rule of law orders the fiction for this kind of approval. */
  readonly ordered: boolean;
  readonly sufficientlySpecific: boolean;
  /** The day on which the documents were complete; without it the clock has not started. */
  readonly completeOn?: Day;
  /** Another period than three months, where the special act says so. */
  readonly amount?: number;
  readonly unit?: Unit;
  /** The one extension: reasoned and told to the person before the period ended. */
  readonly extension?: {
    readonly amount: number;
    readonly unit: Unit;
    readonly toldOn: Day;
    readonly reasoned: boolean;
  };
  readonly ags: string;
  readonly part?: string;
  readonly parameters?: Partial<LawParameters>;
};

export type DeemedApprovalAnswer = {
  readonly possible: boolean;
  readonly running: boolean;
  readonly lastDay: Day | null;
  /** The approval counts as given from this moment on, unless decided before. */
  readonly approvedFrom: Instant | null;
  readonly extensionValid: boolean | null;
  readonly steps: readonly Step[];
};

/** When an approval counts as given because the authority has not decided (§ 42a VwVfG). */
export function deemedApproval(input: DeemedApprovalInput): DeemedApprovalAnswer {
  const steps: Step[] = [];
  const none = { lastDay: null, approvedFrom: null, extensionValid: null, steps };
  if (!input.ordered || !input.sufficientlySpecific) {
    steps.push(
      input.ordered
        ? step(
            'R-ACT-05',
            'Der Antrag ist nicht bestimmt genug. Eine Genehmigung kann so nicht von selbst entstehen.',
            'The application is not specific enough. An approval cannot arise by itself.',
          )
        : step(
            'R-ACT-05',
            'Keine Vorschrift ordnet hier an, dass die Genehmigung nach einer Frist als erteilt gilt.',
            'No provision orders here that the approval counts as given after a period.',
          ),
    );
    return { possible: false, running: false, ...none };
  }
  if (input.completeOn === undefined) {
    steps.push(
      step(
        'R-ACT-05',
        'Die Frist läuft erst, wenn alle Unterlagen da sind. Noch fehlt etwas.',
        'The period runs only when all documents are there. Something is still missing.',
      ),
    );
    return { possible: true, running: false, ...none };
  }
  const [amount, unit] = [input.amount ?? 3, input.unit ?? 'month'];
  let last = firstEnd(input, parseDay(input.completeOn), amount, unit, steps);
  let extensionValid: boolean | null = null;
  if (input.extension) {
    extensionValid = input.extension.reasoned && input.extension.toldOn <= formatDay(last);
    last = extended(input, last, extensionValid, steps);
  }
  const words = dayWords(last + 1);
  steps.push(
    step(
      'R-ACT-05',
      `Ohne Entscheidung gilt die Genehmigung ab ${words.de}, 0 Uhr, als erteilt. Auf Wunsch ist das schriftlich zu bescheinigen.`,
      `Without a decision the approval counts as given from ${words.en}, 0:00. On demand this is certified in writing.`,
    ),
  );
  return {
    possible: true,
    running: true,
    lastDay: formatDay(last),
    approvedFrom: formatInstant(startOfDay(last + 1)),
    extensionValid,
    steps,
  };
}

function firstEnd(input: DeemedApprovalInput, complete: number, amount: number, unit: Unit, steps: Step[]): number {
  const raw = periodEnd(complete, 'event', amount, unit);
  const [from, to, period] = [dayWords(complete), dayWords(raw), periodWords(amount, unit)];
  steps.push(
    step(
      'R-ACT-05',
      `Vollständig seit ${from.de}. Entscheidungsfrist: ${period.de}, rechnerisch bis ${to.de}.`,
      `Complete since ${from.en}. Period for the decision: ${period.en}, calculated until ${to.en}.`,
    ),
  );
  return movedAuthorityPeriod(raw, input, 'R-ACT-05', steps);
}

function extended(input: DeemedApprovalInput, last: number, valid: boolean, steps: Step[]): number {
  const extension = input.extension!;
  if (!valid) {
    steps.push(
      step(
        'R-ACT-05',
        'Die Verlängerung wirkt nicht: Sie muss begründet und vor dem Ende der Frist mitgeteilt sein.',
        'The extension has no effect: it must be reasoned and told before the end of the period.',
      ),
    );
    return last;
  }
  const raw = periodEnd(last, 'event', extension.amount, extension.unit);
  const [period, to] = [periodWords(extension.amount, extension.unit), dayWords(raw)];
  steps.push(
    step(
      'R-ACT-05',
      `Die Frist ist einmal verlängert worden, um ${period.de}, rechnerisch bis ${to.de}.`,
      `The period was extended once, by ${period.en}, calculated until ${to.en}.`,
    ),
  );
  return movedAuthorityPeriod(raw, input, 'R-ACT-05', steps);
}
