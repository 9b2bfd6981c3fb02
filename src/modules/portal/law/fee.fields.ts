import { type Choice, type Field, todayWord } from './calculator.types.ts';
import { yesNo } from './yes-no.ts';

/** Entries of the general tariff by their number, and the kinds of fees that a statute of a municipality may have. */
export const feeKinds: readonly Choice[] = [
  {
    value: 'akteneinsicht',
    code: '1.2.2.2',
    label: { de: 'Akteneinsicht (Nr. 1.2.2.2)', en: 'File inspection (no. 1.2.2.2)' },
  },
  {
    value: 'weggelegt',
    code: '1.2.2.3',
    label: { de: 'Weggelegte Akten (Nr. 1.2.2.3)', en: 'Stored-away files (no. 1.2.2.3)' },
  },
  {
    value: 'versendung',
    code: '1.2.2.4',
    label: { de: 'Versendung (Nr. 1.2.2.4)', en: 'Sending files (no. 1.2.2.4)' },
  },
  { value: 'rahmen', code: '1.1', label: { de: 'Rahmengebühr (Nr. 1.1)', en: 'Frame fee (no. 1.1)' } },
  { value: 'zeit', code: '1.4', label: { de: 'Zeitgebühr (Nr. 1.4)', en: 'Fee by time (no. 1.4)' } },
  { value: 'satzung-fest', code: 'fixed', label: { de: 'Eigene Satzung: feste Gebühr', en: 'Own statute: fixed fee' } },
  { value: 'satzung-wert', code: 'value', label: { de: 'Eigene Satzung: nach Wert', en: 'Own statute: by value' } },
];

const day: Field = {
  name: 'tag',
  kind: 'day',
  label: { de: 'Tag, an dem die Leistung fertig war', en: 'Day on which the service was completed' },
  hint: {
    de: 'Der Tarif dieses Tages zählt, zum Beispiel 14.3.2026.',
    en: 'The tariff of this day counts, for example 14.3.2026.',
  },
  initial: todayWord,
  required: true,
  lawDay: true,
};

const quantity = (de: string, en: string): Field => ({
  name: 'menge',
  kind: 'number',
  min: 1,
  max: 100_000,
  label: { de, en },
  initial: '1',
  required: true,
});

const minutes: Field = {
  name: 'minuten',
  kind: 'number',
  min: 1,
  max: 1_000_000,
  label: { de: 'Zeitaufwand in Minuten', en: 'Time in minutes' },
  hint: { de: 'Berechnet werden angefangene Viertelstunden.', en: 'Started quarter hours are charged.' },
  required: true,
};

const money = (name: string, de: string, en: string, required?: true): Field => ({
  name,
  kind: 'money',
  label: { de, en },
  ...(required ? { required } : { special: true as const }),
});

const exemptions: readonly Choice[] = [
  {
    value: 'leistung',
    code: 'benefitDecision',
    label: { de: 'Entscheidung über eine staatliche Leistung', en: 'Decision about a public benefit' },
  },
  {
    value: 'widerspruch',
    code: 'successfulObjection',
    label: { de: 'Erfolgreicher Widerspruch', en: 'Successful objection' },
  },
  {
    value: 'behoerde',
    code: 'publicBody',
    label: { de: 'Behörde mit persönlicher Befreiung', en: 'Public body with a personal exemption' },
  },
  {
    value: 'fehler',
    code: 'wrongHandling',
    label: { de: 'Unrichtige Behandlung durch die Behörde', en: 'Wrong handling by the authority' },
  },
  { value: 'kosten', code: 'costDecision', label: { de: 'Entscheidung über Kosten', en: 'Decision about costs' } },
  {
    value: 'beschaeftigte',
    code: 'staffBenefit',
    label: { de: 'Entscheidung zugunsten von Beschäftigten', en: 'Decision in favour of staff' },
  },
];

const always: readonly Field[] = [
  { ...money('auslagen', 'Auslagen', 'Expenses'), special: true },
  {
    name: 'befreiung',
    kind: 'choice',
    list: true,
    label: { de: 'Befreiung', en: 'Exemption' },
    options: exemptions,
    special: true,
  },
];

const byKind: { readonly [code: string]: readonly Field[] } = {
  '1.2.2.2': [quantity('Zahl der Akten', 'Number of files')],
  '1.2.2.3': [quantity('Zahl der Akten', 'Number of files')],
  '1.2.2.4': [quantity('Zahl der Sendungen', 'Number of sendings')],
  '1.1': [
    money('aufwand', 'Aufwand', 'Effort', true),
    { ...money('bedeutung', 'Zuschlag für die Bedeutung', 'Addition for the importance'), special: undefined },
    {
      name: 'gruende',
      kind: 'text',
      maxLength: 300,
      label: { de: 'Gründe für diesen Betrag', en: 'Reasons for this amount' },
      hint: {
        de: 'Stehen in der Akte und im Bescheid. Keine Namen: Die Angaben stehen in der Adresse dieser Seite.',
        en: 'Stand in the file and in the decision. No names: the entries stand in the address of this page.',
      },
    },
    {
      name: 'dienstleistung',
      kind: 'choice',
      label: { de: 'Genehmigung nach der Dienstleistungsrichtlinie?', en: 'Permit under the Services Directive?' },
      options: yesNo,
      initial: 'nein',
      special: true,
    },
  ],
  '1.4': [minutes, money('satz', 'Satz je Viertelstunde', 'Rate of a quarter hour', true)],
  fixed: [
    money('betrag', 'Gebühr je Einheit', 'Fee per unit', true),
    quantity('Zahl der Einheiten', 'Number of units'),
  ],
  value: [
    money('wert', 'Wert des Gegenstands', 'Value of the subject', true),
    {
      name: 'satz-prozent',
      kind: 'percent',
      label: { de: 'Satz in Prozent', en: 'Rate in percent' },
      hint: { de: 'Zum Beispiel 0,5', en: 'For example 0,5' },
      required: true,
    },
    { ...money('mindestens', 'Mindestgebühr', 'Minimum fee'), special: undefined },
    { ...money('hoechstens', 'Höchstgebühr', 'Maximum fee'), special: undefined },
  ],
};

/** The questions for a kind of fee. */
export const feeFields = (kind: string): readonly Field[] => [...(byKind[kind] ?? []), day, ...always];
