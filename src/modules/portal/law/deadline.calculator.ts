import { formatLongDate } from '../../../lang/format.ts';
import type { DeadlineInput } from '../../../law/index.ts';
import type { Calculator, Choice, Field } from './calculator.types.ts';
import { askTexts } from './form.texts.ts';
import { periodOf } from './law-api.input.ts';
import { seatWords } from './seat-words.ts';
import { yesNo } from './yes-no.ts';

const starts: readonly Choice[] = [
  {
    value: 'ereignis',
    code: 'event',
    label: { de: 'Mit einem Ereignis', en: 'With an event' },
    hint: {
      de: 'Zum Beispiel Zugang oder Bekanntgabe. Der Tag zählt nicht mit.',
      en: 'For example arrival or notification. The day is not counted.',
    },
  },
  {
    value: 'tagesbeginn',
    code: 'dayStart',
    label: { de: 'Mit dem Beginn eines Tages', en: 'With the beginning of a day' },
    hint: {
      de: 'Zum Beispiel „ab dem 1. März“. Der Tag zählt mit.',
      en: 'For example “from 1 March”. The day is counted.',
    },
  },
];

const unitOptions: readonly Choice[] = [
  { value: 'tage', code: 'day', label: { de: 'Tage', en: 'Days' } },
  { value: 'wochen', code: 'week', label: { de: 'Wochen', en: 'Weeks' } },
  { value: 'halbe-monate', code: 'halfMonth', label: { de: 'Halbe Monate (15 Tage)', en: 'Half months (15 days)' } },
  { value: 'monate', code: 'month', label: { de: 'Monate', en: 'Months' } },
  { value: 'vierteljahre', code: 'quarter', label: { de: 'Vierteljahre', en: 'Quarters' } },
  { value: 'halbe-jahre', code: 'halfYear', label: { de: 'Halbe Jahre', en: 'Half years' } },
  { value: 'jahre', code: 'year', label: { de: 'Jahre', en: 'Years' } },
];

const fixed: readonly Choice[] = [
  {
    value: 'leistung',
    code: 'benefitPeriod',
    label: { de: 'Leistung für einen bestimmten Zeitraum', en: 'Benefit for a certain period' },
  },
  {
    value: 'festgelegt',
    code: 'expresslyFixed',
    label: { de: 'Ende ausdrücklich auf diesen Tag festgelegt', en: 'End expressly fixed on this day' },
  },
];

const fields: readonly Field[] = [
  {
    name: 'tag',
    kind: 'day',
    label: { de: 'Tag, an dem die Frist beginnt', en: 'Day on which the period begins' },
    required: true,
    lawDay: true,
  },
  {
    name: 'beginn',
    kind: 'choice',
    label: { de: 'Wie beginnt die Frist?', en: 'How does the period begin?' },
    options: starts,
    initial: 'ereignis',
    required: true,
  },
  {
    name: 'dauer',
    kind: 'number',
    min: 1,
    max: 1000,
    label: { de: 'Länge der Frist', en: 'Length of the period' },
    initial: '1',
    required: true,
  },
  {
    name: 'einheit',
    kind: 'choice',
    list: true,
    label: { de: 'Einheit', en: 'Unit' },
    options: unitOptions,
    initial: 'monate',
    required: true,
  },
  { name: 'ort', kind: 'place', label: askTexts.place, hint: askTexts.placeHint, required: true },
  {
    name: 'verschieben',
    kind: 'choice',
    label: {
      de: 'Endet die Frist erst am nächsten Werktag, wenn sie auf ein Wochenende oder einen Feiertag fällt?',
      en: 'Does the period end on the next working day when it falls on a weekend or holiday?',
    },
    options: yesNo,
    initial: 'ja',
    required: true,
    special: true,
  },
  {
    name: 'ausnahme',
    kind: 'choice',
    list: true,
    label: { de: 'Warum sich das Ende nicht verschiebt', en: 'Why the end is not moved' },
    options: fixed,
    special: true,
  },
];

export const deadlineCalculator: Calculator = {
  id: 'frist',
  title: { de: 'Frist berechnen', en: 'Compute a period' },
  lead: {
    de: 'Bis wann haben Sie Zeit? Wir zählen nach dem Bürgerlichen Gesetzbuch und zeigen jeden Schritt.',
    en: 'Until when do you have time? We count as the Civil Code says and show every step.',
  },
  short: {
    de: 'Letzter Tag einer Frist, mit Wochenenden und Feiertagen',
    en: 'Last day of a period, with weekends and holidays',
  },
  icon: 'kalender',
  submit: { de: 'Frist berechnen', en: 'Compute' },
  fields: () => fields,
  about: [
    {
      de: 'Der Tag des Ereignisses zählt nicht mit. Eine Monatsfrist endet am Tag mit derselben Zahl.',
      en: 'The day of the event is not counted. A period of months ends on the day with the same number.',
    },
    {
      de: 'Fällt das Ende auf Samstag, Sonntag oder einen Feiertag, endet die Frist am nächsten Werktag.',
      en: 'If the end falls on a Saturday, Sunday or holiday, the period ends on the next working day.',
    },
    {
      de: 'Die Frist läuft bis Mitternacht. Der Brief muss dann bei der Behörde sein; der Poststempel genügt nicht.',
      en: 'The period runs until midnight. The letter must have arrived by then; the postmark is not enough.',
    },
  ],
  compute: (facts, seat, lang) => {
    const answer = periodOf({
      event: String(facts.tag),
      start: facts.beginn as DeadlineInput['start'],
      amount: Number(facts.dauer),
      unit: facts.einheit as DeadlineInput['unit'],
      ags: seat!.ags,
      shift: facts.verschieben === 'yes',
      fixed: facts.ausnahme as DeadlineInput['fixed'],
    });
    const moved = answer.rawLastDay !== answer.lastDay;
    return {
      title: formatLongDate(answer.lastDay, lang),
      text: {
        de: 'Das ist der letzte Tag der Frist. Sie endet um 24:00 Uhr.',
        en: 'This is the last day of the period. It ends at midnight.',
      }[lang],
      tone: 'good',
      icon: 'kalender',
      lastDay: answer.lastDay,
      rows: [
        { key: 'lastDay', term: { de: 'Letzter Tag', en: 'Last day' }, value: formatLongDate(answer.lastDay, lang) },
        ...(moved
          ? [
              {
                key: 'rawLastDay',
                term: { de: 'Vor der Verschiebung', en: 'Before it was moved' },
                value: formatLongDate(answer.rawLastDay, lang),
              },
            ]
          : []),
        { key: 'calendar', term: { de: 'Feiertage', en: 'Holidays' }, value: seatWords(seat!, answer.calendar, lang) },
      ],
      answer,
    };
  },
};
