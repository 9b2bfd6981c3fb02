import { defineConfig, integer, oneOf, text } from '../config/config.ts';

export const runtimeConfig = defineConfig('runtime', {
  mode: {
    doc: 'production refuses default secrets; demo is set by `npm start` only and needs the embedded database.',
    env: 'RENNSTEIG_MODE',
    default: 'production' as 'production' | 'demo' | 'test',
    parse: oneOf('production', 'demo', 'test'),
  },
  role: {
    doc: 'What this process does: web answers requests, worker runs jobs, all does both.',
    env: 'RENNSTEIG_ROLE',
    default: 'all' as 'web' | 'worker' | 'all',
    parse: oneOf('web', 'worker', 'all'),
  },
  jobConcurrency: {
    doc: 'Jobs that one process runs at the same time.',
    env: 'JOB_CONCURRENCY',
    default: 4,
    parse: integer,
  },
  logLevel: {
    doc: 'Least level of log lines: debug, info, warn, error or silent.',
    env: 'LOG_LEVEL',
    default: 'info',
    parse: text,
  },
});
