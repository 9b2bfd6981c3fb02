import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbedded } from '../../src/platform/embedded/embedded.ts';
import { type RunningProgram, startProgram } from '../support/child.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function lives(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The database and the processes of the program, and the ways they die. */
export class Machine {
  readonly figures = { serverKills: 0, databaseKills: 0, databaseImmediate: 0, serverStarts: 0, longestOutage: 0 };
  readonly ports: readonly number[];
  /** What processes that nobody killed said at last. */
  readonly ended: string[] = [];
  readonly #folder: string;
  readonly #env: Record<string, string>;
  #database: EmbeddedServer | undefined;
  readonly #programs: (RunningProgram | undefined)[];
  readonly #listening = new WeakSet<RunningProgram>();
  /** One thing dies at a time, so that a start is not mistaken for a failure. */
  #busy: Promise<void> = Promise.resolve();

  constructor(folder: string, ports: readonly number[], env: Record<string, string>) {
    this.#folder = folder;
    this.ports = ports;
    this.#env = env;
    this.#programs = ports.map(() => undefined);
  }

  get database(): EmbeddedServer {
    if (!this.#database) throw new Error('the database is not started');
    return this.#database;
  }

  /** Every commit on disk: no setting takes fsync or synchronous_commit away. */
  async startDatabase(): Promise<void> {
    this.#database = await startEmbedded({
      folder: join(this.#folder, 'postgres'),
      passwordFile: join(this.#folder, 'keys/database'),
      database: 'rennsteig_test',
      print: () => undefined,
    });
  }

  run(args: readonly string[], env: Record<string, string> = {}): RunningProgram {
    return startProgram(this.database.url, args, { ...this.#env, ...env });
  }

  /** Starts a process of the program and waits until it listens; one that ends before (no database) is started again. */
  async startServer(index: number): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const program = this.run(['serve'], { PORT: String(this.ports[index]) });
      this.#programs[index] = program;
      program.process.once('exit', (code) => {
        if (code !== null && this.#programs[index] === program && this.#listening.has(program))
          this.ended.push(`a process ended by itself with ${code}: ${program.output().slice(-1500)}`);
      });
      this.figures.serverStarts += 1;
      for (let round = 0; round < 600; round += 1) {
        if (/listens on/.test(program.output())) {
          this.#listening.add(program);
          return;
        }
        if (program.process.exitCode !== null || program.process.signalCode !== null) break;
        await pause(100);
      }
      await program.kill('SIGKILL');
      await pause(500);
    }
    throw new Error(`the program does not start: ${this.#programs[index]?.output()}`);
  }

  async killServer(index: number): Promise<void> {
    await this.#programs[index]?.kill('SIGKILL');
    this.figures.serverKills += 1;
  }

  /** SIGKILL takes the first process of the server away in the middle of what it does; SIGQUIT is "immediate", both recover from the log. */
  async crashDatabase(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> {
    const pidFile = join(this.database.folder, 'data/postmaster.pid');
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    process.kill(pid, signal);
    if (signal === 'SIGKILL') this.figures.databaseKills += 1;
    else this.figures.databaseImmediate += 1;
    while (lives(pid)) await pause(50);
  }

  /** Lets one misfortune happen after the other; `turn` chooses which. */
  strike(turn: number): Promise<void> {
    this.#busy = this.#busy.then(async () => {
      const started = Date.now();
      await this.#misfortune(turn);
      const seconds = (Date.now() - started) / 1000;
      this.figures.longestOutage = Math.max(this.figures.longestOutage, seconds);
    });
    return this.#busy;
  }

  async #misfortune(turn: number): Promise<void> {
    const index = turn % this.ports.length;
    const all = this.ports.map((_, at) => at);
    switch (turn % 5) {
      case 0:
      case 3:
        await this.killServer(index);
        return this.startServer(index);
      case 1:
        // The database dies below a living server, which must find its way back by itself.
        await this.crashDatabase('SIGKILL');
        return this.startDatabase();
      case 2:
        await Promise.all([this.killServer(index), this.crashDatabase('SIGQUIT')]);
        await this.startDatabase();
        return this.startServer(index);
      default:
        // Power cut: everything at once; the program comes up before its database.
        await Promise.all([...all.map((at) => this.killServer(at)), this.crashDatabase('SIGKILL')]);
        await Promise.all([...all.map((at) => this.startServer(at)), pause(1500).then(() => this.startDatabase())]);
    }
  }

  async stop(): Promise<void> {
    await this.#busy.catch(() => undefined);
    await Promise.all(this.#programs.map((program) => program?.kill('SIGKILL')));
    await this.#database?.stop();
  }
}
