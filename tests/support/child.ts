import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/platform/config/paths.ts';
import { testEnvironment } from './program.ts';

export type RunningProgram = {
  readonly process: ChildProcess;
  readonly output: () => string;
  kill(signal: NodeJS.Signals): Promise<void>;
};

/** Starts the real program as a process of its own on a test database; killed at the latest by `kill`. */
export function startProgram(url: string, args: readonly string[], env: Record<string, string>): RunningProgram {
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-child-'));
  // As people start it: the first line of the file chooses the limits of memory.
  const child = spawn(join(projectRoot, 'bin/rennsteig.mjs'), args, {
    cwd: projectRoot,
    env: {
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: folder,
      ...testEnvironment(url, folder),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    process: child,
    output: () => output,
    async kill(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
