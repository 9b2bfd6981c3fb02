import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Lang } from '../../lang/lang.ts';
import type { ConfigOf } from '../config/config.ts';
import { projectRoot } from '../config/paths.ts';
import type { pdfConfig } from './pdf.config.ts';
import { pdfErrors } from './pdf.errors.ts';
import { checkFolder } from './pdf.folder.ts';

export interface PdfJob {
  /** The only folder the template can read: a package folder. */
  folder: string;
  /** A file of that folder: `decision.typ`. */
  main: string;
  /** Anything JSON can carry; the template reads it with `json(bytes(sys.inputs.data))`. */
  data: unknown;
  title: string;
  lang: Lang;
  /** The creation time inside the file; same input and time give the same bytes. */
  createdAt: Date;
}

export interface PdfRenderer {
  /**
   * Makes a tagged PDF/UA-1 file from a Typst template, in a worker thread. Throws `pdf.folder_refused`, `pdf.template_failed`,
   * `pdf.timed_out`.
   */
  renderPdf(job: PdfJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

type Waiting = { job: object; resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void };
type Thread = { worker: Worker; busy: Waiting | undefined; timer: NodeJS.Timeout | undefined };

/**
 * A small pool of threads, started with the first job. `roots` are the folders below which templates may lie,
 * beside the modules' own. */
export function createPdfRenderer(options: ConfigOf<typeof pdfConfig> & { roots: readonly string[] }): PdfRenderer {
  const roots = [...options.roots, join(projectRoot, 'src/modules')];
  const threads: Thread[] = [];
  const queue: Waiting[] = [];
  const ending = new Set<Promise<unknown>>();
  let closed = false;

  function startThread(): Thread {
    const worker = new Worker(workerFile(), { workerData: { fonts: fontFiles() }, execArgv: [] });
    const thread: Thread = { worker, busy: undefined, timer: undefined };
    worker.unref();
    worker.on('message', (message: { bytes?: Uint8Array; error?: string }) => {
      const waiting = release(thread);
      if (message.bytes) waiting?.resolve(message.bytes);
      else waiting?.reject(pdfErrors.templateFailed({ reason: message.error ?? '' }));
      next();
    });
    worker.on('error', (cause) => drop(thread, pdfErrors.templateFailed({ reason: cause.message }, { cause })));
    threads.push(thread);
    return thread;
  }

  function release(thread: Thread): Waiting | undefined {
    const waiting = thread.busy;
    clearTimeout(thread.timer);
    thread.busy = undefined;
    thread.worker.unref();
    return waiting;
  }

  /** Native code cannot be interrupted: the thread is given up and ends by itself, its place is free at once. */
  function drop(thread: Thread, reason: Error): void {
    const index = threads.indexOf(thread);
    if (index >= 0) threads.splice(index, 1);
    release(thread)?.reject(reason);
    const end = thread.worker.terminate().finally(() => ending.delete(end));
    ending.add(end);
    next();
  }

  function next(): void {
    while (queue.length > 0) {
      const thread =
        threads.find((candidate) => !candidate.busy) ?? (threads.length < options.workers ? startThread() : undefined);
      if (!thread) return;
      const waiting = queue.shift() as Waiting;
      thread.busy = waiting;
      thread.worker.ref();
      thread.timer = setTimeout(() => drop(thread, pdfErrors.timedOut()), options.timeout * 1000);
      thread.worker.postMessage(waiting.job);
    }
  }

  return {
    async renderPdf(job) {
      const folder = await checkFolder(job.folder, job.main, roots);
      const inputs = { title: job.title, lang: job.lang, data: JSON.stringify(job.data) };
      const createdAt = Math.floor(job.createdAt.getTime() / 1000);
      return new Promise((resolve, reject) => {
        if (closed) return reject(pdfErrors.closed());
        queue.push({ job: { folder, main: job.main, inputs, createdAt }, resolve, reject });
        next();
      });
    },
    async close() {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.reject(pdfErrors.closed());
      const last = threads.splice(0);
      for (const thread of last) release(thread)?.reject(pdfErrors.closed());
      await Promise.all([...ending, ...last.map((thread) => thread.worker.terminate())]);
    },
  };
}

/** Beside this file in the source; the bundle finds it in the source folder, which is part of every installation. */
function workerFile(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'pdf.worker.mjs');
  return existsSync(beside) ? beside : join(projectRoot, 'src/platform/pdf/pdf.worker.mjs');
}

/** KERN's second family: the only one of its fonts that Typst can read without a WOFF2 decoder. */
function fontFiles(): string[] {
  const kern = dirname(createRequire(import.meta.url).resolve('@kern-ux/native/package.json'));
  return ['Regular', 'Bold'].map((weight) => join(kern, `dist/fonts/noto-sans/NotoSans-${weight}.woff`));
}
