import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../config/paths.ts';

/** The kinds of pictures that get a small one. */
export const pictureMimes: readonly string[] = ['image/jpeg', 'image/png'];

export interface Thumbnails {
  /**
   * A small JPEG of a picture; undefined when it cannot be made: broken, too many points, too slow, too much memory. Never throws for what stands in
   * the picture.
   */
  make(picture: Readable): Promise<Buffer | undefined>;
}

/** A small picture has a few kilobytes; more is a mistake of the decoder. */
const mostBytes = 200_000;

/**
 * Decodes each picture in a process of its own, one after the other, with Node's permission model: it reads its own decoders and nothing else.
 * `memory` in megabytes (watched where /proc tells it, else the heap only), `timeout` in seconds.
 */
export function createThumbnails(options: { memory: number; timeout: number }): Thumbnails {
  let last: Promise<unknown> = Promise.resolve();
  return {
    make(picture) {
      const made = last.then(() => runChild(picture, options));
      last = made.catch(() => undefined);
      return made;
    },
  };
}

function runChild(picture: Readable, limits: { memory: number; timeout: number }): Promise<Buffer | undefined> {
  const child = spawn(process.execPath, [...sandbox(limits.memory), childFile()], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const parts: Buffer[] = [];
  let bytes = 0;
  const end = () => child.kill('SIGKILL');
  const timer = setTimeout(end, limits.timeout * 1000);
  const watch = setInterval(async () => {
    if ((await memoryOf(child)) > limits.memory * 1_000_000) end();
  }, 20);
  child.stdout.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > mostBytes) end();
    else parts.push(part);
  });
  // A process that has ended takes nothing any more; its code says the rest.
  child.stdin.on('error', () => undefined);
  picture.pipe(child.stdin);
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      clearInterval(watch);
      picture.destroy();
    };
    picture.on('error', (error) => {
      end();
      reject(error);
    });
    child.on('error', (error) => {
      stop();
      reject(error);
    });
    child.on('close', (code) => {
      stop();
      const made = Buffer.concat(parts);
      resolve(code === 0 && made.length > 0 ? made : undefined);
    });
  });
}

/** Flags of Node that leave a process nothing but to read the decoders. The flag lost its "experimental" with Node 22.13. */
export function sandbox(memory: number): string[] {
  const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  const require = createRequire(import.meta.url);
  const decoders = ['jpeg-js', 'pngjs'].map((name) => dirname(require.resolve(`${name}/package.json`)));
  const readable = [dirname(childFile()), ...decoders].map((folder) => `--allow-fs-read=${join(folder, '*')}`);
  return [flag, ...readable, '--no-warnings', `--max-old-space-size=${memory}`];
}

/** Bytes in memory (resident set), 0 where the system does not tell. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? 0) * 4096;
}

/** Beside this file in the source; the bundle finds it in the source folder, which is part of every installation. */
function childFile(): string {
  const name = 'thumbnail.child.mjs';
  const beside = join(dirname(fileURLToPath(import.meta.url)), name);
  return existsSync(beside) ? beside : join(projectRoot, 'src/platform/files', name);
}
