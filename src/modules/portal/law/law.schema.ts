import type { JsonSchema } from '../../../platform/http/route.ts';

// The shapes of the law interfaces, as OpenAPI shows them. All money is integer cents, all days are calendar days in Europe/Berlin.

const strict = (required: readonly string[], properties: Record<string, unknown>): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const object = (properties: Record<string, unknown>, required = Object.keys(properties)): JsonSchema => ({
  type: 'object',
  required,
  properties,
});
const list = (items: unknown, description?: string) => ({
  type: 'array',
  items,
  ...(description ? { description } : {}),
});
const say = (schema: JsonSchema, description: string) => ({ ...schema, description });

const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const dayOrNull = { type: ['string', 'null'], format: 'date' };
const flag = { type: 'boolean' };
const text = { type: 'string' };
const cents = { type: 'integer', minimum: 0, maximum: 100_000_000_000 };
const ags = {
  type: 'string',
  pattern: '^\\d{8}$',
  description: "Municipality of the acting authority's seat; its holidays count",
};
const part = {
  type: 'string',
  maxLength: 80,
  description: 'Part of the municipality, where a holiday is kept only in places',
};

/** Every law interface takes the language of its sentences from the address. */
export const langQuery: JsonSchema = strict([], {
  lang: { type: 'string', enum: ['de', 'en'], description: 'Language of the texts, German by default' },
});

const steps = list(
  object({
    text: say(text, 'What was applied and what came of it, for people; an assumption says so'),
    source: say(text, 'Where it was read'),
    rule: say(text, 'Stable id of the rule'),
    paragraphs: list(text, 'Paragraphs applied'),
    assumption: say(flag, 'True while nobody has confirmed it'),
  }),
  'The way to the answer, in order',
);

export const units = ['day', 'week', 'halfMonth', 'month', 'quarter', 'halfYear', 'year'] as const;

export const deadlineBody: JsonSchema = strict(['event', 'start', 'amount', 'unit', 'ags', 'shift'], {
  event: say(day, 'Day of the event, or the day with whose beginning the period starts'),
  start: { type: 'string', enum: ['event', 'dayStart'], description: '§ 187 Abs. 1 or Abs. 2 BGB' },
  amount: { type: 'integer', minimum: 1, maximum: 10_000 },
  unit: { type: 'string', enum: [...units] },
  andHalfMonth: say(flag, 'Half a month on top, counted last'),
  ags,
  part,
  shift: say(flag, 'Move a last day on a weekend or holiday to the next working day'),
  fixed: {
    type: 'string',
    enum: ['benefitPeriod', 'expresslyFixed'],
    description: 'Why it is not moved all the same (§ 31 Abs. 3 Satz 2, Abs. 4 VwVfG)',
  },
});

export const deadlineResponse: JsonSchema = object({
  lastDay: { type: 'string', format: 'date' },
  rawLastDay: { type: 'string', format: 'date', description: 'Before weekends and holidays were looked at' },
  endsAt: { type: 'string', format: 'date-time', description: 'First moment that is too late' },
  calendar: say(text, 'TH, BY, NI; DE where only the holidays of all Länder are known'),
  calendarVersion: text,
  steps,
});

export const channels = [
  'post',
  'electronic',
  'portal',
  'mailbox',
  'social-portal',
  'levy-portal',
  'public',
  'service',
  'abroad-post',
] as const;

export const notificationBody: JsonSchema = strict(['channel', 'date', 'ags', 'remedyNotice'], {
  channel: { type: 'string', enum: [...channels] },
  date: say(day, 'Day of the trigger: posted, sent, provided, notice sent, announced, served'),
  ags,
  part,
  domain: {
    type: 'string',
    enum: ['general', 'social', 'levy', 'tax'],
    description: 'Field of law; by the channel if absent',
  },
  consent: {
    enum: [true, false, 'single-case'],
    description: 'Agreed to the electronic way; single-case = § 9 Abs. 3 ThürEGovG',
  },
  retrievedOn: say(day, 'Day on which the act was retrieved'),
  remedyNotice: {
    enum: [true, false, 'ok', 'missing', 'wrong'],
    description: 'Whether a correct legal-remedy notice is in the act',
  },
  arrivedOn: say(day, 'Day on which it demonstrably arrived, where that is later'),
  arrivalDisputed: say(flag, 'The person says that it never arrived, and the authority has no proof'),
  notifiedAgain: say(flag, 'Mailbox: the person was notified again later'),
  serviceKind: { type: 'string', enum: ['receipt', 'deMail', 'registered', 'electronic-demanded'] },
  instructed: say(flag, 'Electronic service: the recipient was told about the effect beforehand'),
  effectiveOn: say(day, 'Public notice: the day that it names itself'),
  oneStop: say(flag, 'Procedure through the point of single contact'),
  parentalAllowance: say(flag, 'Parental allowance (§ 37 Abs. 2b SGB X)'),
  objectionExcluded: say(flag, 'Land law leaves the objection out: the way is the action'),
});

export const notificationResponse: JsonSchema = object(
  {
    regime: say(text, 'B1 to B10'),
    state: { type: 'string', enum: ['notified', 'waiting', 'failed'] },
    notifiedOn: dayOrNull,
    objectionLastDay: dayOrNull,
    remedy: { type: 'string', enum: ['objection', 'action', 'taxObjection'] },
    followUp: object({
      kind: { type: 'string', enum: ['notifyOtherwise', 'proveArrival', 'getConsent', 'instruct'] },
      on: { type: 'string', format: 'date', description: 'From this day on' },
      text,
    }),
    proofNeeded: list(text, 'What the authority has to be able to prove'),
    steps,
  },
  ['regime', 'state', 'notifiedOn', 'objectionLastDay', 'remedy', 'proofNeeded', 'steps'],
);

