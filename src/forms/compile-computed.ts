import type { Report } from './compile-expressions.ts';
import type { CompiledPackage } from './form.types.ts';

type Computed = CompiledPackage['computed'][number];

/** Puts computed values into the order in which they depend on each other; reports names that do not exist and circles. */
export function orderComputed(values: readonly Computed[], report: Report): Computed[] {
  const byId = new Map(values.map((value) => [value.source.id, value]));
  const ordered: Computed[] = [];
  const done = new Set<string>();
  const place = (value: Computed, way: readonly string[]): void => {
    const { id } = value.source;
    if (done.has(id)) return;
    if (way.includes(id)) {
      const circle = [...way.slice(way.indexOf(id)), id];
      report(`form.computed.${id}`, `The values depend on each other in a circle: ${circle.join(' → ')}.`);
      return;
    }
    for (const needed of dependencies(value)) {
      const other = byId.get(needed);
      if (other) place(other, [...way, id]);
      else report(`form.computed.${id}`, `There is no computed value "${needed}".`);
    }
    done.add(id);
    ordered.push(value);
  };
  for (const value of values) place(value, []);
  return ordered;
}

function dependencies({ value }: Computed): string[] {
  const named = value.mentions.filter(([name]) => name === 'computed').map(([, id]) => id ?? 'computed');
  return [...new Set(named)];
}
