import {
  type DeadlineAnswer,
  type DeadlineInput,
  deadline,
  type FeeInput,
  type FeeLineInput,
  findTariffItem,
  generalTariff,
  type NotificationInput,
  parseDay,
  parseInstant,
  type TariffItem,
  type WrittenFormInput,
} from '../../../law/index.ts';
import { lawErrors } from './law.errors.ts';

/** From when on the tables of notification and fees speak. */
export const tablesFrom = '2018-01-01';
const periodsFrom = '1900-01-01';
const to = '2199-12-31';

type Body = Readonly<Record<string, unknown>>;

/** A calendar day within the time that is computed. @throws law.invalid_day, law.out_of_time */
export function checkedDay(field: string, value: string, from: string): string {
  try {
    parseDay(value);
  } catch {
    throw lawErrors.invalidDay({ field, value });
  }
  if (value < from || value > to) throw lawErrors.outOfTime({ field, value, from, to });
  return value;
}

function checkedMoment(field: string, value: string): string {
  try {
    if (value.length === 10) parseDay(value);
    else parseInstant(value);
  } catch {
    throw lawErrors.invalidMoment({ field, value });
  }
  return value;
}

export function deadlineInput(body: Body, ags: string): DeadlineInput {
  return { ...(body as unknown as DeadlineInput), ags, event: checkedDay('event', String(body.event), periodsFrom) };
}

/** The last day of a period, as long as its year has four digits. @throws law.out_of_time */
export function periodOf(input: DeadlineInput): DeadlineAnswer {
  const answer = deadline(input);
  const { lastDay } = answer;
  if (lastDay.length > 10)
    throw lawErrors.outOfTime({ field: 'amount', value: lastDay, from: periodsFrom, to: '9999-12-31' });
  return answer;
}

export function notificationInput(body: Body, ags: string): NotificationInput {
  const days = ['retrievedOn', 'arrivedOn', 'effectiveOn'] as const;
  checkedDay('date', String(body.date), tablesFrom);
  for (const field of days) if (body[field] !== undefined) checkedDay(field, String(body[field]), tablesFrom);
  return { ...(body as unknown as NotificationInput), ags };
}

export function writtenFormInput(body: Body): WrittenFormInput {
  const input = body as unknown as WrittenFormInput;
  if (input.at.length === 10) throw lawErrors.invalidMoment({ field: 'at', value: input.at });
  checkedMoment('at', input.at);
  if (input.permit) {
    checkedMoment('permit.from', input.permit.from);
    checkedMoment('permit.to', input.permit.to);
  }
  return input;
}

type OwnItem = Omit<TariffItem, 'title' | 'unit' | 'validFrom' | 'mark' | 'no'> & {
  readonly no?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly source?: string;
};
type LineBody = Omit<FeeLineInput, 'item'> & { readonly item: string | OwnItem };

/** An entry of a statute that the caller names; nobody has checked it, so it is an assumption. */
export function ownTariffItem(item: OwnItem): TariffItem {
  const both = (text: string) => ({ de: text, en: text });
  const { title = 'Eigene Tarifstelle', unit, no = '-', source = 'eigene Angabe', ...rest } = item;
  return {
    ...rest,
    no,
    title: item.title ? both(title) : { de: 'Eigene Tarifstelle', en: 'Entry of an own statute' },
    ...(unit ? { unit: both(unit) } : {}),
    validFrom: tablesFrom,
    source,
    mark: 'proposal',
  };
}

export function feeInput(body: Body, today: string): FeeInput {
  const {
    at = today,
    lines,
    item,
    expenses,
    exemption,
    servicesDirective,
    ...line
  } = body as {
    at?: string;
    lines?: readonly LineBody[];
    item?: LineBody['item'];
    expenses?: readonly { title: string; cents: number }[];
    exemption?: FeeInput['exemption'];
    servicesDirective?: boolean;
  };
  checkedDay('at', at, tablesFrom);
  if ((lines === undefined) === (item === undefined)) throw lawErrors.oneKindOfLines();
  const all: readonly LineBody[] = lines ?? [{ ...line, item: item! }];
  return {
    at,
    lines: all.map((one) => ({ ...one, item: tariffItem(one.item, at) })),
    ...(expenses
      ? { expenses: expenses.map((one) => ({ title: { de: one.title, en: one.title }, cents: one.cents })) }
      : {}),
    exemption,
    servicesDirective,
  };
}

function tariffItem(item: LineBody['item'], at: string): TariffItem {
  if (typeof item !== 'string') return ownTariffItem(item);
  const found = findTariffItem(generalTariff, item, at);
  if (!found) throw lawErrors.unknownTariffItem({ no: item, at });
  return found;
}
