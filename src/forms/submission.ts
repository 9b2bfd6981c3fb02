import { storedValue } from './computed.ts';
import { kinds } from './fields/kinds.ts';
import type { Answer, CompiledField, CompiledGroup, CompiledPackage, Evaluation, Row } from './form.types.ts';
import { listPrefilled, type Prefilled, type Taken } from './origins.ts';
import { getAnswer, setAnswers } from './paths.ts';
import { prefilledSchemas } from './prefilled.schema.ts';
import { withoutRegisters } from './registers.ts';

type Json = { [key: string]: unknown };

/** What travels to the authority. What the person said, what the server and registers filled in and what was computed stay apart. */
export type Submission = {
  package: { slug: string; version: string; leika: string[] };
  answers: Json;
  server: Json;
  computed: Json;
  /** Name of the register → what it answered. */
  registers?: { [register: string]: Json };
  /** What was taken over from where. */
  prefilled?: Prefilled[];
};

const keyOf = (item: { fim?: string; id: string }) => item.fim ?? `x_${item.id}`;
const fieldKey = (field: CompiledField) => keyOf({ id: field.id, fim: field.source.fim });

/** The submission of an evaluation without errors; keys are FIM ids, else `x_<id>`. It validates against `submissionSchema`. */
export function toSubmission(pkg: CompiledPackage, evaluation: Evaluation, taken: readonly Taken[] = []): Submission {
  const own = withoutRegisters(evaluation);
  const pick = (origin: Origin, answers = own): Json =>
    Object.fromEntries(
      pkg.steps.flatMap((step) =>
        step.groups.flatMap((group) => {
          const value = answers[group.id];
          const json = value === undefined ? undefined : groupJson(group, value, origin);
          return json === undefined ? [] : [[keyOf(group), json]];
        }),
      ),
    );
  const prefilled = listPrefilled(evaluation, taken);
  const registers = prefilled
    .filter(({ kind }) => kind === 'register')
    .map(({ from, fields }) => {
      const values = fields.map((path) => [path, getAnswer(evaluation.answers, path)] as const);
      return [from, pick('person', setAnswers({}, values))];
    });
  return {
    package: { slug: pkg.slug, version: pkg.version, leika: pkg.service.leika },
    answers: pick('person'),
    server: pick('server'),
    computed: {
      ...pick('computed'),
      ...Object.fromEntries(
        pkg.computed.map(({ source }) => [`x_${source.id}`, storedValue(evaluation.computed[source.id] ?? null)]),
      ),
    },
    ...(prefilled.length > 0 && { registers: Object.fromEntries(registers), prefilled }),
  };
}

type Origin = 'person' | 'server' | 'computed';
const originOf = (field: CompiledField): Origin => (field.value ? 'computed' : field.readonly ? 'server' : 'person');

/** A list keeps a place for every row, so that the three parts of a submission fit together. */
function groupJson(group: CompiledGroup, value: Row | Row[], origin: Origin): Json | Json[] | undefined {
  if (origin !== 'person' && !hasFields(group, origin)) return undefined;
  if (Array.isArray(value)) return value.map((row) => rowJson(group, row, origin));
  const json = rowJson(group, value, origin);
  return origin !== 'person' && Object.keys(json).length === 0 ? undefined : json;
}

function rowJson(group: CompiledGroup, row: Row, origin: Origin): Json {
  const json: Json = {};
  for (const field of group.fields) {
    const value = row[field.id];
    if (originOf(field) !== origin || value === undefined || value === null) continue;
    json[fieldKey(field)] = kinds[field.type].submit?.(value as Answer, field) ?? value;
  }
  for (const child of group.groups) {
    const value = row[child.id];
    const inner = value === undefined ? undefined : groupJson(child, value as Row | Row[], origin);
    if (inner !== undefined) json[keyOf(child)] = inner;
  }
  return json;
}

