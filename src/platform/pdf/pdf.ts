import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
   * Makes a tagged PDF/UA-1 file from a Typst template, in a child process with limits of time and memory. Throws `pdf.folder_refused`,
   * `pdf.template_failed`, `pdf.timed_out`, `pdf.too_much_memory`.
   */
  renderPdf(job: PdfJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

type Waiting = { job: object; resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void };
type Place = { child: ChildProcess; busy: Waiting | undefined; timer: NodeJS.Timeout | undefined };
/** `memory`: what the process holds now, in bytes. */
type Message = { bytes?: Uint8Array; error?: string; over?: true; memory?: number };

/** A process that holds more than this after a letter has kept too much of the earlier ones (bytes). */
const mostAtRest = 145_000_000;
/** The compiler makes what it needs in few places, the heaps of JavaScript stay small. */
const frugal = {
  env: { MALLOC_ARENA_MAX: '1' },
  execArgv: ['--max-semi-space-size=1', '--max-old-space-size=64'],
};

/**
 * A small pool of processes, started with the first job and ended when there was none for `idle` seconds. `roots` are the folders below which
 * templates may lie, beside the modules' own. A template that takes too long or too much is ended with its process, and so is a process that has
 * grown; the next job gets a new one. The process has nothing of the environment.
 */
export function createPdfRenderer(options: ConfigOf<typeof pdfConfig> & { roots: readonly string[] }): PdfRenderer {
  const roots = [...options.roots, join(projectRoot, 'src/modules')];
  const places: Place[] = [];
  const queue: Waiting[] = [];
  const ending = new Set<Promise<unknown>>();
  let closed = false;

  function startChild(): Place {
    const child = fork(childFile(), [JSON.stringify({ fonts: fontFiles(), memory: options.memory })], {
      ...frugal,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const place: Place = { child, busy: undefined, timer: undefined };
    child.on('message', (message: Message) => {
      if (message.over) return drop(place, pdfErrors.tooMuchMemory({ limit: options.memory }));
      const waiting = release(place);
      if (message.bytes) waiting?.resolve(message.bytes);
      else waiting?.reject(pdfErrors.templateFailed({ reason: message.error ?? '' }));
      if ((message.memory ?? 0) > mostAtRest) return drop(place, pdfErrors.closed());
      place.timer = setTimeout(() => drop(place, pdfErrors.closed()), options.idle * 1000).unref();
      next();
    });
    const lost = (cause?: Error) => drop(place, pdfErrors.templateFailed({ reason: 'its process ended' }, { cause }));
    child.on('error', lost);
    child.on('exit', () => lost());
    places.push(place);
    return place;
  }

  /** A process without work keeps nobody alive. */
  function release(place: Place): Waiting | undefined {
    const waiting = place.busy;
    clearTimeout(place.timer);
    place.busy = undefined;
    place.child.unref();
    place.child.channel?.unref();
    return waiting;
  }

  function drop(place: Place, reason: Error): void {
    const index = places.indexOf(place);
    if (index < 0) return;
    places.splice(index, 1);
    release(place)?.reject(reason);
    const end = stop(place).finally(() => ending.delete(end));
    ending.add(end);
    next();
  }

  function next(): void {
    while (queue.length > 0) {
      const place =
        places.find((candidate) => !candidate.busy) ?? (places.length < options.workers ? startChild() : undefined);
      if (!place) return;
      const waiting = queue.shift() as Waiting;
      clearTimeout(place.timer);
      place.busy = waiting;
      place.child.ref();
      place.child.channel?.ref();
      place.timer = setTimeout(() => drop(place, pdfErrors.timedOut()), options.timeout * 1000);
      // A process that has just ended takes nothing any more; its end rejects the job.
      place.child.send(waiting.job, () => undefined);
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
      const last = places.splice(0);
      for (const place of last) release(place)?.reject(pdfErrors.closed());
      await Promise.all([...ending, ...last.map(stop)]);
    },
  };
}

async function stop({ child }: Place): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // Whoever waits for the end must live until then: a command would otherwise end in the middle, silently and with success.
  child.ref();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await ended;
}

/** Beside this file in the source; the bundle finds it in the source folder, which is part of every installation. */
function childFile(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'pdf.child.mjs');
  return existsSync(beside) ? beside : join(projectRoot, 'src/platform/pdf/pdf.child.mjs');
}

/** KERN's second family: the only one of its fonts that Typst can read without a WOFF2 decoder. */
function fontFiles(): string[] {
  const kern = dirname(createRequire(import.meta.url).resolve('@kern-ux/native/package.json'));
  return ['Regular', 'Bold'].map((weight) => join(kern, `dist/fonts/noto-sans/NotoSans-${weight}.woff`));
}
