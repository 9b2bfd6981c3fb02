import type { Lang } from '../lang/lang.ts';
import type { Problem } from './fields/kind.ts';
import type { CompiledField, CompiledPackage } from './form.types.ts';
import type { FormLang } from './package.types.ts';
import { fieldTexts, fill, platformLang, textsOf } from './texts.ts';

/** Words of the engine itself. */
export const engineWords: {
  readonly [L in Lang]: Record<'yes' | 'no' | 'none' | 'line' | 'plz' | 'city' | 'country' | 'search' | 'from', string>;
} = {
  de: {
    yes: 'Ja',
    no: 'Nein',
    none: 'keine Angabe',
    line: 'Straße und Hausnummer',
    plz: 'Postleitzahl',
    city: 'Ort',
    search: 'Tippen Sie die ersten Buchstaben und wählen Sie einen Eintrag aus der Liste.',
    country: 'Staat',
    from: 'Quelle:',
  },
  en: {
    yes: 'Yes',
    no: 'No',
    none: 'not given',
    line: 'Street and house number',
    plz: 'Postcode',
    city: 'Town',
    search: 'Type the first letters and choose an entry from the list.',
    country: 'Country',
    from: 'Source:',
  },
};

type Sentences = { readonly [code: string]: string };

const de: Sentences = {
  missing: 'Bitte geben Sie {ask} an.',
  'missing.choice': 'Bitte wählen Sie {ask} aus.',
  'missing.boolean': 'Bitte wählen Sie „Ja“ oder „Nein“: {label}.',
  'missing.file': 'Bitte laden Sie {ask} hoch.',
  'missing.line': 'Bitte geben Sie Straße und Hausnummer an.',
  'missing.plz': 'Bitte geben Sie die Postleitzahl an.',
  'missing.city': 'Bitte geben Sie den Ort an.',
  'missing.country': 'Bitte wählen Sie den Staat aus.',
  maxLength: 'Bitte kürzen Sie auf höchstens {max} Zeichen. Sie haben {count} eingegeben.',
  digits: 'Bitte geben Sie {digits} Ziffern ein. Sie haben {count} eingegeben.',
  onlyDigits: 'Bitte geben Sie nur Ziffern ein, insgesamt {digits}.',
  'digits.plz': 'Die Postleitzahl hat 5 Ziffern. Sie haben {count} eingegeben.',
  'onlyDigits.plz': 'Die Postleitzahl hat 5 Ziffern. Bitte geben Sie nur Ziffern ein.',
  noStreet: 'Bitte geben Sie auch die Straße an.',
  noHouseNumber: 'Bitte geben Sie auch die Hausnummer an. Gibt es keine, schreiben Sie „ohne Nummer“.',
  pattern: 'Bitte prüfen Sie {ask}. Die Schreibweise passt nicht.',
  noAt: 'In der E-Mail-Adresse fehlt das Zeichen @.',
  email: 'Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel name@post.example.',
  emailDomain: 'Bitte prüfen Sie die E-Mail-Adresse hinter dem @, zum Beispiel name@post.example.',
  tel: 'Bitte geben Sie die Telefonnummer mit Vorwahl an, zum Beispiel 03693 12345.',
  iban: 'Bitte geben Sie eine IBAN ein. Sie beginnt in Deutschland mit DE und hat 22 Zeichen.',
  ibanLength: 'Eine deutsche IBAN hat 22 Zeichen. Sie haben {count} eingegeben.',
  ibanCheck: 'Bitte vergleichen Sie die IBAN mit Ihrer Bankkarte. Eine Ziffer ist vertauscht oder falsch.',
  integer: 'Bitte geben Sie eine ganze Zahl ein, zum Beispiel 3.',
  decimal: 'Bitte geben Sie eine Zahl ein, zum Beispiel 12,5.',
  decimals: 'Bitte geben Sie höchstens {max} Stellen nach dem Komma an. Sie haben {count} eingegeben.',
  money: 'Bitte geben Sie einen Betrag in Euro ein, zum Beispiel 60,00.',
  min: 'Bitte geben Sie mindestens {min} an.',
  max: 'Bitte geben Sie höchstens {max} an.',
  date: 'Bitte geben Sie Tag, Monat und Jahr an, zum Beispiel 14.3.2024.',
  noYear: 'Bitte geben Sie auch das Jahr an.',
  yearShort: 'Bitte geben Sie das Jahr mit vier Ziffern an, zum Beispiel 2024.',
  noDay: 'Bitte geben Sie auch den Tag an.',
  noDayMonth: 'Bitte geben Sie auch Tag und Monat an.',
  noMonthYear: 'Bitte geben Sie auch Monat und Jahr an.',
  month: 'Einen {month}. Monat gibt es nicht. Bitte prüfen Sie den Monat.',
  day: 'Einen {day}. Tag hat kein Monat. Bitte prüfen Sie den Tag.',
  year: 'Bitte prüfen Sie das Jahr {year}.',
  noSuchDay: 'Den {day}.{month}.{year} gibt es nicht. Bitte prüfen Sie den Tag.',
  future: 'Das Datum liegt in der Zukunft. Bitte geben Sie einen Tag bis heute an.',
  past: 'Das Datum ist vorbei. Bitte geben Sie einen Tag ab heute an.',
  minDate: 'Bitte geben Sie einen Tag ab dem {min} an.',
  maxDate: 'Bitte geben Sie einen Tag bis zum {max} an.',
  time: 'Bitte geben Sie Stunde und Minute an, zum Beispiel 14:30.',
  noSuchTime: 'Die Uhrzeit „{time}“ gibt es nicht. Bitte geben Sie eine Uhrzeit von 0:00 bis 23:59 an.',
  minTime: 'Bitte geben Sie eine Uhrzeit ab {min} an.',
  maxTime: 'Bitte geben Sie eine Uhrzeit bis {max} an.',
  noPlace: 'Eine Gemeinde „{text}“ haben wir nicht gefunden. Bitte prüfen Sie die Schreibweise.',
  manyPlaces: 'Das trifft auf mehrere Gemeinden zu: {names}. Bitte geben Sie den vollen Namen an.',
  notInList: '„{text}“ steht nicht in der Liste. Bitte wählen Sie {ask} aus der Liste.',
  nearInList: '„{text}“ steht so nicht in der Liste. Bitte wählen Sie einen ganzen Eintrag, zum Beispiel: {names}.',
  manyInList: 'Das trifft auf mehrere Einträge zu. Bitte geben Sie auch den Schlüssel an: {names}.',
  placeNobody:
    'Für {name} steht nicht fest, welche Behörde zuständig ist. Entfernen Sie den Eintrag und fragen Sie bei der Gemeinde nach.',
  placeClosed:
    '{authority} nimmt diesen Antrag für {name} zurzeit nicht online an. Entfernen Sie den Eintrag und wenden Sie sich für diesen Ort direkt dorthin.',
  maxFiles: 'Bitte laden Sie höchstens {max} Dateien hoch. Es sind {count}.',
  tooFew: 'Hier fehlt etwas. Die Liste braucht so viele Einträge: mindestens {min}.',
  tooMany: 'Es sind höchstens {max} Einträge möglich. Bitte entfernen Sie {over}.',
  tooMuch: 'Das sind mehr Angaben, als wir prüfen können. Bitte entfernen Sie Einträge.',
};