/** JSON Schema 2020-12 of the submission, generated from the form. Conditional parts are optional in it; the engine has checked them. */
export function submissionSchema(pkg: CompiledPackage): Json {
  const groups = pkg.steps.flatMap((step) => step.groups.map((group) => ({ group, sure: !step.when && !group.when })));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:rennsteig:submission:${pkg.slug}:${pkg.version}`,
    title: pkg.texts.de.service.title,
    type: 'object',
    properties: {
      package: {
        type: 'object',
        properties: {
          slug: { const: pkg.slug },
          version: { const: pkg.version },
          leika: { type: 'array', items: { type: 'string', pattern: '^[0-9]{14}$' } },
        },
        required: ['slug', 'version', 'leika'],
        additionalProperties: false,
      },
      answers: objectSchema(
        groups.map(({ group, sure }) => [
          keyOf(group),
          groupSchema(pkg, group, 'person'),
          sure && hasFields(group, 'person'),
        ]),
      ),
      server: objectSchema(filledGroups(pkg, 'server')),
      computed: objectSchema([
        ...filledGroups(pkg, 'computed'),
        ...pkg.computed.map(({ source }): SchemaEntry => [`x_${source.id}`, computedSchema(source.type), true]),
      ]),
      ...prefilledSchemas(pkg, (keys) => registerSchema(pkg, keys)),
    },
    required: ['package', 'answers', 'server', 'computed'],
    additionalProperties: false,
  };
}

type SchemaEntry = [key: string, schema: Json, required: boolean];

/** The groups that hold something which the person did not enter. */
function filledGroups(pkg: CompiledPackage, origin: Origin): SchemaEntry[] {
  const groups = pkg.steps.flatMap((step) => step.groups).filter((group) => hasFields(group, origin));
  return groups.map((group) => [keyOf(group), groupSchema(pkg, group, origin), false]);
}

/** The groups and fields that one register may fill; none of them must be there. */
function registerSchema(pkg: CompiledPackage, keys: readonly string[]): Json {
  const isNamed = (key: string) => keys.some((name) => name === key || name.startsWith(`${key}.`));
  const entriesOf = (groups: CompiledGroup[]): SchemaEntry[] =>
    groups.filter(({ key }) => isNamed(key)).map((group) => [keyOf(group), groupOf(group), false]);
  const groupOf = (group: CompiledGroup): Json => {
    const fields = group.fields.filter(({ key }) => isNamed(key));
    return objectSchema([
      ...fields.map((field): SchemaEntry => [fieldKey(field), fieldSchema(pkg, field), false]),
      ...entriesOf(group.groups),
    ]);
  };
  return objectSchema(entriesOf(pkg.steps.flatMap((step) => step.groups)));
}

const mayBeRegister = (pkg: CompiledPackage, field: CompiledField): boolean =>
  (pkg.source.form.prefill?.registers ?? []).some(({ values }) => Object.hasOwn(values, field.key));

function objectSchema(entries: SchemaEntry[]): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, schema]) => [key, schema])),
    required: entries.filter(([, , required]) => required).map(([key]) => key),
    additionalProperties: false,
  };
}

function hasFields(group: CompiledGroup, origin: Origin): boolean {
  return (
    group.fields.some((field) => originOf(field) === origin && field.type !== 'info') ||
    group.groups.some((child) => hasFields(child, origin))
  );
}

function groupSchema(pkg: CompiledPackage, group: CompiledGroup, origin: Origin): Json {
  const person = origin === 'person';
  const fields = group.fields.filter((field) => originOf(field) === origin && field.type !== 'info');
  const inner = group.groups.filter((child) => person || hasFields(child, origin));
  const row = objectSchema([
    ...fields.map(
      (field): SchemaEntry => [
        fieldKey(field),
        fieldSchema(pkg, field),
        field.required && !field.when && person && !mayBeRegister(pkg, field),
      ],
    ),
    ...inner.map((child): SchemaEntry => [keyOf(child), groupSchema(pkg, child, origin), !child.when && person]),
  ]);
  return group.repeat ? { type: 'array', minItems: group.repeat.min, maxItems: group.repeat.max, items: row } : row;
}

function fieldSchema(pkg: CompiledPackage, field: CompiledField): Json {
  return { title: pkg.texts.de.fields[field.key]?.label ?? field.id, ...kinds[field.type].schema(field) };
}

function computedSchema(type: string): Json {
  const json: Record<string, string> = {
    money: 'integer',
    integer: 'integer',
    decimal: 'number',
    boolean: 'boolean',
    text: 'string',
    date: 'string',
  };
  return { type: [json[type] ?? 'string', 'null'] };
}
