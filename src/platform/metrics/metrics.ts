import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

/** The figures of one process, by route pattern and task name: never by a value that a person entered. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'rennsteig_' });
  const requests = new Histogram({
    name: 'rennsteig_http_request_seconds',
    help: 'Time to answer by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  });
  const jobs = new Counter({
    name: 'rennsteig_jobs_total',
    help: 'Jobs run by task and outcome',
    labelNames: ['task', 'outcome'],
    registers: [registry],
  });
  const rights = new Counter({
    name: 'rennsteig_rights_total',
    help: 'Rights of staff asked for and granted; alarm on any increase',
    labelNames: ['kind', 'step'],
    registers: [registry],
  });
  return {
    /** A figure that is asked for when it is read. */
    watch: (name: string, help: string, read: () => Promise<number>) =>
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          this.set(await read().catch(() => Number.NaN));
        },
      }),
    request: (method: string, route: string, status: number, seconds: number) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    job: (task: string, outcome: 'done' | 'failed') => jobs.inc({ task, outcome }),
    rights: (kind: string, step: string) => rights.inc({ kind, step }),
    render: () => registry.metrics(),
    mime: registry.contentType,
  };
}
