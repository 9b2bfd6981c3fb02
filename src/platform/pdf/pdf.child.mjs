// @ts-check
// The process in which templates are compiled, in plain JavaScript so that the source and the bundle start the same file. The compiler runs
// in a thread of it; this thread stays free to look at the memory and to end everything when the product is gone.
import { Worker } from 'node:worker_threads';

const { fonts, memory } = JSON.parse(process.argv[2] ?? '{}');
const worker = new Worker(new URL('pdf.worker.mjs', import.meta.url), {
  workerData: { fonts },
  resourceLimits: { maxYoungGenerationSizeMb: 3, maxOldGenerationSizeMb: 64 },
});

/** Native code cannot be interrupted and an ordinary exit waits for it. */
const end = () => process.kill(process.pid, 'SIGKILL');

let watch = /** @type {NodeJS.Timeout | undefined} */ (undefined);

process.on('message', (job) => {
  watch = setInterval(() => {
    if (process.memoryUsage.rss() > memory * 1_000_000) process.send?.({ over: true }, end);
  }, 10);
  worker.postMessage(job);
});
worker.on('message', (answer) => {
  clearInterval(watch);
  process.send?.({ ...answer, memory: process.memoryUsage.rss() });
});
worker.on('error', (error) => process.send?.({ error: error.message }, end));
process.on('disconnect', end);
