import { compileExpression } from '../feel/index.ts';
import { orderComputed } from './compile-computed.ts';
import { findEach } from './compile-each.ts';
import {
  contextNames,
  createExpressions,
  type Names,
  type PackageProblem,
  type Report,
  rowNames,
} from './compile-expressions.ts';
import { createFields } from './compile-fields.ts';
import { compileRule } from './compile-rules.ts';
import { compileSignatures } from './compile-signatures.ts';
import type { CompiledField, CompiledGroup, CompiledPackage } from './form.types.ts';
import type { FormLang, GroupSource, PackageSource } from './package.types.ts';

/** A package that cannot be used; carries everything that is wrong with it. */
export class PackageError extends Error {
  readonly problems: PackageProblem[];

  constructor(problems: PackageProblem[]) {
    super(problems.map(({ at, message }) => `${at}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** Limits of a form; evaluation cost grows only linearly below them. */
export const formLimits = { steps: 40, groups: 80, fields: 400, rows: 100, groupDepth: 6 };

/** Compiles a source that has passed the schema. Throws PackageError with all problems at once. */
export function compilePackage(source: PackageSource): CompiledPackage {
  const problems: PackageProblem[] = [];
  const report: Report = (at, message) => problems.push({ at, message });
  const expressions = createExpressions(report);
  const { expression } = expressions;
  const reserved = new Set([...contextNames, ...rowNames, 'computed']);
  const seen = new Set<string>(contextNames);
  const stepIds = new Set<string>(['review']);
  let fields = 0;
  let groups = 0;

  const compileOne = createFields(expressions, source);
  const compileField: typeof compileOne = (...given) => {
    fields++;
    return compileOne(...given);
  };

  const compileGroup = (
    group: GroupSource,
    parentKey: string,
    parentAt: string,
    parents: Names,
    depth: number,
  ): CompiledGroup => {
    groups++;
    const key = parentKey === '' ? group.id : `${parentKey}.${group.id}`;
    const at = `${parentAt}.groups.${group.id}`;
    if (depth > formLimits.groupDepth) report(at, `Groups nest at most ${formLimits.groupDepth} levels.`);
    const own = new Set(group.repeat ? [...parents, ...rowNames] : parents);
    const taken = new Set<string>();
    const fims = new Set<string>();
    const when = expression(group.when, `${at}.when`, parents);
    const claim = (id: string, where: string) => {
      if (taken.has(id)) report(where, `The id "${id}" is used twice in this group.`);
      taken.add(id);
    };
    const compiledFields = group.fields.map((field) => {
      const where = `${at}.fields.${field.id}`;
      claim(field.id, where);
      if (field.fim && fims.has(field.fim)) report(where, `The FIM id ${field.fim} is used twice in this group.`);
      if (field.fim) fims.add(field.fim);
      const compiled = compileField(field, `${key}.${field.id}`, where, own);
      own.add(field.id);
      return compiled;
    });
    const inner = (depth > formLimits.groupDepth ? [] : (group.groups ?? [])).map((child) => {
      claim(child.id, `${at}.groups.${child.id}`);
      const compiled = compileGroup(child, key, at, own, depth + 1);
      own.add(child.id);
      return compiled;
    });
    const everything = new Set([...own, ...allGroups, 'computed']);
    const compiled: CompiledGroup = {
      id: group.id,
      key,
      fim: group.fim,
      when,
      repeat: group.repeat && {
        min: group.repeat.min ?? 0,
        max: group.repeat.max ?? formLimits.rows,
        label: group.repeat.label,
      },
      fields: compiledFields,
      groups: inner,
      rules: [],
    };
    compiled.rules = (group.rules ?? []).map((rule, index) =>
      compileRule(expressions, rule, `${at}.rules.${index}`, everything, compiled),
    );
    return compiled;
  };

  const allGroups = new Set(source.form.steps.flatMap((step) => step.groups.map((group) => group.id)));
  const steps = source.form.steps.map((step) => {
    const at = `form.steps.${step.id}`;
    if (stepIds.has(step.id)) report(at, `The step id "${step.id}" is used twice or reserved.`);
    stepIds.add(step.id);
    const when = expression(step.when, `${at}.when`, seen);
    if (step.groups.length > 1 && step.groups.some((group) => group.repeat))
      report(at, 'A repeat group stands on a step of its own.');
    const compiled = step.groups.map((group) => {
      if (seen.has(group.id) || reserved.has(group.id))
        report(at, `The group id "${group.id}" is used twice or reserved.`);
      const result = compileGroup(group, '', at, new Set(seen), 1);
      seen.add(group.id);
      return result;
    });
    return { id: step.id, when, groups: compiled };
  });

  const finished = new Set([...seen, 'computed']);
  const computed = (source.form.computed ?? []).map((item) => {
    const rows = steps.flatMap((step) => step.groups).find((group) => group.id === item.id);
    if (rows && holdsComputed(rows)) report(`form.computed.${item.id}`, 'A group with computed fields has this name.');
    const value = expression(item.value, `form.computed.${item.id}`, finished) ?? compileExpression('null');
    return { source: item, value };
  });
  const form = { fields: [], groups: steps.flatMap((step) => step.groups) };
  const rules = (source.form.rules ?? []).map((rule, index) =>
    compileRule(expressions, rule, `form.rules.${index}`, finished, form),
  );
  const decisionFields = new Map<string, CompiledField[]>();
  for (const outcome of source.service.processing.outcomes) {
    const names = new Set(contextNames);
    const own = (source.service.decision?.fields ?? []).filter((field) => !field.for || field.for.includes(outcome));
    decisionFields.set(
      outcome,
      own.map((field) => {
        const compiled = compileField(field, field.id, `service.decision.fields.${field.id}`, names);
        names.add(field.id);
        return compiled;
      }),
    );
  }
  const coSigners = compileSignatures(expressions, source.service, steps, finished);
  const each = findEach(source.service.responsible, steps, report);
  if (steps.length > formLimits.steps) report('form.steps', `A form has at most ${formLimits.steps} steps.`);
  if (groups > formLimits.groups) report('form', `A form has at most ${formLimits.groups} groups.`);
  if (fields > formLimits.fields) report('form', `A form has at most ${formLimits.fields} fields.`);
  const ordered = orderComputed(computed, report);
  if (problems.length > 0) throw new PackageError(problems);
  return {
    source,
    slug: source.service.slug,
    version: source.service.version,
    service: source.service,
    languages: source.service.languages.filter((lang: FormLang) => source.texts[lang]),
    texts: source.texts,
    steps,
    computed: ordered,
    rules,
    coSigners,
    each,
    decisionFields,
  };
}

const holdsComputed = (group: CompiledGroup): boolean =>
  group.fields.some((field) => field.value) || group.groups.some(holdsComputed);