const en: Sentences = {
  missing: 'Please enter {ask}.',
  'missing.choice': 'Please choose {ask}.',
  'missing.boolean': 'Please choose “Yes” or “No”: {label}.',
  'missing.file': 'Please upload {ask}.',
  'missing.line': 'Please enter the street and house number.',
  'missing.plz': 'Please enter the postcode.',
  'missing.city': 'Please enter the town.',
  'missing.country': 'Please choose the country.',
  maxLength: 'Please shorten this to at most {max} characters. You entered {count}.',
  digits: 'Please enter {digits} digits. You entered {count}.',
  onlyDigits: 'Please enter digits only, {digits} in all.',
  'digits.plz': 'The postcode has 5 digits. You entered {count}.',
  'onlyDigits.plz': 'The postcode has 5 digits. Please enter digits only.',
  noStreet: 'Please enter the street, too.',
  noHouseNumber: 'Please enter the house number, too. If there is none, write “ohne Nummer”.',
  pattern: 'Please check {ask}. It is not written as expected.',
  noAt: 'The e-mail address has no @ sign.',
  email: 'Please check the e-mail address, for example name@post.example.',
  emailDomain: 'Please check the e-mail address after the @, for example name@post.example.',
  tel: 'Please enter the telephone number with its area code, for example 03693 12345.',
  iban: 'Please enter an IBAN. A German one begins with DE and has 22 characters.',
  ibanLength: 'A German IBAN has 22 characters. You entered {count}.',
  ibanCheck: 'Please compare the IBAN with your bank card. One digit is wrong or swapped.',
  integer: 'Please enter a whole number, for example 3.',
  decimal: 'Please enter a number, for example 12.5.',
  decimals: 'Please enter at most {max} digits after the decimal point. You entered {count}.',
  money: 'Please enter an amount in euros, for example 60.00.',
  min: 'Please enter at least {min}.',
  max: 'Please enter at most {max}.',
  date: 'Please enter day, month and year, for example 14.3.2024.',
  noYear: 'Please enter the year, too.',
  yearShort: 'Please enter the year with four digits, for example 2024.',
  noDay: 'Please enter the day, too.',
  noDayMonth: 'Please enter the day and month, too.',
  noMonthYear: 'Please enter the month and year, too.',
  month: 'There is no month {month}. Please check the month.',
  day: 'No month has a day {day}. Please check the day.',
  year: 'Please check the year {year}.',
  noSuchDay: 'There is no {day}.{month}.{year}. Please check the day.',
  future: 'This date is in the future. Please enter a day up to today.',
  past: 'This date has passed. Please enter a day from today on.',
  minDate: 'Please enter a day from {min} on.',
  maxDate: 'Please enter a day up to {max}.',
  time: 'Please enter hour and minute, for example 14:30.',
  noSuchTime: 'There is no time “{time}”. Please enter a time from 0:00 to 23:59.',
  minTime: 'Please enter a time from {min} on.',
  maxTime: 'Please enter a time up to {max}.',
  noPlace: 'We found no municipality “{text}”. Please check the spelling.',
  manyPlaces: 'Several municipalities fit: {names}. Please enter the full name.',
  notInList: '“{text}” is not in the list. Please choose {ask} from the list.',
  nearInList: '“{text}” is not in the list as it stands. Please choose a whole entry, for example: {names}.',
  manyInList: 'Several entries fit. Please add the code: {names}.',
  placeNobody: 'For {name} it is not clear which authority is responsible. Remove the entry and ask the municipality.',
  placeClosed:
    '{authority} does not accept this application online for {name} at present. Remove the entry and contact the authority directly for this place.',
  maxFiles: 'Please upload at most {max} files. There are {count}.',
  tooFew: 'Something is missing. The list needs at least this many entries: {min}.',
  tooMany: 'At most {max} entries are possible. Please remove {over}.',
  tooMuch: 'This is more than we can check. Please remove entries.',
};

