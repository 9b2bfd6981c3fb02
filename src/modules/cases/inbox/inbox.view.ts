import { formatShortDate } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import type { StatusKind } from '../../../ui/index.ts';
import type { CaseHead, CaseStatus } from '../case/case.schema.ts';
import { daysBetween } from './due.rules.ts';
import type { CappedCount } from './inbox.schema.ts';
import { dueTexts, inboxTexts, statusTexts, taskTexts } from './inbox.texts.ts';

/** The look and word of a state. */
export function statusView(
  head: Pick<CaseHead, 'status' | 'answered' | 'task'>,
  lang: Lang,
): { kind: StatusKind; label: string } {
  const kinds: Record<CaseStatus, StatusKind> = {
    new: 'new',
    noted: 'review',
    inProgress: 'working',
    waiting: 'waiting',
    answered: 'answer',
    decided: 'good',
    closed: 'plain',
  };
  if (head.task) return { kind: head.task === 'print' ? 'working' : 'urgent', label: say(taskTexts[head.task], lang) };
  const status: CaseStatus = head.answered ? 'answered' : head.status;
  return { kind: kinds[status], label: say(statusTexts[status], lang) };
}

/** A due day in words: "noch 6 Tage", "1 Tag überfällig". Only open cases can be late. */
export function dueView(
  head: Pick<CaseHead, 'dueOn' | 'status'>,
  today: string,
  lang: Lang,
): { day: string; words: string; urgent: boolean } {
  if (!head.dueOn) return { day: '', words: say(dueTexts.none, lang), urgent: false };
  const day = dayWithoutYear(head.dueOn, today, lang);
  if (head.status === 'closed' || head.status === 'decided') return { day, words: '', urgent: false };
  return { day, words: distance(daysBetween(today, head.dueOn), lang), urgent: head.dueOn <= today };
}

/** "23.11." in a list of the same year, "4.1.2027" in another. */
function dayWithoutYear(day: string, today: string, lang: Lang): string {
  const whole = formatShortDate(day, lang);
  return day.slice(0, 4) === today.slice(0, 4) ? whole.replace(/\s?\d{4}$/, '') : whole;
}

function distance(days: number, lang: Lang): string {
  if (days === 0) return say(dueTexts.today, lang);
  if (days < 0) return say(days === -1 ? dueTexts.lateOne : dueTexts.late, lang, { days: -days });
  return say(days === 1 ? dueTexts.leftOne : dueTexts.left, lang, { days });
}

/** "31", or "über 999" for a count that stopped. */
export function countText({ count, more }: CappedCount, lang: Lang): string {
  return more ? say(inboxTexts.over, lang, { count }) : String(count);
}

/** "Sachbearbeitung Meiningen" → "SM". */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}
