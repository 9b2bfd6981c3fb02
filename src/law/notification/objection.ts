import { type Step, step } from '../answer.ts';
import type { Place } from '../calendar/calendar.ts';
import { periodEnd } from '../deadline/period.ts';
import { shiftEnd } from '../deadline/shift.ts';
import { type Day, formatDay, parseDay } from '../time/day.ts';
import { dayWords } from '../time/words.ts';
import type { Remedy } from './notification.types.ts';
import type { Domain } from './regime.ts';

export type ObjectionInput = Place & {
  readonly notifiedOn: Day;
  readonly domain: Domain;
  readonly remedyNotice: boolean | 'ok' | 'missing' | 'wrong';
  readonly objectionExcluded?: boolean;
};

const names: { readonly [R in Remedy]: { readonly de: string; readonly en: string } } = {
  objection: { de: 'Der Widerspruch', en: 'The objection' },
  action: { de: 'Die Klage', en: 'The action' },
  taxObjection: { de: 'Der Einspruch', en: 'The objection (Einspruch)' },
};

const monthBy: { readonly [D in Domain]: string } = {
  general: '§ 70 VwGO',
  social: '§ 84 SGG',
  levy: '§ 70 VwGO',
  tax: '§ 355 AO',
};

const yearBy: { readonly [D in Domain]: string } = {
  general: '§ 58 Abs. 2 VwGO',
  social: '§ 66 Abs. 2 SGG',
  levy: '§ 58 Abs. 2 VwGO',
  tax: '§ 356 Abs. 2 AO',
};

/** Which remedy is open. Municipal levies in Thüringen go the way of the VwGO; taxes of the Land the way of the tax code. */
export function remedyOf(domain: Domain, objectionExcluded = false): Remedy {
  return objectionExcluded ? 'action' : domain === 'tax' ? 'taxObjection' : 'objection';
}

/** The last day of the remedy: one month from notification, one year where the notice is missing or wrong. */
export function objection(input: ObjectionInput): {
  readonly remedy: Remedy;
  readonly lastDay: Day;
  readonly steps: readonly Step[];
} {
  const remedy = remedyOf(input.domain, input.objectionExcluded);
  const notified = parseDay(input.notifiedOn);
  const right = input.remedyNotice === true || input.remedyNotice === 'ok';
  const name = names[remedy];
  const steps: Step[] = [];
  const raw = periodEnd(notified, 'event', 1, right ? 'month' : 'year');
  const words = dayWords(raw);
  const cited = (paragraph: string) => ({ paragraphs: [paragraph], source: sourceOf(input.domain) });
  if (right) {
    const paragraph = remedy === 'action' ? '§ 74 VwGO' : monthBy[input.domain];
    steps.push(
      step(
        'R-ACT-07',
        `${name.de} ist binnen eines Monats nach der Bekanntgabe möglich. Rechnerischer letzter Tag: ${words.de}.`,
        `${name.en} is possible within one month after notification. Calculated last day: ${words.en}.`,
        cited(paragraph),
      ),
    );
  } else {
    const what = input.remedyNotice === 'wrong' ? 'ist falsch' : 'fehlt';
    const said = input.remedyNotice === 'wrong' ? 'is wrong' : 'is missing';
    steps.push(
      step(
        'R-ACT-03',
        `Die Rechtsbehelfsbelehrung ${what}. Statt eines Monats gilt ein Jahr ab der Bekanntgabe. Rechnerischer letzter Tag: ${words.de}.`,
        `The legal-remedy notice ${said}. Instead of one month the period is one year from notification. Calculated last day: ${words.en}.`,
        cited(yearBy[input.domain]),
      ),
    );
  }
  return { remedy, lastDay: formatDay(shiftEnd(raw, input, steps)), steps };
}

function sourceOf(domain: Domain): string {
  if (domain === 'social') return 'Sozialgerichtsgesetz, Stand 29.04.2026';
  return domain === 'tax' ? 'Abgabenordnung, Stand 29.04.2026' : 'Verwaltungsgerichtsordnung, Stand 29.04.2026';
}
