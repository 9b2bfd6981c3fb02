import { accountFields, findAccountFields } from './account-data.ts';
import type { PackageProblem } from './compile-expressions.ts';
import type { CompiledField, CompiledGroup, CompiledPackage } from './form.types.ts';
import type { EarlierSource, FieldType } from './package.types.ts';
import { registerFields } from './registers.ts';

type Find = (slug: string) => CompiledPackage | undefined;

/** Whether everything that `prefill` names is there on both sides and of one kind. `find` gives the other packages. */
export function findPrefillProblems(pkg: CompiledPackage, find: Find): PackageProblem[] {
  const { earlier = [], registers = [] } = pkg.source.form.prefill ?? {};
  const problems = earlier.flatMap((source, index) => checkEarlier(pkg, source, find, `earlier.${index}`));
  for (const [index, { register, values }] of registers.entries()) {
    const known: { readonly [field: string]: FieldType } = registerFields[register];
    for (const [to, from] of Object.entries(values)) {
      const at = `registers.${index}.values.${to}`;
      const type = Object.hasOwn(known, from) ? known[from] : undefined;
      if (!type)
        problems.push({
          at,
          message: `${register} does not know "${from}"; it knows ${Object.keys(known).join(', ')}`,
        });
      problems.push(...compare(at, fieldAt(pkg.steps, to), type));
    }
  }
  return [...problems.map(({ at, message }) => ({ at: `form.yaml.prefill.${at}`, message })), ...checkAccount(pkg)];
}

function checkAccount(pkg: CompiledPackage): PackageProblem[] {
  const known: { readonly [name: string]: FieldType } = accountFields;
  return findAccountFields(pkg).flatMap(({ path, field, name, inList }) => {
    const at = `form.yaml.${path}.prefill`;
    if (!Object.hasOwn(known, name))
      return [{ at, message: `an account does not know "${name}"; it knows ${Object.keys(known).join(', ')}` }];
    return compare(at, inList ? undefined : field, known[name]);
  });
}

function checkEarlier(pkg: CompiledPackage, source: EarlierSource, find: Find, at: string): PackageProblem[] {
  const other = find(source.service);
  if (!other) return [{ at: `${at}.service`, message: `there is no package ${source.service}` }];
  const problems: PackageProblem[] = [];
  for (const [to, from] of Object.entries(source.values ?? {})) {
    const theirs = typeOf(other, from);
    if (!theirs)
      problems.push({ at: `${at}.values.${to}`, message: `${source.service} has no "${from}" outside of lists` });
    problems.push(...compare(`${at}.values.${to}`, fieldAt(pkg.steps, to), theirs));
  }
  for (const [index, { into, from, values }] of (source.rows ?? []).entries()) {
    const here = `${at}.rows.${index}`;
    const list = rootGroup(pkg, into);
    if (!list?.repeat) problems.push({ at: `${here}.into`, message: `"${into}" is no list of this form` });
    for (const name of from) {
      const group = rootGroup(other, name);
      if (!group) problems.push({ at: `${here}.from`, message: `${source.service} has no group "${name}"` });
      for (const [to, theirs] of Object.entries(values)) {
        const type = group?.fields.find(({ id }) => id === theirs)?.type;
        if (group && !type)
          problems.push({ at: `${here}.values.${to}`, message: `${source.service} has no "${name}.${theirs}"` });
        problems.push(
          ...compare(
            `${here}.values.${to}`,
            list?.fields.find(({ id }) => id === to),
            type,
          ),
        );
      }
    }
  }
  return problems;
}

function compare(at: string, ours: CompiledField | undefined, theirs: FieldType | undefined): PackageProblem[] {
  if (!ours) return [{ at, message: 'is no field of this form outside of lists' }];
  if (ours.readonly) return [{ at, message: 'is read-only: only the server sets it' }];
  if (ours.type === 'file' || ours.type === 'info')
    return [{ at, message: `a field of type ${ours.type} cannot be taken over` }];
  if (theirs && theirs !== ours.type) return [{ at, message: `is of type ${ours.type}, but there it is ${theirs}` }];
  return [];
}

function typeOf(pkg: CompiledPackage, path: string): FieldType | undefined {
  const [first, id] = path.split('.');
  if (first !== 'decision') return fieldAt(pkg.steps, path)?.type;
  return pkg.service.decision?.fields?.find((field) => field.id === id)?.type;
}

const rootGroup = (pkg: CompiledPackage, id: string): CompiledGroup | undefined =>
  pkg.steps.flatMap(({ groups }) => groups).find((group) => group.id === id);

/** The field of a path outside of lists. */
function fieldAt(steps: CompiledPackage['steps'], path: string): CompiledField | undefined {
  const parts = path.split('.');
  const last = parts.pop();
  let groups = steps.flatMap((step) => step.groups);
  let group: CompiledGroup | undefined;
  for (const part of parts) {
    group = groups.find(({ id, repeat }) => id === part && !repeat);
    groups = group?.groups ?? [];
  }
  return group?.fields.find(({ id }) => id === last);
}
