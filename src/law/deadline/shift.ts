import { assumed, type Step, step } from '../answer.ts';
import { calendarOf, dayOff, holidayOn, type Place } from '../calendar/calendar.ts';
import { dateWords, dayWords } from '../time/words.ts';

/**
 * Moves a last day that is a Saturday, Sunday or public holiday at the seat of the authority to the next working day (§ 193 BGB,
 * § 31 Abs. 3 VwVfG) and says so, day by day.
 */
export function shiftEnd(rawEnd: number, place: Place, steps: Step[]): number {
  const calendar = calendarOf(place);
  let day = rawEnd;
  for (let off = dayOff(day, place); off; off = dayOff(day, place)) {
    const words = dateWords(day);
    const because = off.kind === 'holiday' ? ` (Kalender ${calendar.id}, Stand ${calendar.version})` : '';
    const why = off.kind === 'holiday' ? ` (calendar ${calendar.id}, version ${calendar.version})` : '';
    const say = off.certain ? step : assumed;
    steps.push(
      say(
        off.kind === 'holiday' ? 'R-FRI-11' : 'R-FRI-06',
        `Der ${words.de} ist ${off.name.de}${because}. An diesem Tag endet die Frist nicht.`,
        `${words.en} is ${off.name.en}${why}. The period does not end on this day.`,
        off.kind === 'holiday' ? { paragraphs: ['§ 193 BGB', '§ 31 Abs. 3 VwVfG'], source: off.source } : undefined,
      ),
    );
    day++;
  }
  if (day !== rawEnd) {
    const words = dayWords(day);
    steps.push(
      step(
        'R-FRI-06',
        `Die Frist endet deshalb am nächsten Werktag: ${words.de}.`,
        `The period therefore ends on the next working day: ${words.en}.`,
      ),
    );
  }
  noteOpenCalendar(day, place, calendar.known, steps);
  return day;
}

/** Says so where our calendar does not know enough about the place to be sure. */
function noteOpenCalendar(day: number, place: Place, known: boolean, steps: Step[]): void {
  const open = holidayOn(day, place);
  if (open?.kept === 'unknown') {
    steps.push(
      assumed(
        'R-FRI-11',
        `Ob ${open.holiday.name.de} am Sitz der Behörde Feiertag ist, ist hier nicht hinterlegt. Gerechnet wurde ohne diesen Feiertag; die Frist endet dann jedenfalls nicht früher.`,
        `Whether ${open.holiday.name.en} is a holiday at the seat of the authority is not recorded here. It was not counted; the period then certainly does not end earlier.`,
      ),
    );
  }
  if (!known) {
    steps.push(
      assumed(
        'R-FRI-11',
        'Für dieses Land ist kein eigener Feiertagskalender hinterlegt. Gerechnet wurde mit den Feiertagen, die in ganz Deutschland gelten.',
        'No holiday calendar is recorded for this Land. The holidays of all of Germany were used.',
      ),
    );
  }
}
