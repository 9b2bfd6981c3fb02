import { formatShortDate } from '../../../lang/format.ts';
import { type Lang, say, type Text } from '../../../lang/lang.ts';
import type { PageRequest } from '../../../platform/http/route.ts';
import type { Places } from '../../places/index.ts';
import { type Facts, type Field, todayWord } from './calculator.types.ts';
import { formTexts as words } from './form.texts.ts';
import { tablesFrom } from './law-api.input.ts';
import { chooseSeat, type Seat } from './seat.ts';
import { readDay, readHundredths, readTime, readWhole, typedDay } from './typed.ts';

export type FormError = { readonly field: string; readonly message: string };

/** A form as it was sent: what was typed, what it means, what is wrong. */
export type ReadForm = {
  readonly typed: { readonly [name: string]: string };
  readonly facts: Facts;
  readonly seat?: Seat;
  readonly errors: readonly FormError[];
  /** A place that is not clear becomes a list to choose from. */
  readonly places?: readonly { readonly ags: string; readonly name: string }[];
};

type Understood = { readonly value?: string | number; readonly error?: string };
type Query = PageRequest['query'];

/** What stands in the address under a name; of several the first. */
export function typedIn(query: Query, name: string): string {
  const value = query[name] as string | readonly string[] | undefined;
  return ((Array.isArray(value) ? value[0] : (value as string | undefined)) ?? '').trim().slice(0, 500);
}

/** A form counts as sent when the address holds one of its fields. */
export function isSent(query: Query, fields: readonly Field[]): boolean {
  return fields.some(({ name }) => query[name] !== undefined);
}

/** The empty form with what stands in it from the beginning. */
export function emptyForm(fields: readonly Field[], today: string): ReadForm {
  const initials = fields.map(({ name, initial = '' }) => [name, initial === todayWord ? typedDay(today) : initial]);
  return { typed: Object.fromEntries(initials), facts: {}, errors: [] };
}

/** Reads every field; a form with errors has no complete facts. */
export function readForm(places: Places, fields: readonly Field[], query: Query, lang: Lang): ReadForm {
  const typed: Record<string, string> = {};
  const facts: Record<string, string | number | undefined> = {};
  const errors: FormError[] = [];
  let seat: Seat | undefined;
  let choices: ReadForm['places'];
  for (const field of fields) {
    // What an address does not name has its usual answer, so that short addresses stay right.
    const text = query[field.name] === undefined && field.special ? (field.initial ?? '') : typedIn(query, field.name);
    typed[field.name] = text;
    if (text === '') {
      if (field.required)
        errors.push({ field: field.name, message: say(missing[field.kind], lang, { label: field.label[lang] }) });
      continue;
    }
    if (field.kind === 'place') {
      const choice = chooseSeat(places, text, lang);
      if (choice.kind === 'seat') seat = choice.seat;
      else {
        if (choice.kind === 'ask') choices = choice.places;
        const message = choice.kind === 'ask' ? words.whichPlace : words.unknownPlace;
        errors.push({ field: field.name, message: say(message, lang, { place: text }) });
      }
      continue;
    }
    const { value, error } = understand(field, text, lang);
    if (error) errors.push({ field: field.name, message: error });
    else facts[field.name] = value;
  }
  return { typed, facts, seat, errors, places: choices };
}

const missing: { readonly [K in Field['kind']]: Text } = {
  day: words.missingDay,
  time: words.missing,
  money: words.missingMoney,
  percent: words.missing,
  place: words.missingPlace,
  number: words.missing,
  text: words.missing,
  choice: words.missingChoice,
};

function understand(field: Field, text: string, lang: Lang): Understood {
  switch (field.kind) {
    case 'day':
      return readLawDay(text, field, lang);
    case 'time':
      return orError(readTime(text), words.wrongTime, field, lang);
    case 'money':
      return orError(readHundredths(text), words.wrongMoney, field, lang);
    case 'percent': {
      const value = readHundredths(text);
      return orError(value !== undefined && value <= 10_000 ? value : undefined, words.wrongPercent, field, lang);
    }
    case 'number': {
      const { min, max } = field;
      const value = readWhole(text);
      const fits = value !== undefined && value >= min && value <= max;
      return fits ? { value } : { error: say(words.wrongNumber, lang, { label: field.label[lang], min, max }) };
    }
    case 'text':
      return text.length <= field.maxLength
        ? { value: text }
        : { error: say(words.tooLong, lang, { label: field.label[lang], max: field.maxLength }) };
    case 'choice':
      return orError(field.options.find(({ value }) => value === text)?.code, words.missingChoice, field, lang);
    case 'place':
      return {};
  }
}

function readLawDay(text: string, field: Field, lang: Lang): Understood {
  const day = readDay(text);
  const label = field.label[lang];
  if (!day) {
    const complete = /^\d{1,2}\.\s*\d{1,2}\.\s*\d{4}$/.test(text);
    return { error: say(complete ? words.noSuchDay : words.wrongDay, lang, { label, day: text }) };
  }
  if (day >= tablesFrom && day <= lastDay) return { value: day };
  const [from, to] = [formatShortDate(tablesFrom, lang), formatShortDate(lastDay, lang)];
  return { error: say(words.outOfTime, lang, { label, from, to }) };
}

const lastDay = '2199-12-31';

function orError(value: string | number | undefined, error: Text, field: Field, lang: Lang): Understood {
  return value === undefined ? { error: say(error, lang, { label: field.label[lang] }) } : { value };
}
