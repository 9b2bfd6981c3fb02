import { defineConfig, duration, integer } from '../config/config.ts';

export const pdfConfig = defineConfig('pdf', {
  workers: {
    doc: 'Threads that make PDF files; each holds about 60 MB once it has made one.',
    env: 'PDF_WORKERS',
    default: 1,
    parse: integer,
  },
  timeout: {
    doc: 'Longest time for one PDF file; then its thread is replaced and the job tries again.',
    env: 'PDF_TIMEOUT',
    default: 20,
    parse: duration,
  },
});
