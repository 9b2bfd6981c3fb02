import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/paths.ts';
import type { Load } from './generator.ts';
import type { Figure } from './measure.ts';
import { cpuOf } from './processes.ts';

/** CPU milliseconds that each watched process used per unit of work, and the one that made the load. */
export type LoadFigure = Figure & { readonly cpu: readonly number[]; readonly cpuOfLoad: number };

/** Lets a process of its own make the load, and reads what each watched process used for it. `settled` ends the measured time, e.g. "no job is left". */
export async function measureLoad(
  load: Load,
  watched: readonly (() => number)[],
  settled?: () => Promise<void>,
): Promise<LoadFigure> {
  const child = fork(join(projectRoot, 'tests/load/generator.ts'), [JSON.stringify(load)], {
    execArgv: ['--import', 'tsx'],
    stdio: 'inherit',
  });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the load generator ended with ${code}`);
  });
  failed.catch(() => undefined);
  const next = <T>() => Promise.race([once(child, 'message').then(([value]) => value as T), failed]);
  await next();
  await settled?.();
  const readings = [...watched, cpuReader(child.pid!)];
  const before = readings.map((read) => read());
  const start = performance.now();
  const answer = next<Figure>();
  child.send('go');
  const figure = await answer;
  const cpuOfLoad = (readings.at(-1)!() - before.at(-1)!) / figure.count;
  await settled?.();
  const { count } = figure;
  const perSecond = settled ? (count * 1000) / (performance.now() - start) : figure.perSecond;
  return { ...figure, perSecond, cpu: watched.map((read, index) => (read() - before[index]!) / count), cpuOfLoad };
}

export const cpuReader = (pid: number) => () => cpuOf(pid);
