import type { JsonSchema } from '../../platform/http/route.ts';
import { roles } from './responsibility.schema.ts';

// The shapes of the public interface, as OpenAPI shows them. The types stand in responsibility.schema.ts and search.schema.ts.

const day = { type: 'string', format: 'date' };
const dayOrNull = { type: ['string', 'null'], format: 'date' };
const textOrNull = { type: ['string', 'null'] };
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
const orNull = (schema: JsonSchema) => ({ ...schema, type: ['object', 'null'] });

const authority = object({
  id: { type: 'string', description: 'AGS, nine digits of a VG, five digits of a district, 16, or x-<slug>' },
  name: { type: 'string' },
});

const leikaKey = {
  type: 'string',
  pattern: '^(99|0[1-9]|1[0-6])\\d{12}$',
  description: 'Key of the service (LeiKa), 14 digits',
};
const date = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'Day of the question; today in Europe/Berlin by default',
};
const lang = { type: 'string', enum: ['de', 'en'], description: 'Language of the texts, German by default' };

export const responsibilityQuery: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['leikaKey'],
  properties: {
    leikaKey,
    ags: { type: 'string', pattern: '^\\d{8}$', description: 'Municipality by its AGS; exactly one of ags and ars' },
    ars: { type: 'string', pattern: '^\\d{12}$', description: 'Municipality (or a padded wider area) by its ARS' },
    date,
    role: { type: 'string', enum: [...roles], description: 'Default: zustaendig' },
    lang,
  },
};

export const placesQuery: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['q'],
  properties: {
    q: { type: 'string', minLength: 1, maxLength: 200, description: 'Name, postal code, AGS or ARS' },
    leikaKey: { ...leikaKey, description: 'Groups by the body that acts for this service' },
    date,
    limit: { type: 'integer', minimum: 1, maximum: 700, description: 'Most candidates, 50 by default' },
    lang,
  },
};

const onlineService = object({
  slug: { type: 'string' },
  title: { type: 'string' },
  url: { type: 'string' },
  publisher: { type: 'string' },
  channel: { type: 'string' },
  validFrom: dayOrNull,
  validTo: dayOrNull,
});

const choice = object({
  ags: { type: 'string' },
  ars: textOrNull,
  name: { type: 'string' },
  parts: list({ type: 'string' }),
});

const place = object(
  {
    ags: textOrNull,
    ars: textOrNull,
    name: { type: 'string' },
    asOf: { ...day, description: 'Day of the area data behind the answer' },
    replacedBy: { type: 'string', description: 'AGS of the successor of a vanished key' },
    since: { ...day, description: 'First day of the successor; absent when it is not known' },
    choices: list(choice, 'Several municipalities fit: ask which one'),
    note: { type: 'string' },
  },
  ['ags', 'ars', 'name', 'asOf'],
);

const explanation = object({
  rule: { type: 'string' },
  source: { type: 'string' },
  text: { type: 'string' },
  confirmed: { type: 'boolean', description: 'False while no editor has confirmed the fact' },
});

const answer = object({
  role: { type: 'string', enum: [...roles] },
  carrier: { ...authority, description: 'The body that the task belongs to (Träger)' },
  performer: { ...authority, description: 'The body that does it' },
  onBehalfOf: orNull(authority),
  validFrom: dayOrNull,
  validTo: dayOrNull,
  explanation: list(explanation),
});

const gap = object(
  {
    reason: { type: 'string', enum: ['no-rule', 'expired', 'no-authority'] },
    contact: orNull(authority),
    text: { type: 'string' },
    body: { ...authority, description: 'The body outside the platform, where it is known' },
  },
  ['reason', 'contact', 'text'],
);

export const responsibilityResponse: JsonSchema = object({
  place,
  service: object({ leikaKey: { type: 'string' }, matchedKey: textOrNull }),
  answers: list(answer),
  onlineService: orNull(onlineService),
  onlineServices: list(onlineService),
  gap: orNull(gap),
  conflict: orNull(object({ rules: list({ type: 'string' }), text: { type: 'string' } })),
});

const candidate = object(
  {
    ags: { type: 'string' },
    ars: textOrNull,
    name: { type: 'string' },
    kind: { type: 'string', enum: ['gemeinde', 'stadt', 'kreisfrei'] },
    district: object({ id: { type: 'string' }, name: { type: 'string' } }),
    association: orNull(
      object({ id: { type: 'string' }, name: { type: 'string' }, kind: { type: 'string', enum: ['vg', 'eg'] } }),
    ),
    match: { type: 'string', description: 'How it was found; nearby = close to an unknown postal code' },
    formerName: { type: 'string' },
  },
  ['ags', 'ars', 'name', 'kind', 'district', 'association', 'match'],
);

export const placesResponse: JsonSchema = object({
  candidates: list(candidate),
  groups: list(object({ authority, ags: list({ type: 'string' }) })),
  total: { type: 'integer', description: 'Candidates before the limit' },
  ask: { type: 'boolean', description: 'True when carrier, performer or online service differ between the candidates' },
  hint: orNull(
    object({ code: { type: 'string', enum: ['unknown-postal-code', 'nothing-found'] }, text: { type: 'string' } }),
  ),
});
