import { Day, type Value } from '../feel/index.ts';
import { kinds } from './fields/kinds.ts';
import type { Answer, CompiledField, CompiledGroup, CompiledPackage, Evaluation, Row } from './form.types.ts';

type Json = { [key: string]: unknown };

/** What travels to the authority. What the person said, what the server filled in and what was computed stay apart. */
export type Submission = {
  package: { slug: string; version: string; leika: string[] };
  answers: Json;
  server: Json;
  computed: Json;
};

const keyOf = (item: { fim?: string; id: string }) => item.fim ?? `x_${item.id}`;
const fieldKey = (field: CompiledField) => keyOf({ id: field.id, fim: field.source.fim });

/** The submission of an evaluation without errors; keys are FIM ids, else `x_<id>`. It validates against `submissionSchema`. */
export function toSubmission(pkg: CompiledPackage, evaluation: Evaluation): Submission {
  const pick = (server: boolean) =>
    Object.fromEntries(
      pkg.steps.flatMap((step) =>
        step.groups.flatMap((group) => {
          const value = evaluation.answers[group.id];
          const json = value === undefined ? undefined : groupJson(group, value, server);
          return json === undefined ? [] : [[keyOf(group), json]];
        }),
      ),
    );
  return {
    package: { slug: pkg.slug, version: pkg.version, leika: pkg.service.leika },
    answers: pick(false),
    server: pick(true),
    computed: Object.fromEntries(
      pkg.computed.map(({ source }) => [`x_${source.id}`, computedJson(evaluation.computed[source.id] ?? null)]),
    ),
  };
}

function groupJson(group: CompiledGroup, value: Row | Row[], server: boolean): Json | Json[] | undefined {
  if (Array.isArray(value)) return server ? undefined : value.map((row) => rowJson(group, row, false));
  const json = rowJson(group, value, server);
  return server && Object.keys(json).length === 0 ? undefined : json;
}

function rowJson(group: CompiledGroup, row: Row, server: boolean): Json {
  const json: Json = {};
  for (const field of group.fields) {
    const value = row[field.id];
    if (field.readonly !== server || value === undefined || value === null) continue;
    json[fieldKey(field)] = kinds[field.type].submit?.(value as Answer, field) ?? value;
  }
  for (const child of group.groups) {
    const value = row[child.id];
    const inner = value === undefined ? undefined : groupJson(child, value as Row | Row[], server);
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
          groupSchema(pkg, group, false),
          sure && hasFields(group, false),
        ]),
      ),
      server: objectSchema(
        groups
          .filter(({ group }) => hasFields(group, true))
          .map(({ group }) => [keyOf(group), groupSchema(pkg, group, true), false]),
      ),
      computed: objectSchema(pkg.computed.map(({ source }) => [`x_${source.id}`, computedSchema(source.type), true])),
    },
    required: ['package', 'answers', 'server', 'computed'],
    additionalProperties: false,
  };
}

function objectSchema(entries: [string, Json, boolean][]): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, schema]) => [key, schema])),
    required: entries.filter(([, , required]) => required).map(([key]) => key),
    additionalProperties: false,
  };
}

function hasFields(group: CompiledGroup, server: boolean): boolean {
  return (
    group.fields.some((field) => field.readonly === server && field.type !== 'info') ||
    group.groups.some((child) => hasFields(child, server))
  );
}

function groupSchema(pkg: CompiledPackage, group: CompiledGroup, server: boolean): Json {
  const fields = group.fields.filter((field) => field.readonly === server && field.type !== 'info');
  const row = objectSchema([
    ...fields.map((field): [string, Json, boolean] => [
      fieldKey(field),
      fieldSchema(pkg, field),
      field.required && !field.when && !server,
    ]),
    ...group.groups.map((child): [string, Json, boolean] => [
      keyOf(child),
      groupSchema(pkg, child, server),
      !child.when && !server,
    ]),
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
    boolean: 'boolean',
    text: 'string',
    date: 'string',
  };
  return { type: [json[type] ?? 'string', 'null'] };
}

function computedJson(value: Value): unknown {
  return value instanceof Day ? value.toString() : value;
}