const sentences: { readonly [L in Lang]: Sentences } = { de, en };

/** Every code an engine message exists for; the check of a package compares its own texts with it. */
export const messageCodes: ReadonlySet<string> = new Set(Object.keys(de).map((code) => code.split('.')[0]!));

const variants: { readonly [type: string]: string } = {
  choices: 'choice',
  boolean: 'boolean',
  file: 'file',
};

/** The sentence for a mistake: the package's own for this field and code, else the engine's. */
export function fieldMessage(pkg: CompiledPackage, field: CompiledField, problem: Problem, lang: FormLang): string {
  const texts = fieldTexts(pkg, field, lang);
  const variant = problem.part ?? (problem.code === 'missing' ? variants[field.type] : undefined);
  const engine = sentences[platformLang(lang)];
  const code = variant ? `${problem.code}.${variant}` : problem.code;
  const own = texts.errors?.[code] ?? texts.errors?.[problem.code];
  const quoted = platformLang(lang) === 'de' ? `„${texts.label}“` : `“${texts.label}”`;
  const params = { ask: texts.ask ?? quoted, label: texts.label, ...problem.params };
  return fill(own ?? engine[code] ?? engine[problem.code] ?? engine.pattern!, params);
}

/** The sentence of a rule of the package. */
export function ruleMessage(
  pkg: CompiledPackage,
  error: string,
  lang: FormLang,
  params: Record<string, number> = {},
): string {
  return fill(textsOf(pkg, lang).errors?.[error] ?? pkg.texts.de.errors?.[error] ?? error, params);
}

/** Sentences that belong to no field: `tooFew`, `tooMany`, `tooMuch`. */
export function engineMessage(code: string, params: Problem['params'], lang: FormLang): string {
  return fill(sentences[platformLang(lang)][code] ?? code, params);
}
