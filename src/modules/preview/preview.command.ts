import type { Command } from '../../platform/module.ts';
import { inspectPackage } from '../packages/index.ts';
import { startPreview } from './preview.server.tsx';

const usage = 'Usage: rennsteig package preview DIR [--port N]';

/** `rennsteig package preview DIR`: walk a package in the browser while it is written; needs no database. */
export const packagePreviewCommand: Command = {
  name: 'package preview',
  usage: 'DIR [--port N]',
  summary: 'Walk a service package in the browser while you write it',
  run: async (args, print) => {
    const rest = [...args];
    const at = rest.indexOf('--port');
    const port = Number(at < 0 ? '8090' : rest.splice(at, 2)[1]);
    const [folder, more] = rest;
    if (!folder || more !== undefined || !Number.isInteger(port) || port < 0 || port > 65_535) {
      print(usage);
      return 2;
    }
    const first = await inspectPackage(folder);
    const isMissing = !first.pkg && first.problems.some(({ message }) => message.includes('there is no such folder'));
    if (isMissing) {
      print(first.problems[0]!.message);
      return 1;
    }
    const stopAsked = new Promise<void>((resolve) => {
      for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
    });
    const preview = await startPreview(folder, port).catch((error: { code?: string }) => {
      if (error.code !== 'EADDRINUSE') throw error;
      print(`Port ${port} is taken. Choose another one with --port.`);
    });
    if (!preview) return 1;
    print(`Preview of ${folder}: ${preview.address.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost')}`);
    print('Save a file and the page loads again. Ctrl+C ends it.');
    await stopAsked;
    await preview.stop();
    return 0;
  },
};
