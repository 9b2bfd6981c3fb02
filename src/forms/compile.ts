import { type Compiled, compileExpression, FeelError } from '../feel/index.ts';
import { type CompiledCodeList, compileCodeList } from './codelist.ts';
import type { CompiledField, CompiledGroup, CompiledPackage, CompiledRule } from './form.types.ts';
import type { FieldSource, FieldType, FormLang, GroupSource, PackageSource, RuleSource } from './package.types.ts';
import { compilePattern } from './pattern.ts';

/** What is wrong with a package, with the place in it: `form.steps.dog.groups.dog.fields.chip.when`. */
export type PackageProblem = { at: string; message: string };

/** A package that cannot be used; carries everything that is wrong with it. */
export class PackageError extends Error {
  readonly problems: PackageProblem[];

  constructor(problems: PackageProblem[]) {
    super(problems.map(({ at, message }) => `${at}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** Limits of a form; evaluation cost grows only linearly below them. */
export const formLimits = { steps: 40, groups: 80, fields: 400, rows: 100, groupDepth: 6, checkboxes: 40 };

const contextNames = ['today', 'place', 'authority', 'parameters', 'draft', 'account', 'computed'];
const defaultLength: { readonly [T in FieldType]?: number } = { textarea: 4_000, email: 200, tel: 40 };

type Report = (at: string, message: string) => void;
/** Names a condition may use at its place: own earlier fields, parents, earlier root groups, the context. */
type Names = ReadonlySet<string>;

/** Compiles a source that has passed the schema. Throws PackageError with all problems at once. */
export function compilePackage(source: PackageSource): CompiledPackage {
  const problems: PackageProblem[] = [];
  const report: Report = (at, message) => problems.push({ at, message });
  const seen = new Set<string>(contextNames);
  const stepIds = new Set<string>(['review']);
  let fields = 0;
  let groups = 0;

  const expression = (text: string | undefined, at: string, names: Names): Compiled | undefined => {
    if (text === undefined) return undefined;
    try {
      const compiled = compileExpression(text);
      for (const [name] of compiled.references) {
        if (!names.has(name!))
          report(
            at,
            `"${name}" is unknown here; a condition sees its own earlier fields, its parents, earlier groups and ${contextNames.join(', ')}.`,
          );
      }
      return compiled;
    } catch (error) {
      if (!(error instanceof FeelError)) throw error;
      report(at, `${error.code}: ${error.message}`);
      return undefined;
    }
  };

  const limit = (value: number | string | undefined, at: string, names: Names): Compiled | undefined => {
    if (value === undefined) return undefined;
    const iso = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return expression(iso ? `date("${value}")` : String(value), at, names);
  };

  const compileRule = (rule: RuleSource, at: string, names: Names): CompiledRule => {
    if (rule.when === undefined && rule.unless === undefined) report(at, 'A rule needs "when" or "unless".');
    return {
      ...rule,
      unless: expression(rule.unless, `${at}.unless`, names),
      when: expression(rule.when, `${at}.when`, names),
    };
  };

  const codelists = new Map<string, CompiledCodeList>();
  for (const [id, list] of Object.entries(source.codelists ?? {})) {
    const compiled = compileCodeList(id, list);
    codelists.set(id, compiled);
    for (const code of compiled.refused.slice(0, 5))
      report(`codelists.${id}`, `The code "${code}" stands twice or holds signs that an input drops.`);
  }
  const codelistOf = (field: FieldSource, at: string): CompiledCodeList | undefined => {
    const isChoice = field.type === 'choice' || field.type === 'choices';
    if (isChoice && (field.options === undefined) === (field.codelist === undefined))
      report(at, 'A choice needs either "options" or a "codelist".');
    if (field.codelist === undefined) return undefined;
    const list = codelists.get(field.codelist);
    if (!isChoice) report(`${at}.codelist`, 'Only a choice takes a code list.');
    else if (!list) report(`${at}.codelist`, `There is no code list "${field.codelist}" in codelists/.`);
    else if (field.type === 'choices' && list.byCode.size > formLimits.checkboxes)
      report(
        `${at}.codelist`,
        `More than ${formLimits.checkboxes} boxes: let the group repeat, with one choice a row.`,
      );
    return list;
  };

  const compileField = (field: FieldSource, key: string, at: string, names: Names): CompiledField => {
    fields++;
    const pattern = field.pattern === undefined ? undefined : compilePattern(field.pattern);
    if (field.pattern !== undefined && !pattern)
      report(
        `${at}.pattern`,
        'This pattern is refused: no repeated groups, back references or look-around, at most three open repetitions.',
      );
    const codelist = codelistOf(field, at);
    if (field.type === 'address' && field.fim)
      report(`${at}.fim`, 'The parts of an address have their FIM ids already.');
    return {
      source: field,
      id: field.id,
      type: field.type,
      key,
      required: field.required ?? false,
      readonly: field.readonly ?? false,
      when: expression(field.when, `${at}.when`, names),
      min: limit(field.min, `${at}.min`, names),
      max: limit(field.max, `${at}.max`, names),
      pattern,
      codelist,
      maxLength: field.maxLength ?? defaultLength[field.type] ?? 200,
    };
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
    const own = new Set(parents);
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
    const everything = new Set([...own, ...allGroups]);
    return {
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
      rules: (group.rules ?? []).map((rule, index) => {
        if (!taken.has(rule.at)) report(`${at}.rules.${index}.at`, `"${rule.at}" is no field of this group.`);
        return compileRule(rule, `${at}.rules.${index}`, everything);
      }),
    };
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
      if (seen.has(group.id)) report(at, `The group id "${group.id}" is used twice or reserved.`);
      const result = compileGroup(group, '', at, new Set(seen), 1);
      seen.add(group.id);
      return result;
    });
    return { id: step.id, when, groups: compiled };
  });

  const finished = new Set(seen);
  const computed = (source.form.computed ?? []).map((item) => ({
    source: item,
    value: expression(item.value, `form.computed.${item.id}`, finished) ?? compileExpression('null'),
  }));
  const rules = (source.form.rules ?? []).map((rule, index) => compileRule(rule, `form.rules.${index}`, finished));
  const decisionFields = new Map<string, CompiledField[]>();
  for (const outcome of source.service.processing.outcomes) {
    const own = (source.service.decision?.fields ?? []).filter((field) => !field.for || field.for.includes(outcome));
    decisionFields.set(
      outcome,
      own.map((field) => compileField(field, field.id, `service.decision.fields.${field.id}`, new Set(contextNames))),
    );
  }
  if (steps.length > formLimits.steps) report('form.steps', `A form has at most ${formLimits.steps} steps.`);
  if (groups > formLimits.groups) report('form', `A form has at most ${formLimits.groups} groups.`);
  if (fields > formLimits.fields) report('form', `A form has at most ${formLimits.fields} fields.`);
  if (problems.length > 0) throw new PackageError(problems);
  return {
    source,
    slug: source.service.slug,
    version: source.service.version,
    service: source.service,
    languages: source.service.languages.filter((lang: FormLang) => source.texts[lang]),
    texts: source.texts,
    steps,
    computed,
    rules,
    decisionFields,
  };
}
