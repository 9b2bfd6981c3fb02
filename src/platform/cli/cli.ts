import type { Command } from '../module.ts';

/** Finds the command whose words the arguments begin with; the longest name wins. */
export function findCommand(
  commands: readonly Command[],
  args: readonly string[],
): { command: Command; rest: string[] } | undefined {
  const matches = commands
    .map((command) => ({ command, words: command.name.split(' ') }))
    .filter(({ words }) => words.every((word, index) => args[index] === word))
    .sort((a, b) => b.words.length - a.words.length);
  const best = matches[0];
  return best && { command: best.command, rest: args.slice(best.words.length) };
}

/** The help text: one line per command. */
export function describeCommands(commands: readonly Command[]): string {
  const left = commands.map((command) => `  rennsteig ${command.name} ${command.usage}`.trimEnd());
  const width = Math.max(...left.map((line) => line.length)) + 2;
  return commands.map((command, index) => `${left[index]!.padEnd(width)}${command.summary}`).join('\n');
}
