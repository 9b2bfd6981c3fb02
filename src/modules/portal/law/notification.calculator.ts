import { formatLongDate } from '../../../lang/format.ts';
import type { Lang, Text } from '../../../lang/lang.ts';
import { type NotificationAnswer, type NotificationInput, notification } from '../../../law/index.ts';
import type { Calculator, Facts, Result, Shown } from './calculator.types.ts';
import { computed } from './computed.ts';
import { notificationFields } from './notification.fields.ts';
import type { Seat } from './seat.ts';
import { seatWords } from './seat-words.ts';

const words = {
  until: { de: 'Widerspruch bis {day}', en: 'Objection until {day}' },
  untilAction: { de: 'Klage bis {day}', en: 'Action until {day}' },
  untilTax: { de: 'Einspruch bis {day}', en: 'Objection until {day}' },
  notified: { de: 'Der Bescheid gilt als bekannt gegeben am {day}.', en: 'The decision counts as notified on {day}.' },
  waiting: { de: 'Noch nicht bekannt gegeben', en: 'Not notified yet' },
  failed: { de: 'Nicht bekannt gegeben', en: 'Not notified' },
  noPeriod: {
    de: 'Die Frist für den Widerspruch hat nicht begonnen.',
    en: 'The period for the objection has not begun.',
  },
  from: { de: 'Ab {day}: {text}', en: 'From {day}: {text}' },
  next: { de: 'Das kann die Behörde tun', en: 'What the authority can do' },
} satisfies Record<string, Text>;

const until = { objection: words.until, action: words.untilAction, taxObjection: words.untilTax };

/** What the form says in the words of the library. */
function inputOf(facts: Facts, seat: Seat): NotificationInput {
  const consent = facts.einwilligung;
  return {
    channel: facts.weg as NotificationInput['channel'],
    date: String(facts.tag),
    ags: seat.ags,
    domain: facts.gebiet as NotificationInput['domain'],
    remedyNotice: facts.belehrung as NotificationInput['remedyNotice'],
    consent: consent === undefined ? undefined : consent === 'single-case' ? 'single-case' : consent === 'yes',
    retrievedOn: facts.abgerufen as string | undefined,
    arrivedOn: facts.zugang as string | undefined,
    arrivalDisputed: facts.bestritten === 'yes',
  };
}

function viewOf(answer: NotificationAnswer, seat: Seat, lang: Lang): Result {
  const { notifiedOn, objectionLastDay, regime, followUp } = answer;
  const day = (iso: string) => formatLongDate(iso, lang);
  const calendar = seat.ags.startsWith('16')
    ? 'TH'
    : seat.ags.startsWith('09')
      ? 'BY'
      : seat.ags.startsWith('03')
        ? 'NI'
        : 'DE';
  const rows: Shown[] = [
    ...(notifiedOn
      ? [{ key: 'notifiedOn', term: { de: 'Bekannt gegeben', en: 'Notified' }, value: day(notifiedOn) }]
      : []),
    ...(objectionLastDay
      ? [{ key: 'objectionLastDay', term: { de: 'Letzter Tag', en: 'Last day' }, value: day(objectionLastDay) }]
      : []),
    { key: 'regime', term: { de: 'Regel', en: 'Rule' }, value: regime },
    { key: 'calendar', term: { de: 'Feiertage', en: 'Holidays' }, value: seatWords(seat, calendar, lang) },
    {
      key: 'proofNeeded',
      term: { de: 'Beweisen muss die Behörde', en: 'The authority has to prove' },
      value: answer.proofNeeded.map((proof) => proof[lang]).join('; '),
    },
  ];
  if (!notifiedOn || !objectionLastDay)
    return {
      title: words[answer.state === 'waiting' ? 'waiting' : 'failed'][lang],
      text: words.noPeriod[lang],
      tone: 'question',
      icon: 'uhr',
      rows,
      ...(followUp
        ? {
            ways: {
              title: words.next[lang],
              items: [words.from[lang].replace('{day}', day(followUp.on)).replace('{text}', followUp.text[lang])],
            },
          }
        : {}),
      answer,
    };
  return {
    title: until[answer.remedy][lang].replace('{day}', day(objectionLastDay)),
    text: words.notified[lang].replace('{day}', day(notifiedOn)),
    tone: 'good',
    icon: 'kalender',
    lastDay: objectionLastDay,
    rows,
    answer,
  };
}

export const notificationCalculator: Calculator = {
  id: 'bekanntgabe',
  title: { de: 'Bescheid und Widerspruch', en: 'Decision and objection' },
  lead: {
    de: 'Wann gilt ein Bescheid als bekannt gegeben, und bis wann ist Widerspruch möglich?',
    en: 'When does a decision count as notified, and until when is an objection possible?',
  },
  short: {
    de: 'Wann ein Bescheid wirkt und bis wann Widerspruch möglich ist',
    en: 'When a decision takes effect and until when you can object',
  },
  icon: 'brief',
  submit: { de: 'Bekanntgabe berechnen', en: 'Compute' },
  fields: () => notificationFields,
  about: [
    {
      de: 'Ein Brief gilt seit dem 1. Januar 2025 am vierten Tag nach der Aufgabe zur Post als bekannt gegeben, vorher am dritten.',
      en: 'Since 1 January 2025 a letter counts as notified on the fourth day after posting, before on the third.',
    },
    {
      de: 'Kam er später an, zählt der spätere Tag. Zweifel gehen zulasten der Behörde.',
      en: 'If it arrived later, the later day counts. In doubt the authority has to prove the arrival.',
    },
    {
      de: 'Fehlt die Rechtsbehelfsbelehrung, haben Sie ein Jahr statt einem Monat.',
      en: 'If the notice about remedies is missing you have one year instead of one month.',
    },
  ],
  compute: (facts, seat, lang) =>
    viewOf(
      computed(() => notification(inputOf(facts, seat!))),
      seat!,
      lang,
    ),
};
