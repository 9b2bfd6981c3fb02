import { defineConfig, integer } from '../config/config.ts';

export const loadConfig = defineConfig('load', {
  busyDelayMs: {
    doc: 'Delay of the event loop in milliseconds from which the process counts as busy: new applications wait in the waiting room.',
    env: 'LOAD_BUSY_DELAY_MS',
    default: 200,
    parse: integer,
  },
  busyRequests: {
    doc: 'Requests at once from which the process counts as busy.',
    env: 'LOAD_BUSY_REQUESTS',
    default: 100,
    parse: integer,
  },
  fullFactor: {
    doc: 'The process is full at so many times the values for busy: pages that only inform are refused for seconds, work in progress goes on.',
    env: 'LOAD_FULL_FACTOR',
    default: 5,
    parse: integer,
  },
});
