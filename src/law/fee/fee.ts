import { assumed, type Step, step } from '../answer.ts';
import type { RuleId } from '../rules/registry.ts';
import { isAssumption, sliceAt } from '../slices.ts';
import { parseDay } from '../time/day.ts';
import { dayWords, moneyWords } from '../time/words.ts';
import { amountOf } from './amount.ts';
import { exemptions } from './exemptions.data.ts';
import type { FeeAnswer, FeeInput, FeeLine, FeeLineInput, MissingInput } from './fee.types.ts';
import { findTariffItem, rounded, type TariffItem } from './tariff.ts';
import { generalTariff } from './tariffs.data.ts';

/**
 * What a service costs, in integer cents, line by line; the lines sum to the total. A frame fee demands reasons, a time fee a rate: what
 * is missing is named. Throws RangeError for a number that the tariff of that day does not know.
 */
export function fee(input: FeeInput): FeeAnswer {
  const lines: FeeLine[] = [];
  const missing: MissingInput[] = [];
  const steps = new Map<string, Step>();
  for (let i = 0; i < input.lines.length; i++) addLine(input, input.lines[i]!, i, lines, missing, steps);
  for (const { title, cents } of input.expenses ?? []) {
    const words = moneyWords(cents);
    lines.push({
      kind: 'expense',
      title,
      formula: { de: `Auslage ${words.de}`, en: `expense ${words.en}` },
      cents,
      source: '§ 11 ThürVwKostG',
    });
  }
  exempt(input, lines, steps);
  const cents = lines.reduce((sum, line) => sum + line.cents, 0);
  for (const one of missing) note(steps, one.what, missingSteps[one.what]());
  const total = moneyWords(cents);
  const said = [...steps.values(), step('R-GEB-01', `Zusammen: ${total.de}.`, `Together: ${total.en}.`)];
  return { cents, complete: missing.length === 0, missing, lines, steps: said };
}

function itemOf(input: FeeLineInput, at: string): TariffItem {
  if (typeof input.item !== 'string') return input.item;
  const item = findTariffItem(generalTariff, input.item, at);
  if (!item) throw new RangeError(`the tariff has no number ${input.item} on ${at}`);
  return item;
}

function addLine(
  input: FeeInput,
  line: FeeLineInput,
  index: number,
  lines: FeeLine[],
  missing: MissingInput[],
  steps: Map<string, Step>,
): void {
  const item = itemOf(line, input.at);
  const amount = amountOf(item, line, input.servicesDirective ?? false);
  if (amount.missing) missing.push({ line: index, what: amount.missing });
  const { no, title, source } = item;
  lines.push({ kind: 'fee', no, title, formula: amount.formula, cents: amount.cents, source });
  // An open amount is no amount: the lower limit would invent one.
  const open = amount.missing !== undefined && amount.missing !== 'reasons';
  const limited = open ? amount.cents : limit(item, rounded(amount.cents, item.rounding));
  if (limited !== amount.cents) lines.push(adjustment(item, amount.cents, limited));
  if (!steps.has(item.source)) steps.set(item.source, tariffStep(item, input.at));
  if (item.kind === 'frame') note(steps, 'frame', frameStep(input.servicesDirective ?? false));
}

function limit(item: TariffItem, cents: number): number {
  const raised = item.minCents === undefined ? cents : Math.max(item.minCents, cents);
  return item.maxCents === undefined ? raised : Math.min(item.maxCents, raised);
}

function adjustment(item: TariffItem, from: number, to: number): FeeLine {
  const words = moneyWords(to);
  const formula =
    to === item.minCents
      ? { de: `mindestens ${words.de}`, en: `at least ${words.en}` }
      : to === item.maxCents
        ? { de: `höchstens ${words.de}`, en: `at most ${words.en}` }
        : { de: `gerundet auf ${words.de}`, en: `rounded to ${words.en}` };
  return {
    kind: 'adjustment',
    no: item.no,
    title: { de: 'Anpassung an den Tarif', en: 'Adjustment to the tariff' },
    formula,
    cents: to - from,
    source: item.source,
  };
}

function exempt(input: FeeInput, lines: FeeLine[], steps: Map<string, Step>): void {
  if (!input.exemption) return;
  const rows = exemptions.filter((row) => row.kind === input.exemption);
  const exemption = sliceAt(rows, input.at);
  if (!exemption) return;
  const freed = lines.filter((line) => exemption.by === 'matter' || line.kind !== 'expense');
  const cents = -freed.reduce((sum, line) => sum + line.cents, 0);
  const scope =
    exemption.by === 'matter'
      ? { de: 'keine Gebühren und Auslagen', en: 'no fees and expenses' }
      : { de: 'keine Gebühren, aber Auslagen', en: 'no fees, but expenses' };
  lines.push({
    kind: 'exemption',
    title: exemption.title,
    formula: scope,
    cents: cents || 0,
    source: exemption.source,
  });
  const rule: RuleId = input.exemption === 'wrongHandling' ? 'R-GEB-07' : 'R-GEB-05';
  const say = isAssumption(exemption.mark) ? assumed : step;
  const cited = { paragraphs: [exemption.paragraph], source: exemption.source };
  note(
    steps,
    'exemption',
    say(rule, `${exemption.title.de}: ${scope.de}.`, `${exemption.title.en}: ${scope.en}.`, cited),
  );
}

function note(steps: Map<string, Step>, key: string, said: Step): void {
  if (!steps.has(key)) steps.set(key, said);
}

function tariffStep(item: TariffItem, at: string): Step {
  const cited = { paragraphs: [`Nr. ${item.no}`], source: item.source };
  const words = dayWords(parseDay(at));
  const [de, en] = [
    `Für ${words.de} gilt dieser Tarif: ${item.source}.`,
    `For ${words.en} this tariff applies: ${item.source}.`,
  ];
  return (isAssumption(item.mark) ? assumed : step)('R-GEB-03', de, en, cited);
}

function frameStep(servicesDirective: boolean): Step {
  return servicesDirective
    ? step(
        'R-GEB-02',
        'Genehmigung nach der Dienstleistungsrichtlinie: Es zählt nur der Aufwand, nicht die Bedeutung.',
        'Permit under the Services Directive: only the effort counts, not the importance.',
        {
          paragraphs: ['ThürAllgVwKostO, Anmerkung zu Nr. 1', '§ 21 Abs. 4 Satz 3 ThürVwKostG'],
          source: generalTariff.title.de,
        },
      )
    : assumed(
        'R-GEB-02',
        'Im Rahmen bestimmen Aufwand und Bedeutung den Betrag; die Gründe werden festgehalten.',
        'Within the frame effort and importance decide; the reasons are recorded.',
      );
}

const missingSteps: { readonly [W in MissingInput['what']]: () => Step } = {
  reasons: () =>
    step('R-GEB-02', 'Für die Rahmengebühr fehlt die Begründung.', 'The reasons for the frame fee are missing.'),
  rate: () =>
    assumed(
      'R-GEB-03',
      'Der Satz für den Zeitaufwand ist nicht hinterlegt; die Sachbearbeitung trägt ihn ein.',
      'The rate for the time is not recorded; the clerk enters it.',
    ),
  minutes: () => step('R-GEB-01', 'Der Zeitaufwand in Minuten fehlt.', 'The time in minutes is missing.'),
  value: () => step('R-GEB-01', 'Der Wert des Gegenstands fehlt.', 'The value of the subject is missing.'),
  effort: () => step('R-GEB-02', 'Der Aufwand für die Rahmengebühr fehlt.', 'The effort for the frame fee is missing.'),
};
