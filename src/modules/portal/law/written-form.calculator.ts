import type { Lang, Text } from '../../../lang/lang.ts';
import {
  formatInstant,
  meansNames,
  parseInstant,
  type WrittenFormInput,
  type WrittenFormResult,
  writtenForm,
} from '../../../law/index.ts';
import { type Calculator, type Choice, type Facts, type Field, type Result, todayWord } from './calculator.types.ts';
import { computed } from './computed.ts';
import { means } from './law.schema.ts';
import { yesNo } from './yes-no.ts';

const slugs: { readonly [M in (typeof means)[number]]: string } = {
  eid: 'online-ausweis',
  elster: 'elster',
  orgAccount: 'organisationskonto',
  qes: 'qualifizierte-signatur',
  deMail: 'de-mail',
  password: 'passwort',
  wallet: 'brieftasche',
  bea: 'anwaltspostfach',
  scan: 'hochgeladen',
  email: 'email',
};
const meansOptions = means.map((code): Choice => {
  const { de, en } = meansNames[code];
  const big = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return { value: slugs[code], code, label: { de: big(de), en: big(en) } };
});

const levels: readonly Choice[] = [
  { value: 'bund', code: 'federal', label: { de: 'Bundesrecht', en: 'Federal law' } },
  { value: 'land', code: 'land', label: { de: 'Landesrecht', en: 'Law of the Land' } },
  { value: 'gemeinde', code: 'municipal', label: { de: 'Satzung einer Gemeinde', en: 'By-law of a municipality' } },
  { value: 'eu', code: 'eu', label: { de: 'Recht der Europäischen Union', en: 'Law of the European Union' } },
];

const fields: readonly Field[] = [
  {
    name: 'verlangt',
    kind: 'choice',
    label: { de: 'Verlangt das Gesetz die Schriftform?', en: 'Does the law require the written form?' },
    hint: {
      de: 'Das Wort „schriftlich“ im Gesetz. Ein Feld für die Unterschrift auf einem Vordruck reicht nicht.',
      en: 'The word “schriftlich” in the law. A field for a signature on a form is not enough.',
    },
    options: yesNo,
    initial: 'ja',
    required: true,
  },
  {
    name: 'recht',
    kind: 'choice',
    list: true,
    label: { de: 'Welches Recht wird ausgeführt?', en: 'Whose law is executed?' },
    options: levels,
    initial: 'bund',
    required: true,
  },
  {
    name: 'mittel',
    kind: 'choice',
    list: true,
    label: { de: 'Womit wird unterschrieben oder gesendet?', en: 'How is it signed or sent?' },
    options: meansOptions,
    initial: 'online-ausweis',
    required: true,
  },
  {
    name: 'formular',
    kind: 'choice',
    label: { de: 'Über das Formular der Behörde im Internet?', en: "Through the authority's form on the web?" },
    options: yesNo,
    initial: 'ja',
    required: true,
  },
  {
    name: 'tag',
    kind: 'day',
    label: { de: 'Tag der Einreichung', en: 'Day of submission' },
    initial: todayWord,
    required: true,
    lawDay: true,
  },
  {
    name: 'uhrzeit',
    kind: 'time',
    label: { de: 'Uhrzeit', en: 'Time' },
    hint: { de: 'Ohne Angabe: 12:00 Uhr', en: 'Noon if empty' },
    special: true,
  },
  {
    name: 'ausgeschlossen',
    kind: 'choice',
    label: { de: 'Schließt das Gesetz die elektronische Form aus?', en: 'Does the law exclude the electronic form?' },
    options: yesNo,
    initial: 'nein',
    special: true,
  },
  {
    name: 'landeskonto',
    kind: 'choice',
    label: { de: 'Ist es ein Konto des Landes?', en: 'Is it an account of the Land?' },
    options: yesNo,
    initial: 'nein',
    special: true,
  },
  {
    name: 'erprobung-von',
    kind: 'day',
    label: {
      de: 'Erprobung nach § 12 Abs. 2 ThürEGovG: erlaubt ab',
      en: 'Trial after § 12 Abs. 2 ThürEGovG: permitted from',
    },
    special: true,
  },
  {
    name: 'erprobung-bis',
    kind: 'day',
    label: { de: 'Erlaubt bis einschließlich', en: 'Permitted until, inclusive' },
    special: true,
  },
];

