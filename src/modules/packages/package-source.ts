import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import { type PackageProblem, type PackageSource, packageSchemas } from '../../forms/index.ts';
import { codelistFile } from './codelist-files.ts';

type Kind = keyof typeof packageSchemas;
let validators: { readonly [K in Kind]: ValidateFunction } | undefined;

/** Compiled at the first use: it takes a tenth of a second and most commands need none of it. */
function validatorOf(kind: Kind): ValidateFunction {
  if (!validators) {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
    const entries = (Object.keys(packageSchemas) as Kind[]).map((name) => [name, ajv.compile(packageSchemas[name])]);
    validators = Object.fromEntries(entries) as { [K in Kind]: ValidateFunction };
  }
  return validators[kind];
}

/** Parses the YAML files of a package against the schemas. `source` is there only when nothing is wrong. */
export function parsePackage(files: { [name: string]: string }): {
  source?: PackageSource;
  problems: PackageProblem[];
} {
  const problems: PackageProblem[] = [];
  const read = (name: string, kind: Kind): unknown => {
    const content = files[name];
    if (content === undefined) {
      problems.push({ at: name, message: 'is missing' });
      return undefined;
    }
    const parsed = name.endsWith('.json') ? parseJson(content) : parseYaml(content);
    if ('problems' in parsed) {
      problems.push(...parsed.problems.map((message) => ({ at: name, message })));
      return undefined;
    }
    const valid = validatorOf(kind);
    if (!valid(parsed.value)) problems.push(...(valid.errors ?? []).slice(0, 20).map((error) => explain(name, error)));
    return parsed.value;
  };
  const service = read('service.yaml', 'service');
  const form = read('form.yaml', 'form');
  const journeys = read('journeys.yaml', 'journeys');
  const names = Object.keys(files).filter((name) => /^texts\.[A-Za-z-]+\.yaml$/.test(name));
  if (!names.includes('texts.de.yaml')) names.push('texts.de.yaml');
  const texts = Object.fromEntries(
    names.map((name) => [name.slice('texts.'.length, -'.yaml'.length), read(name, 'texts')]),
  );
  const tasks = files['tasks.yaml'] === undefined ? undefined : read('tasks.yaml', 'tasks');
  const lists = Object.keys(files).flatMap((name) => {
    const id = codelistFile.exec(name.replace(/^codelists\//, ''))?.[1];
    return name.startsWith('codelists/') && id ? [{ name, id }] : [];
  });
  for (const { name, id } of lists)
    if (lists.some((other) => other.id === id && other.name < name))
      problems.push({ at: name, message: 'is there twice' });
  const codelists = Object.fromEntries(lists.map(({ name, id }) => [id, read(name, 'codelist')]));
  if (problems.length > 0) return { problems };
  return {
    source: { service, form, journeys, texts, codelists, ...(tasks === undefined ? {} : { tasks }) } as PackageSource,
    problems,
  };
}

/** Strict YAML 1.2: a key twice, a tag or an endless alias is a mistake. Dates stay text. */
function parseYaml(content: string): { value: unknown } | { problems: string[] } {
  try {
    const document = parseDocument(content, { schema: 'core', strict: true, uniqueKeys: true, stringKeys: true });
    const found = [...document.errors, ...document.warnings];
    if (found.length > 0) return { problems: found.map((error) => error.message.split('\n')[0]!) };
    return { value: document.toJS({ maxAliasCount: 50 }) as unknown };
  } catch (error) {
    return { problems: [(error as Error).message.split('\n')[0]!] };
  }
}

/** JSON is what machines write: a list of 10,000 entries takes 7 ms, as YAML half a second. */
function parseJson(content: string): { value: unknown } | { problems: string[] } {
  try {
    return { value: JSON.parse(content) as unknown };
  } catch (error) {
    return { problems: [(error as Error).message] };
  }
}

function explain(name: string, error: ErrorObject): PackageProblem {
  const { additionalProperty, allowedValues } = error.params as {
    additionalProperty?: string;
    allowedValues?: unknown[];
  };
  const detail = additionalProperty ? `: ${additionalProperty}` : allowedValues ? `: ${allowedValues.join(', ')}` : '';
  return { at: `${name}${error.instancePath.replaceAll('/', '.')}`, message: `${error.message}${detail}` };
}
