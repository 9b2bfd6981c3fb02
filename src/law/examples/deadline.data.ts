import type { Text } from '../../lang/lang.ts';
import type { DeadlineInput } from '../deadline/deadline.ts';
import type { Example } from './example.ts';

type DeadlineExample = Example<DeadlineInput, { readonly lastDay: string }>;

const [erfurt, heiligenstadt, munich, augsburg, hannover] = [
  '16051000',
  '16061045',
  '09162000',
  '09761000',
  '03241001',
];
const one = { amount: 1, unit: 'month', start: 'event', shift: true } as const;
const twoWeeks = { amount: 2, unit: 'week', start: 'event', shift: true } as const;

export const deadlineExamples: readonly DeadlineExample[] = [
  of(
    'D1',
    'Ein Monat ab 31.01.2026 in Erfurt; der 28.02. ist ein Samstag',
    'One month from 2026-01-31 in Erfurt; 28 Feb is a Saturday',
    { ...one, event: '2026-01-31', ags: erfurt },
    '2026-03-02',
  ),
  of(
    'D2a',
    'Zwei Wochen ab 06.09.2026 in Thüringen; Sonntag, 20.09.',
    'Two weeks from 2026-09-06 in Thüringen; Sunday 20 Sept',
    { ...twoWeeks, event: '2026-09-06', ags: erfurt },
    '2026-09-21',
  ),
  of(
    'D2b',
    'Dieselbe Frist in Bayern',
    'The same period in Bayern',
    { ...twoWeeks, event: '2026-09-06', ags: munich },
    '2026-09-21',
  ),
  of(
    'D2c',
    'Dieselbe Frist in Niedersachsen',
    'The same period in Niedersachsen',
    { ...twoWeeks, event: '2026-09-06', ags: hannover },
    '2026-09-21',
  ),
  of(
    'D3a',
    'Zwei Wochen ab 06.09.2027 in Thüringen; Montag, 20.09. ist Weltkindertag',
    "Two weeks from 2027-09-06 in Thüringen; Monday 20 Sept is Children's Day",
    { ...twoWeeks, event: '2027-09-06', ags: erfurt },
    '2027-09-21',
  ),
  of(
    'D3b',
    'Dieselbe Frist in Bayern',
    'The same period in Bayern',
    { ...twoWeeks, event: '2027-09-06', ags: munich },
    '2027-09-20',
  ),
  of(
    'D3c',
    'Dieselbe Frist in Niedersachsen',
    'The same period in Niedersachsen',
    { ...twoWeeks, event: '2027-09-06', ags: hannover },
    '2027-09-20',
  ),
  of(
    'D4a',
    'Ein Monat ab 08.07.2025 in Augsburg; Freitag, 08.08. ist Friedensfest',
    'One month from 2025-07-08 in Augsburg; Friday 8 Aug is a holiday there',
    { ...one, event: '2025-07-08', ags: augsburg },
    '2025-08-11',
  ),
  of(
    'D4b',
    'Dieselbe Frist in München',
    'The same period in München',
    { ...one, event: '2025-07-08', ags: munich },
    '2025-08-08',
  ),
  of(
    'D4c',
    'Dieselbe Frist in Thüringen',
    'The same period in Thüringen',
    { ...one, event: '2025-07-08', ags: erfurt },
    '2025-08-08',
  ),
  of(
    'D5a',
    'Ein Monat ab 04.05.2026 in Erfurt; der 04.06. ist Fronleichnam',
    'One month from 2026-05-04 in Erfurt; 4 June is Corpus Christi',
    { ...one, event: '2026-05-04', ags: erfurt },
    '2026-06-04',
  ),
  of(
    'D5b',
    'Dieselbe Frist in Heiligenstadt (Liste von 1994)',
    'The same period in Heiligenstadt (list of 1994)',
    { ...one, event: '2026-05-04', ags: heiligenstadt },
    '2026-06-05',
  ),
  of(
    'D5c',
    'Dieselbe Frist in Bayern',
    'The same period in Bayern',
    { ...one, event: '2026-05-04', ags: munich },
    '2026-06-05',
  ),
  of(
    'D6a',
    'Ein Monat ab 06.12.2026 in Thüringen',
    'One month from 2026-12-06 in Thüringen',
    { ...one, event: '2026-12-06', ags: erfurt },
    '2027-01-06',
  ),
  of(
    'D6b',
    'Dieselbe Frist in Bayern; Heilige Drei Könige',
    'The same period in Bayern; Epiphany',
    { ...one, event: '2026-12-06', ags: munich },
    '2027-01-07',
  ),
  of(
    'D7',
    'Ein Monat ab 25.11.2026; Weihnachten',
    'One month from 2026-11-25; Christmas',
    { ...one, event: '2026-11-25', ags: erfurt },
    '2026-12-28',
  ),
  of(
    'D8',
    'Ein halber Monat ab 05.06.2026; Samstag, 20.06.',
    'Half a month from 2026-06-05; Saturday 20 June',
    { ...one, unit: 'halfMonth', event: '2026-06-05', ags: erfurt },
    '2026-06-22',
  ),
  of(
    'D9',
    'Die Behörde setzt 14 Tage, bekannt gegeben am 24.11.2026',
    'The authority sets 14 days, notified 2026-11-24',
    { ...one, amount: 14, unit: 'day', event: '2026-11-24', ags: erfurt },
    '2026-12-08',
  ),
];

function of(id: string, de: string, en: string, input: DeadlineInput, lastDay: string): DeadlineExample {
  const text: Text = { de, en };
  return { id, rules: ['R-FRI-01', 'R-FRI-02', 'R-FRI-06', 'R-FRI-11'], text, input, expected: { lastDay } };
}
