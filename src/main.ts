import { compose, moduleNames, offlineCommands } from './compose.ts';
import { say } from './lang/lang.ts';
import { describeCommands, findCommand } from './platform/cli/cli.ts';
import { systemClock } from './platform/clock/clock.ts';
import { ConfigError, loadConfig } from './platform/config/config.ts';
import { environment } from './platform/config/environment.ts';
import { AppError } from './platform/errors/errors.ts';
import { createLog } from './platform/log/log.ts';
import { createStackReader } from './platform/log/stack.ts';
import type { Command } from './platform/module.ts';
import { assetsFolder, assetsVersion } from './platform/runtime/assets.ts';
import { openDemo } from './platform/runtime/demo.ts';
import { createProgram, type Program } from './platform/runtime/program.ts';
import { runtimeConfig } from './platform/runtime/runtime.config.ts';
import { serve } from './platform/runtime/serve.ts';
import { setAssetVersion } from './ui/assets.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Builds the program from the environment; every command that needs the database begins with it. */
function open(progress: (line: string) => void): Promise<Program> {
  const config = loadConfig(environment());
  setAssetVersion(assetsVersion());
  return createProgram({
    config,
    log: createLog(config.get(runtimeConfig).logLevel),
    clock: systemClock,
    moduleNames,
    compose,
    assets: assetsFolder,
    version: assetsVersion(),
    progress,
  });
}

const coreCommands: readonly Command[] = [
  {
    name: 'demo',
    usage: '[--new-passwords]',
    summary: 'build, start the embedded database and everything else (npm start)',
    run: async (args) => {
      const demo = await openDemo(print);
      return serve({
        open: () => open(print),
        print,
        onStopped: demo.stop,
        afterStart: (program) => demo.announce(program, args),
      });
    },
  },
  {
    name: 'serve',
    usage: '',
    summary: 'run in production on DATABASE_URL',
    run: async () => serve({ open: () => open(print), print, onStopped: async () => undefined }),
  },
  {
    name: 'migrate',
    usage: '',
    summary: 'bring the database to the state of the code and load the official data',
    run: async () => {
      const program = await open(print);
      await program.stop();
      print('The database is up to date.');
      return 0;
    },
  },
];

/** Runs one command of the modules on the database of the environment, or on the embedded one when none is named. */
async function runModuleCommand(args: readonly string[]): Promise<number> {
  const embedded = environment().DATABASE_URL ? undefined : await openDemo(() => undefined);
  const program = await open(() => undefined);
  try {
    const commands = program.modules.flatMap((module) => module.commands);
    const found = findCommand(commands, args);
    if (found) return await found.command.run(found.rest, print);
    print(
      `Usage:\n${describeCommands([
        ...coreCommands,
        ...offlineCommands,
        ...commands.filter(({ name }) => !offlineCommands.some((offline) => offline.name === name)),
      ])}`,
    );
    return args.length === 0 || args[0] === 'help' ? 0 : 2;
  } finally {
    await program.stop();
    if (embedded && !embedded.reused) await embedded.stop();
  }
}

async function main(args: readonly string[]): Promise<number> {
  const found = findCommand([...coreCommands, ...offlineCommands], args);
  return found && !found.command.needsDatabase?.(found.rest)
    ? found.command.run(found.rest, print)
    : runModuleCommand(args);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const known = error instanceof ConfigError || error instanceof AppError;
    const line =
      error instanceof AppError
        ? say(error.definition.title, 'en', error.params)
        : known
          ? (error as Error).message
          : createStackReader()(String((error as Error)?.stack ?? error));
    process.stderr.write(`rennsteig: ${line}\n`);
    process.exit(1);
  },
);
