import { type RunningProgram, startProgram } from '../support/child.ts';
import { cpuReader } from './load.ts';
import { cpuOf, memoryOf } from './processes.ts';

export type Servers = {
  /** Addresses of the processes that answer requests. */
  readonly origins: readonly string[];
  /** From the command to the first answer, of the first process. */
  readonly startMs: number;
  /** CPU milliseconds that they have used so far. */
  readonly webCpu: () => number;
  readonly workerCpu: () => number;
  readonly webMemory: () => number;
  stop(): Promise<void>;
};

/** Starts the built program as production does: processes that answer, and one that runs the jobs. */
export async function startServers(url: string, count: { web: number; worker?: boolean }): Promise<Servers> {
  const programs: RunningProgram[] = [];
  const start = (role: string) => {
    const program = startProgram(url, ['serve'], { PORT: '0', RENNSTEIG_MODE: 'test', RENNSTEIG_ROLE: role });
    programs.push(program);
    return program;
  };
  const stop = async () => {
    await Promise.all(programs.map((program) => program.kill('SIGTERM')));
  };
  try {
    const before = performance.now();
    const web = [start('web')];
    const origins = [await waitForAddress(web[0]!)];
    const startMs = performance.now() - before;
    for (let more = 1; more < count.web; more += 1) {
      const program = start('web');
      web.push(program);
      origins.push(await waitForAddress(program));
    }
    const worker = count.worker ? start('worker') : undefined;
    const pids = web.map((program) => program.process.pid!);
    return {
      origins,
      startMs,
      webCpu: () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0),
      workerCpu: worker ? cpuReader(worker.process.pid!) : () => 0,
      webMemory: () => memoryOf(pids[0]!),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function waitForAddress(program: RunningProgram): Promise<string> {
  for (let round = 0; round < 2400; round += 1) {
    const found = /listens on (http:\S+)/.exec(program.output())?.[1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the program does not listen: ${program.output()}`);
}
