import { formatMoney } from '../../../lang/format.ts';
import type { Lang } from '../../../lang/lang.ts';
import { type FeeInput, type FeeLineInput, fee } from '../../../law/index.ts';
import type { Calculator, Facts } from './calculator.types.ts';
import { computed } from './computed.ts';
import { feeFields, feeKinds } from './fee.fields.ts';
import { ownTariffItem } from './law-api.input.ts';

const number = (value: Facts[string]) => (value === undefined ? undefined : Number(value));

function lineOf(facts: Facts, kind: string): FeeLineInput {
  const own = { source: 'eigene Angabe', kind: kind as 'fixed' | 'value' };
  const item =
    kind === 'fixed'
      ? ownTariffItem({ ...own, cents: number(facts.betrag) })
      : kind === 'value'
        ? ownTariffItem({
            ...own,
            hundredths: number(facts['satz-prozent']),
            minCents: number(facts.mindestens),
            maxCents: number(facts.hoechstens),
          })
        : kind;
  return {
    item,
    quantity: number(facts.menge),
    minutes: number(facts.minuten),
    rateCents: number(facts.satz),
    valueCents: number(facts.wert),
    effortCents: number(facts.aufwand),
    importanceCents: number(facts.bedeutung),
    reasons: facts.gruende as string | undefined,
  };
}

function inputOf(facts: Facts, kind: string): FeeInput {
  const expenses = number(facts.auslagen);
  return {
    at: String(facts.tag),
    lines: [lineOf(facts, kind)],
    ...(expenses ? { expenses: [{ title: { de: 'Auslagen', en: 'Expenses' }, cents: expenses }] } : {}),
    exemption: facts.befreiung as FeeInput['exemption'],
    servicesDirective: facts.dienstleistung === 'yes',
  };
}

export const feeCalculator: Calculator = {
  id: 'gebuehr',
  title: { de: 'Gebühr berechnen', en: 'Compute a fee' },
  lead: {
    de: 'Was kostet eine Leistung der Behörde? Wir rechnen Zeile für Zeile nach dem Tarif des Landes oder einer eigenen Satzung.',
    en: 'What does a service of an authority cost? We compute line by line by the tariff of the Land or an own statute.',
  },
  short: {
    de: 'Gebühr nach Tarif, Aufwand, Zeit oder Wert, Zeile für Zeile',
    en: 'Fee by tariff, effort, time or value, line by line',
  },
  icon: 'euro',
  submit: { de: 'Gebühr berechnen', en: 'Compute' },
  kinds: { name: 'art', label: { de: 'Art der Gebühr', en: 'Kind of fee' }, options: feeKinds },
  fields: feeFields,
  about: [
    {
      de: 'Das Land und die Gemeinden im übertragenen Wirkungskreis rechnen nach dem Allgemeinen Verwaltungskostenverzeichnis.',
      en: 'The Land, and municipalities in the transferred sphere, use the general tariff.',
    },
    {
      de: 'In eigenen Angelegenheiten braucht eine Gemeinde eine Satzung. Ohne Satzung darf sie nichts verlangen.',
      en: 'In its own matters a municipality needs a statute. Without one it may charge nothing.',
    },
  ],
  compute: (facts, _seat, lang, kind) => {
    const answer = computed(() => fee(inputOf(facts, kind)));
    const total = formatMoney(answer.cents, lang);
    const unfinished = {
      de: 'Der Betrag darf so noch nicht in einen Bescheid: Eine Angabe fehlt, siehe unten.',
      en: 'The amount may not go into a decision yet: something is missing, see below.',
    };
    const done = { de: 'So viel kostet die Leistung.', en: 'This is what the service costs.' };
    return {
      title: total,
      text: (answer.complete ? done : unfinished)[lang],
      tone: answer.complete ? 'good' : 'question',
      icon: 'euro',
      rows: [
        ...answer.lines.map((line, index) => ({
          key: `line-${index}`,
          term:
            line.no && line.no !== '-'
              ? { de: `Nr. ${line.no} ${line.title.de}`, en: `No. ${line.no} ${line.title.en}` }
              : line.title,
          value: amountWords(line.formula[lang], line.cents, lang),
        })),
        { key: 'cents', term: { de: 'Zusammen', en: 'Together' }, value: total },
      ],
      answer,
    };
  },
};

/** How an amount comes about, and what it changes where the calculation does not end with the amount: "mindestens 8,00 € (+4,00 €)". */
function amountWords(formula: string, cents: number, lang: Lang): string {
  const amount = formatMoney(cents, lang);
  const plain = (text: string) => text.replace(/\s/g, ' ');
  return plain(formula).endsWith(plain(amount)) ? formula : `${formula} (${cents > 0 ? '+' : ''}${amount})`;
}
