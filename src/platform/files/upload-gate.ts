import { filesErrors } from './files.errors.ts';

export type UploadGate = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets so many uploads run at once; the others wait unread, so that TCP slows their senders down. Throws `files.busy` when an upload has
 * waited longer than `patienceMs`.
 */
export function createUploadGate(mostAtOnce: number, patienceMs: number): UploadGate {
  let running = 0;
  const waiting: (() => void)[] = [];
  const enter = () =>
    new Promise<void>((resolve, reject) => {
      const call = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(call), 1);
        reject(filesErrors.busy());
      }, patienceMs);
      waiting.push(call);
    });
  return async (work) => {
    if (running >= mostAtOnce) await enter();
    else running += 1;
    try {
      return await work();
    } finally {
      // Who waits takes over the place, so `running` stays.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
