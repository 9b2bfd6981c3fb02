import { defineConfig, duration, integer } from '../config/config.ts';

export const pdfConfig = defineConfig('pdf', {
  workers: {
    doc: 'Processes that make PDF files; each holds about 120 MB once it has made some, at most 145 MB.',
    env: 'PDF_WORKERS',
    default: 1,
    parse: integer,
  },
  timeout: {
    doc: 'Longest time for one PDF file; then its process is replaced and the job tries again.',
    env: 'PDF_TIMEOUT',
    default: 20,
    parse: duration,
  },
  idle: {
    doc: 'A process that made no PDF file for this long ends; the next file starts one and takes that much longer (about 0.3 s).',
    env: 'PDF_IDLE',
    default: 300,
    parse: duration,
  },
  memory: {
    doc: 'Most memory of such a process in megabytes; a template that needs more is ended.',
    env: 'PDF_MEMORY',
    default: 512,
    parse: integer,
  },
});
