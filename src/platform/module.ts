import type { Text } from '../lang/lang.ts';
import type { Clock } from './clock/clock.ts';
import type { Config, ConfigFragment } from './config/config.ts';
import type { Db } from './db/db.ts';
import type { Subscription } from './events/events.ts';
import type { FileStore } from './files/files.ts';
import type { RawRoutes } from './http/raw-route.ts';
import type { Route } from './http/route.ts';
import type { Schedule, TaskList } from './jobs/jobs.ts';
import type { LoadGauge } from './load/load-gauge.ts';
import type { Log } from './log/log.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { PdfRenderer } from './pdf/pdf.ts';

/** What the platform gives to every module. A module's own dependencies (doors of lower modules, ports) come on top. */
export type Platform = {
  readonly db: Db;
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly files: FileStore;
  readonly pdf: PdfRenderer;
  /** How hard this process works; what begins something new asks first. */
  readonly load: LoadGauge;
  /** Demonstration with made-up people on the embedded database. */
  readonly demo: boolean;
};

/** Says how far a long piece of work is; printed by the command line. */
export type Progress = (line: string) => void;

export type Command = {
  /** Words after `rennsteig`, e.g. "import gv100ad". */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Of a command that mostly needs no database: whether it does with these arguments. Then the command of the module runs instead. */
  readonly needsDatabase?: (args: readonly string[]) => boolean;
  /** Returns the exit code. */
  readonly run: (args: readonly string[], print: Progress) => Promise<number>;
};

/** The public door of a module to the program: what it serves, runs, listens to and offers on the command line. */
export type ModuleDefinition<D> = {
  readonly name: string;
  readonly config?: readonly ConfigFragment[];
  readonly routes?: (deps: D) => readonly Route[];
  /** Addresses of a protocol that a library answers. */
  readonly rawRoutes?: (deps: D) => RawRoutes;
  readonly tasks?: (deps: D) => TaskList;
  /** What to do when a task was given up for good, by its name; shown to administrators. */
  readonly taskHelp?: Readonly<Record<string, Text>>;
  readonly schedules?: readonly Schedule[];
  readonly subscriptions?: (deps: D) => readonly Subscription[];
  readonly commands?: (deps: D) => readonly Command[];
  /** Loads data and builds indexes before the first request; runs in the order of the modules. */
  readonly start?: (deps: D, progress: Progress) => Promise<void>;
  readonly stop?: (deps: D) => Promise<void>;
};

export type Module = {
  readonly name: string;
  readonly config: readonly ConfigFragment[];
  readonly routes: readonly Route[];
  readonly rawRoutes: RawRoutes | undefined;
  readonly tasks: TaskList;
  readonly taskHelp: Readonly<Record<string, Text>>;
  readonly schedules: readonly Schedule[];
  readonly subscriptions: readonly Subscription[];
  readonly commands: readonly Command[];
  start(progress: Progress): Promise<void>;
  stop(): Promise<void>;
};

export function defineModule<D>(definition: ModuleDefinition<D>): ModuleDefinition<D> {
  return definition;
}

/** Ties a module to its dependencies. */
export function bindModule<D>(definition: ModuleDefinition<D>, deps: D): Module {
  return {
    name: definition.name,
    config: definition.config ?? [],
    routes: definition.routes?.(deps) ?? [],
    rawRoutes: definition.rawRoutes?.(deps),
    tasks: definition.tasks?.(deps) ?? {},
    taskHelp: definition.taskHelp ?? {},
    schedules: definition.schedules ?? [],
    subscriptions: definition.subscriptions?.(deps) ?? [],
    commands: definition.commands?.(deps) ?? [],
    start: async (progress) => definition.start?.(deps, progress),
    stop: async () => definition.stop?.(deps),
  };
}
