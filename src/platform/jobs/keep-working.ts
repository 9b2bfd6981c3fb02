import type { Log } from '../log/log.ts';
import type { Worker } from './worker.ts';

const pauseMs = 2000;

/**
 * Keeps a job runner alive: one that is lost (its database went away) is stopped and started anew, as often as it takes. `ready` resolves when the
 * first one runs.
 */
export function keepWorking(
  start: (onLost: () => void) => Promise<Worker>,
  log: Log,
): Worker & { readonly ready: Promise<void> } {
  let current: Worker | undefined;
  let stopped = false;

  const begin = async (): Promise<void> => {
    while (!stopped) {
      let lost = false;
      let mine: Worker | undefined;
      const onLost = () => {
        if (lost) return;
        lost = true;
        // Lost before it was handed out: the loop below begins again.
        if (mine) void restart(mine);
      };
      try {
        mine = await start(onLost);
        if (!lost && !stopped) {
          current = mine;
          return;
        }
        await mine.stop();
      } catch (error) {
        log.error({ err: error }, 'jobs do not start; trying again');
      }
      await pause();
    }
  };
  const restart = async (lost: Worker): Promise<void> => {
    if (stopped) return;
    log.error('the job runner is lost and starts anew');
    if (current === lost) current = undefined;
    void lost.stop().catch(() => undefined);
    await pause();
    await begin();
  };

  return {
    ready: begin(),
    async stop() {
      stopped = true;
      await current?.stop();
    },
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
