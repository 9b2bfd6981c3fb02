import type { Expressions, Names } from './compile-expressions.ts';
import type { CompiledGroup, CompiledRule, RuleTarget } from './form.types.ts';
import type { RuleSource } from './package.types.ts';

type Holder = Pick<CompiledGroup, 'fields' | 'groups'>;

/**
 * Compiles a rule. `holder` has what the rule may name: of a rule in a group the group, of a rule of the form its groups. Reported are
 * targets that do not exist or that stand in many rows.
 */
export function compileRule(
  { expression, report }: Expressions,
  rule: RuleSource,
  at: string,
  names: Names,
  holder: Holder & { repeat?: unknown },
): CompiledRule {
  const conditions = [rule.when, rule.unless, rule.unique].filter((one) => one !== undefined);
  if (conditions.length === 0) report(at, 'A rule needs "when", "unless" or "unique".');
  const targets = [rule.at].flat().flatMap((path) => {
    const found = findTarget(holder, path.split('.'));
    if ('problem' in found) report(`${at}.at`, `"${path}" ${found.problem}`);
    return 'problem' in found ? [] : [{ path, kind: found.kind }];
  });
  const unique = rule.unique === undefined ? undefined : [rule.unique].flat();
  if (unique && (!holder.repeat || conditions.length > 1))
    report(`${at}.unique`, '"unique" stands alone, in a rule of a repeat group.');
  for (const id of unique ?? [])
    if (!holder.fields.some((field) => field.id === id)) report(`${at}.unique`, `"${id}" is no field of this group.`);
  return {
    id: at,
    error: rule.error,
    at: targets,
    unless: expression(rule.unless, `${at}.unless`, names),
    when: expression(rule.when, `${at}.when`, names),
    unique,
  };
}

type Found = { kind: RuleTarget['kind'] } | { problem: string };

/** The kind of what a path leads to, or why it leads to nothing. */
function findTarget(holder: Holder, [id, ...rest]: string[]): Found {
  const group = holder.groups.find((candidate) => candidate.id === id);
  if (group && rest.length > 0)
    return group.repeat ? { problem: 'stands in many rows: put the rule into their group.' } : findTarget(group, rest);
  if (group) return group.repeat ? { kind: 'list' } : { problem: 'is a group; name the field that shows the mistake.' };
  const field = rest.length === 0 ? holder.fields.find((candidate) => candidate.id === id) : undefined;
  if (!field || field.type === 'info') return { problem: 'is no field here.' };
  return { kind: field.type === 'address' ? 'address' : 'field' };
}