const results: { readonly [R in WrittenFormResult]: { title: Text; text: Text; tone: Result['tone'] } } = {
  'any-channel': {
    title: { de: 'Jeder Weg ist möglich', en: 'Every way is possible' },
    text: { de: 'Eine Unterschrift ist nicht nötig.', en: 'No signature is needed.' },
    tone: 'good',
  },
  ok: {
    title: { de: 'Dieser Weg ersetzt die Unterschrift', en: 'This way replaces the signature' },
    text: { de: 'Ein Ausdruck auf Papier ist nicht nötig.', en: 'No paper is needed.' },
    tone: 'good',
  },
  paper: {
    title: { de: 'Nur auf Papier', en: 'On paper only' },
    text: { de: 'Das Gesetz lässt hier keinen elektronischen Weg zu.', en: 'The law allows no electronic way here.' },
    tone: 'question',
  },
  confirm: {
    title: { de: 'Ungeklärt: bitte anders unterschreiben', en: 'Not settled: please sign in another way' },
    text: {
      de: 'Ob dieser Weg reicht, ist rechtlich nicht bestätigt.',
      en: 'Whether this way is enough has not been confirmed.',
    },
    tone: 'question',
  },
  'not-ok': {
    title: { de: 'Dieser Weg reicht nicht', en: 'This way is not enough' },
    text: {
      de: 'Er ersetzt die Unterschrift nicht. Andere Wege sind offen.',
      en: 'It does not replace the signature. Other ways are open.',
    },
    tone: 'question',
  },
};

const open = { de: 'Diese Wege sind offen', en: 'These ways are open' };

function inputOf(facts: Facts): WrittenFormInput {
  const [from, to] = [facts['erprobung-von'], facts['erprobung-bis']];
  return {
    formRequired: facts.verlangt === 'yes',
    electronicExcluded: facts.ausgeschlossen === 'yes',
    lawLevel: facts.recht as WrittenFormInput['lawLevel'],
    at: momentOf(String(facts.tag), String(facts.uhrzeit ?? '12:00:00')),
    means: facts.mittel as WrittenFormInput['means'],
    // Cut to what the means can give: the usual case is a use at its full level.
    loa: 'high',
    viaPortalForm: facts.formular === 'yes',
    landAccount: facts.landeskonto === 'yes',
    ...(from && to ? { permit: { from: String(from), to: String(to) } } : {}),
  };
}

/** A local time of Europe/Berlin as a moment. */
function momentOf(day: string, time: string): string {
  const winter = formatInstant(parseInstant(`${day}T${time}+01:00`));
  return `${day}T${time}${winter.slice(-6)}`;
}

export const writtenFormCalculator: Calculator = {
  id: 'schriftform',
  title: { de: 'Schriftform online', en: 'Written form online' },
  lead: {
    de: 'Ersetzt ein elektronischer Weg die Unterschrift auf Papier? Und welche Wege sind sonst offen?',
    en: 'Does an electronic way replace the signature on paper? And which other ways are open?',
  },
  short: {
    de: 'Welcher elektronische Weg die Unterschrift ersetzt',
    en: 'Which electronic way replaces the signature',
  },
  icon: 'stift',
  submit: { de: 'Weg prüfen', en: 'Check' },
  fields: () => fields,
  about: [
    {
      de: 'Am sichersten ist das Formular der Behörde mit dem Online-Ausweis: Es ersetzt die Unterschrift immer, wenn die elektronische Form erlaubt ist.',
      en: 'The safest way is the form of the authority with the electronic ID: it always replaces the signature where the electronic form is allowed.',
    },
    {
      de: 'Eine einfache E-Mail und ein hochgeladenes Schreiben reichen nicht, wenn das Gesetz „schriftlich“ verlangt.',
      en: 'A plain e-mail and an uploaded letter are not enough where the law requires the written form.',
    },
  ],
  compute: (facts, _seat, lang): Result => {
    const answer = computed(() => writtenForm(inputOf(facts)));
    const { title, text, tone } = results[answer.result];
    return {
      title: title[lang],
      text: text[lang],
      tone,
      icon: tone === 'good' ? 'haken' : 'stift',
      rows: [
        { key: 'result', term: { de: 'Ergebnis', en: 'Result' }, value: title[lang] },
        { key: 'row', term: { de: 'Zeile der Prüfung', en: 'Row of the check' }, value: answer.row },
      ],
      ...(answer.ways.length > 0 ? { ways: { title: open[lang], items: saidWays(answer.ways, lang) } } : {}),
      answer,
    };
  },
};

function saidWays(ways: readonly { readonly text: Text }[], lang: Lang): string[] {
  return ways.map((way) => way.text[lang]);
}
