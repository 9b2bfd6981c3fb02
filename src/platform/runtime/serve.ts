import { httpConfig } from '../http/http.config.ts';
import type { Progress } from '../module.ts';
import type { Program } from './program.ts';
import { runtimeConfig } from './runtime.config.ts';

/** Runs until SIGTERM or SIGINT; a stop takes at most three seconds and leaves nothing behind. Returns the exit code. */
export async function serve(options: {
  open: () => Promise<Program>;
  print: Progress;
  afterStart?: (program: Program) => Promise<void>;
  onStopped: () => Promise<void>;
}): Promise<number> {
  // Heard from the first moment on: a stop during the start must not leave a database behind.
  const stopAsked = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  let program: Program | undefined;
  try {
    program = await options.open();
    const { role } = program.platform.config.get(runtimeConfig);
    if (role !== 'worker') {
      const address = await program.listen();
      if (!options.afterStart)
        options.print(`Rennsteig listens on ${program.platform.config.get(httpConfig).publicUrl || address}`);
    }
    // Without a database jobs wait for it; a stop does not wait with them.
    if (role !== 'web') await Promise.race([program.startJobs(), stopAsked]);
    await options.afterStart?.(program);
    await stopAsked;
    return 0;
  } finally {
    await program?.stop();
    await options.onStopped();
  }
}
