import type { Text } from '../../lang/lang.ts';
import { moneyWords } from '../time/words.ts';
import type { FeeLineInput, MissingInput } from './fee.types.ts';
import { rounded, type TariffItem } from './tariff.ts';

export type Amount = {
  readonly cents: number;
  readonly formula: Text;
  readonly missing?: MissingInput['what'];
};

/** The amount of one entry before its lower and upper limit, with the calculation in words. */
export function amountOf(item: TariffItem, input: FeeLineInput, servicesDirective: boolean): Amount {
  switch (item.kind) {
    case 'free':
      return { cents: 0, formula: { de: 'gebührenfrei', en: 'free of charge' } };
    case 'fixed':
    case 'lumpSum':
      return perUnit(item, input.quantity ?? 1);
    case 'time':
      return byTime(item, input);
    case 'value':
      return byValue(item, input);
    case 'frame':
      return inFrame(input, servicesDirective);
  }
}

function perUnit(item: TariffItem, quantity: number): Amount {
  const [each, cents] = [item.cents ?? 0, (item.cents ?? 0) * quantity];
  const [one, all] = [moneyWords(each), moneyWords(cents)];
  const unit = item.unit ? { de: ` je ${item.unit.de}`, en: ` per ${item.unit.en}` } : { de: '', en: '' };
  return {
    cents,
    formula: {
      de: `${quantity} × ${one.de}${unit.de} = ${all.de}`,
      en: `${quantity} × ${one.en}${unit.en} = ${all.en}`,
    },
  };
}

function byTime(item: TariffItem, input: FeeLineInput): Amount {
  const rate = item.rateCents ?? input.rateCents;
  if (input.minutes === undefined) return open('minutes', 'Zeitaufwand fehlt', 'time is missing');
  if (rate === undefined) return open('rate', 'Satz fehlt', 'rate is missing');
  const unitMinutes = item.unitMinutes ?? 15;
  const units = Math.ceil(input.minutes / unitMinutes);
  const [one, all] = [moneyWords(rate), moneyWords(units * rate)];
  return {
    cents: units * rate,
    formula: {
      de: `${input.minutes} Minuten = ${units} angefangene Einheiten zu ${unitMinutes} Minuten; ${units} × ${one.de} = ${all.de}`,
      en: `${input.minutes} minutes = ${units} started units of ${unitMinutes} minutes; ${units} × ${one.en} = ${all.en}`,
    },
  };
}

function byValue(item: TariffItem, input: FeeLineInput): Amount {
  if (input.valueCents === undefined) return open('value', 'Wert fehlt', 'value is missing');
  const share = item.hundredths ?? 0;
  // In two parts, so that large values stay exact: whole ten-thousandths and the rest.
  const whole = Math.floor(input.valueCents / 10_000) * share;
  const rest = Math.round(((input.valueCents % 10_000) * share) / 10_000);
  const cents = rounded(whole + rest, item.rounding);
  const [value, all] = [moneyWords(input.valueCents), moneyWords(cents)];
  const percent = (share / 100).toFixed(2);
  return {
    cents,
    formula: {
      de: `${percent.replace('.', ',')} % von ${value.de} = ${all.de}`,
      en: `${percent} % of ${value.en} = ${all.en}`,
    },
  };
}

function inFrame(input: FeeLineInput, servicesDirective: boolean): Amount {
  if (input.effortCents === undefined) return open('effort', 'Aufwand fehlt', 'effort is missing');
  const importance = servicesDirective ? 0 : (input.importanceCents ?? 0);
  const cents = input.effortCents + importance;
  const [effort, more, all] = [moneyWords(input.effortCents), moneyWords(importance), moneyWords(cents)];
  const formula = importance
    ? {
        de: `Aufwand ${effort.de} + Bedeutung ${more.de} = ${all.de}`,
        en: `effort ${effort.en} + importance ${more.en} = ${all.en}`,
      }
    : { de: `Aufwand ${effort.de}`, en: `effort ${effort.en}` };
  return input.reasons?.trim() ? { cents, formula } : { cents, formula, missing: 'reasons' };
}

function open(missing: MissingInput['what'], de: string, en: string): Amount {
  return { cents: 0, formula: { de, en }, missing };
}
