import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import type { PageContext } from '../../ui/context.ts';
import type { SentForm } from '../../ui/sign-in-again.tsx';
import type { Actor, CitizenActor } from '../db/actor.ts';
import { databaseConfig } from '../db/database.config.ts';
import { migrate } from '../db/migrate.ts';
import { createEventTasks, saveSubscriptions } from '../events/events.ts';
import { httpConfig } from '../http/http.config.ts';
import { describeApi } from '../http/openapi.ts';
import type { Problem } from '../http/problem.ts';
import { json, type Route, route } from '../http/route.ts';
import { createServer } from '../http/server.ts';
import { countFailedJobs } from '../jobs/failed-jobs.queries.ts';
import { failedJobsRoutes } from '../jobs/failed-jobs.routes.tsx';
import type { TaskList } from '../jobs/jobs.ts';
import { keepWorking } from '../jobs/keep-working.ts';
import { startWorker, type Worker } from '../jobs/worker.ts';
import type { Module, Platform, Progress } from '../module.ts';
import type { MakeDemoLogins } from './demo.ts';
import { answers } from './platform.queries.ts';
import { openPlatform, type PlatformOptions } from './platform.ts';
import { runtimeConfig } from './runtime.config.ts';

/** The modules tied together, and what the web server needs of them. Made by `compose.ts`, the only file that knows them. */
export type Composition = {
  readonly modules: readonly Module[];
  readonly findSession: (token: string) => Promise<Actor>;
  readonly findCitizen: (token: string) => Promise<CitizenActor | undefined>;
  readonly findHeld: (citizen: CitizenActor, applicationId: string) => Promise<CitizenActor>;
  /** Letters in the mailbox of an account, or of the one acted for, that nobody has opened. */
  readonly unreadOf: (citizen: CitizenActor) => Promise<number>;
  readonly staffContext: (actor: Actor) => PageContext['staff'];
  readonly errorPage: (ctx: PageContext, problem: Problem, sent?: SentForm) => VNode;
  readonly renderPage: (node: VNode) => string;
  readonly maxUploadBytes: number;
  readonly makeDemoLogins: MakeDemoLogins;
};

export type ProgramOptions = PlatformOptions & {
  readonly moduleNames: readonly string[];
  readonly compose: (platform: Platform) => Composition;
  readonly assets: string;
  readonly version: string;
  readonly progress: Progress;
};

export type Program = {
  readonly platform: Platform;
  readonly modules: readonly Module[];
  readonly routes: readonly Route[];
  readonly tasks: TaskList;
  /** Starts the web server; port 0 takes a free one. Returns the address. */
  listen(port?: number): Promise<string>;
  readonly makeDemoLogins: MakeDemoLogins;
  /** For tests: the server without a socket. */
  readonly server: FastifyInstance;
  startJobs(): Promise<void>;
  stop(): Promise<void>;
};

/** Migrates, loads data and builds the web server and the job runner; starts neither. */
export async function createProgram(options: ProgramOptions): Promise<Program> {
  const opened = await openPlatform(options, async (owner) => {
    const { appRole, applied } = await migrate(owner, options.moduleNames, {
      appRole: options.config.get(databaseConfig).appRole,
    });
    if (applied > 0) options.progress(`Applied ${applied} migrations.`);
    return appRole;
  });
  const { platform, owner } = opened;
  const composition = options.compose(platform);
  const http = platform.config.get(httpConfig);
  const runtime = platform.config.get(runtimeConfig);
  const subscriptions = composition.modules.flatMap((module) => module.subscriptions);
  await saveSubscriptions(owner, subscriptions);
  for (const module of composition.modules) await module.start(options.progress);

  const routes: Route[] = [...composition.modules.flatMap((module) => module.routes)];
  routes.push(
    ...failedJobsRoutes(platform, Object.assign({}, ...composition.modules.map((module) => module.taskHelp))),
  );
  platform.metrics.watch('rennsteig_jobs_failed', 'Jobs that were given up; alarm above 0', () =>
    countFailedJobs(owner),
  );
  routes.push(describeRoute(routes, options.version, http.publicUrl));
  const tasks: TaskList = {
    ...opened.tasks,
    ...Object.assign({}, ...composition.modules.map((module) => module.tasks)),
    ...createEventTasks(subscriptions),
  };
  const server = await createServer({
    ...composition,
    config: http,
    log: platform.log,
    metrics: platform.metrics,
    routes,
    rawRoutes: composition.modules.flatMap((module) => module.rawRoutes ?? []),
    assets: options.assets,
    demo: platform.demo,
    load: platform.load,
    isReady: () => answers(owner),
  });
  let worker: Worker | undefined;

  const program: Program = {
    platform,
    modules: composition.modules,
    routes,
    tasks,
    makeDemoLogins: composition.makeDemoLogins,
    server,
    listen: (port = http.port) => server.listen({ port, host: http.host }),
    async startJobs() {
      const kept = keepWorking(
        (onLost) =>
          startWorker({
            owner,
            tasks,
            schedules: composition.modules.flatMap((module) => module.schedules),
            concurrency: runtime.jobConcurrency,
            log: platform.log,
            onJob: platform.metrics.job,
            onLost,
          }),
        platform.log,
      );
      worker = kept;
      await kept.ready;
    },
    async stop() {
      await Promise.all([server.close(), settle(worker?.stop(), 1500)]);
      for (const module of composition.modules) await module.stop();
      await settle(opened.close(), 800);
    },
  };
  return program;
}

/** Waits for work that may hang, but not for longer than `milliseconds`: a stop has three seconds. */
async function settle(work: Promise<unknown> | undefined, milliseconds: number): Promise<void> {
  await Promise.race([
    work?.catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
  ]);
}

function describeRoute(routes: readonly Route[], version: string, url: string): Route {
  const description = describeApi(routes, { title: 'Rennsteig', version, url });
  return route({
    method: 'GET',
    path: '/api/openapi.json',
    access: { kind: 'public' },
    kind: 'api',
    cache: 'public',
    summary: 'This description',
    handler: async () => json(description),
  });
}