export const means = [
  'eid',
  'elster',
  'orgAccount',
  'qes',
  'deMail',
  'password',
  'wallet',
  'bea',
  'scan',
  'email',
] as const;

const moment = { type: 'string', maxLength: 40 };
const loa = { type: 'string', enum: ['basis', 'substantial', 'high'] };

export const writtenFormBody: JsonSchema = strict(
  ['formRequired', 'electronicExcluded', 'lawLevel', 'at', 'means', 'loa', 'viaPortalForm'],
  {
    formRequired: say(flag, 'The law requires the written form'),
    electronicExcluded: say(flag, 'The law excludes the electronic form'),
    lawLevel: { type: 'string', enum: ['federal', 'land', 'eu', 'municipal'], description: 'Whose law is executed' },
    at: say(moment, 'Moment of submission, ISO 8601 with zone'),
    means: { type: 'string', enum: [...means] },
    loa: say(loa, 'Level of assurance; cut to the highest that the means can give'),
    viaPortalForm: say(flag, "Sent through the authority's form on the web"),
    permit: {
      ...strict(['from', 'to'], {
        id: { type: 'string', maxLength: 80 },
        from: say(moment, 'First day or moment'),
        to: say(moment, 'Last day, or first moment that is too late'),
      }),
      description: 'Trial permit after § 12 Abs. 2 ThürEGovG',
    },
    requiredLoa: say(loa, 'Level that the service requires; substantial if absent'),
    landAccount: say(flag, 'An account of the Land in the transition of § 12 Abs. 1 OZG'),
    pseudonymous: say(flag, 'The qualified signature bears a pseudonym'),
  },
);

export const writtenFormResponse: JsonSchema = object({
  result: { type: 'string', enum: ['any-channel', 'ok', 'paper', 'confirm', 'not-ok'] },
  row: say(text, 'W0 to W12: the first row that fits'),
  flags: list(text),
  permitId: { type: ['string', 'null'] },
  ways: list(object({ row: text, text }), 'Ways that are open instead'),
  steps,
});

const ownItem = {
  ...strict(['kind'], {
    no: { type: 'string', maxLength: 40 },
    title: { type: 'string', maxLength: 200 },
    kind: { type: 'string', enum: ['fixed', 'time', 'value', 'frame', 'lumpSum', 'free'] },
    cents: say(cents, 'Fixed and lump sum: per unit'),
    unit: { type: 'string', maxLength: 80, description: 'What one unit is' },
    minCents: cents,
    maxCents: cents,
    unitMinutes: { type: 'integer', minimum: 1, maximum: 1440, description: 'Time: minutes of a started unit' },
    rateCents: say(cents, 'Time: price of a started unit'),
    hundredths: { type: 'integer', minimum: 0, maximum: 10_000, description: 'Value: hundredths of a percent' },
    rounding: strict(['toCents', 'mode'], {
      toCents: { type: 'integer', minimum: 1, maximum: 100_000 },
      mode: { type: 'string', enum: ['up', 'down', 'nearest'] },
    }),
    source: { type: 'string', maxLength: 200, description: 'The statute that it stands in' },
  }),
  description: 'An entry of a cost statute',
};

const lineProperties = {
  item: {
    anyOf: [{ type: 'string', maxLength: 40, description: 'Number of the general tariff of Thüringen' }, ownItem],
  },
  quantity: { type: 'integer', minimum: 0, maximum: 1_000_000 },
  minutes: { type: 'integer', minimum: 0, maximum: 1_000_000 },
  valueCents: cents,
  effortCents: say(cents, 'Frame: what the effort costs'),
  importanceCents: say(cents, 'Frame: what the importance adds'),
  reasons: { type: 'string', maxLength: 2000, description: 'Frame: why this amount' },
  rateCents: say(cents, 'Time: price of a started unit, where the tariff names none'),
};

export const feeBody: JsonSchema = strict([], {
  at: say(day, 'Day whose tariff counts; today by default'),
  ...lineProperties,
  lines: {
    type: 'array',
    minItems: 1,
    maxItems: 1000,
    items: strict(['item'], lineProperties),
    description: 'Instead of item: several entries',
  },
  expenses: {
    type: 'array',
    maxItems: 100,
    items: strict(['title', 'cents'], { title: { type: 'string', maxLength: 200 }, cents }),
  },
  exemption: {
    type: 'string',
    enum: ['staffBenefit', 'benefitDecision', 'costDecision', 'successfulObjection', 'publicBody', 'wrongHandling'],
  },
  servicesDirective: say(flag, 'A permit under the Services Directive: effort only'),
});

export const feeResponse: JsonSchema = object({
  cents: { type: 'integer', description: 'The total; the lines sum to it' },
  complete: say(flag, 'Nothing is missing: the amount may go into a decision'),
  missing: list(
    object({
      line: { type: 'integer', description: 'Index of the line' },
      what: { type: 'string', enum: ['reasons', 'rate', 'minutes', 'value', 'effort'] },
    }),
  ),
  lines: list(
    object(
      {
        kind: { type: 'string', enum: ['fee', 'adjustment', 'expense', 'exemption'] },
        no: text,
        title: text,
        formula: say(text, 'How the amount comes about'),
        cents: { type: 'integer' },
        source: text,
      },
      ['kind', 'title', 'formula', 'cents', 'source'],
    ),
  ),
  steps,
});
