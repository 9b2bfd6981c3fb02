import type { CompiledPackage } from '../../forms/index.ts';

/** What an author should know though nothing is wrong: decisions that are open. */
export function authorHints(pkg: CompiledPackage): string[] {
  return describeTasks(pkg);
}

function describeTasks(pkg: CompiledPackage): string[] {
  const tasks = pkg.source.tasks ?? [];
  const open = tasks.filter(({ state }) => state === 'ungeklärt');
  if (tasks.length === 0) return [];
  if (open.length === 0) return [`    all ${tasks.length} tasks of tasks.yaml are settled`];
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  const counts = kinds.map((kind) => `${open.filter((task) => task.kind === kind).length} ${kind}`);
  return [`    ${open.length} of ${tasks.length} tasks of tasks.yaml are open (ungeklärt): ${counts.join(', ')}`];
}
