import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** CPU time in milliseconds that a process has used so far, with all its threads and the children it has waited for (Linux, 10 ms steps). */
export function cpuOf(pid: number): number {
  // The name in brackets may hold blanks: the numbers begin behind it with the state.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return (fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * 1000) / ticksPerSecond;
}

/** The same for a process and everything below it: a database server answers each connection by a process of its own. */
export function cpuOfTree(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(Number(name)));
  const below = (pid: number): boolean => pid === root || (pid > 1 && below(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(below).reduce((sum, pid) => sum + tryCpuOf(pid), 0);
}

/** Memory in megabytes (10^6 bytes) that a process holds now. */
export function memoryOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kilobytes) * 1024) / 1_000_000;
}

/** Memory in megabytes of the children of a process whose command line names `file`, together. */
export function memoryOfChildren(pid: number, file: string): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid);
  const named = children.filter((name) => readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(file));
  return named.reduce((sum, name) => sum + memoryOf(Number(name)), 0);
}

function parentOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1]);
  } catch {
    return 0;
  }
}

/** A process may end while the list is read. */
function tryCpuOf(pid: number): number {
  try {
    return cpuOf(pid);
  } catch {
    return 0;
  }
}
