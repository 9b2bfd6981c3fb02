import { type DestinationStream, type Logger, pino } from 'pino';
import { createStackReader } from './stack.ts';

export type Log = Logger;

/** Paths that never reach the log, however deep an object carries them (T6). */
const secrets = ['password', 'reference', 'cookie', 'authorization', 'token', '_csrf', 'email', 'answers', 'text'];

/** Builds the log: JSON lines on standard output, personal data and secrets removed. */
export function createLog(level: string, destination: DestinationStream = process.stdout): Log {
  const options = {
    level,
    base: { service: 'rennsteig' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
      censor: '[removed]',
    },
    serializers: { err: createSerializer() },
  };
  return pino(options, destination);
}

/** Keeps what finds a defect and drops what a database error carries of rows ("Key (email)=(…)"). */
function createSerializer(): (error: unknown) => object {
  const readStack = createStackReader();
  return (error) => {
    if (!(error instanceof Error)) return { message: 'not an error object' };
    const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string };
    const stack = error.stack && readStack(error.stack);
    return { type: error.name, message: error.message.slice(0, 500), stack, code, constraint, table };
  };
}
