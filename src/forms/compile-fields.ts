import { type CompiledCodeList, compileCodeList } from './codelist.ts';
import type { Expressions, Names } from './compile-expressions.ts';
import type { CompiledField } from './form.types.ts';
import type { FieldSource, FieldType, PackageSource } from './package.types.ts';
import { compilePattern } from './pattern.ts';

/** Above so many boxes nobody finds the right one. */
const mostCheckboxes = 40;
const computedTypes: ReadonlySet<FieldType> = new Set([
  'text',
  'integer',
  'decimal',
  'money',
  'boolean',
  'date',
  'time',
]);
const defaultLength: { readonly [T in FieldType]?: number } = { textarea: 4_000, email: 200, tel: 40 };

/** Compiles questions; the code lists of the package are compiled once for all of them. */
export function createFields({ report, expression, limit }: Expressions, { codelists: codes }: PackageSource) {
  const codelists = new Map<string, CompiledCodeList>();
  for (const [id, list] of Object.entries(codes ?? {})) {
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
    else if (field.type === 'choices' && list.byCode.size > mostCheckboxes)
      report(`${at}.codelist`, `More than ${mostCheckboxes} boxes: let the group repeat, with one choice a row.`);
    return list;
  };

  return (field: FieldSource, key: string, at: string, names: Names): CompiledField => {
    const pattern = field.pattern === undefined ? undefined : compilePattern(field.pattern);
    if (field.pattern !== undefined && !pattern)
      report(
        `${at}.pattern`,
        'This pattern is refused: no repeated groups, back references or look-around, at most three open repetitions.',
      );
    const codelist = codelistOf(field, at);
    if (field.type === 'address' && field.fim)
      report(`${at}.fim`, 'The parts of an address have their FIM ids already.');
    if (field.value !== undefined && !computedTypes.has(field.type))
      report(`${at}.value`, `A field of type ${field.type} cannot be computed.`);
    if (field.value !== undefined && (field.required || field.readonly || field.prefill))
      report(`${at}.value`, 'A computed field takes no "required", "readonly" or "prefill".');
    return {
      source: field,
      id: field.id,
      type: field.type,
      key,
      required: field.required ?? false,
      readonly: field.readonly ?? field.value !== undefined,
      value: expression(field.value, `${at}.value`, names),
      when: expression(field.when, `${at}.when`, names),
      min: limit(field.min, `${at}.min`, names),
      max: limit(field.max, `${at}.max`, names),
      pattern,
      codelist,
      maxLength: field.maxLength ?? defaultLength[field.type] ?? 200,
    };
  };
}
