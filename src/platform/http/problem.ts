import { type ReadLang, say } from '../../lang/lang.ts';
import { AppError } from '../errors/errors.ts';
import { httpErrors } from './http.errors.ts';

/** A problem document of RFC 9457 with our stable `code`. */
export type Problem = {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code: string;
  /** Ties the answer to the log without telling anything about the inside. */
  readonly instance: string;
};

/** The one mapping from whatever was thrown to a coded error. Unknown things become an internal error that tells nothing. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { code, statusCode, validation, message } = error as {
    code?: string;
    statusCode?: number;
    validation?: readonly { instancePath: string; message?: string; params?: Record<string, unknown> }[];
    message?: string;
  };
  if (validation) return httpErrors.invalidInput({ reason: describeValidation(validation, message ?? '') });
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return httpErrors.tooLarge();
  if (statusCode === 429) return httpErrors.tooManyRequests();
  if (code?.startsWith('FST_CSRF')) return httpErrors.formExpired();
  if (isShortage(code, message)) return httpErrors.busy({}, { cause: error });
  if (statusCode && statusCode >= 400 && statusCode < 500) return httpErrors.invalidInput({ reason: message ?? '' });
  return httpErrors.internal({}, { cause: error });
}

/**
 * The database has no time or no connection for us just now: statement and lock time-outs, too many connections, start and stop of the
 * server (classes 53 and 57 of Appendix A of the PostgreSQL manual), a pool without a free connection, a connection that broke.
 */
const isShortage = (code: string | undefined, message: string | undefined): boolean =>
  ['57014', '55P03', '53300', '57P01', '57P02', '57P03', '08006', '08001', 'ECONNREFUSED', 'ECONNRESET'].includes(
    code ?? '',
  ) || /^timeout exceeded when trying to connect|^Connection terminated/.test(message ?? '');

/** What people and callers may learn of an error, in their language. */
export function toProblem(error: AppError, lang: ReadLang, requestId: string): Problem {
  const shown = error.definition.internal ? httpErrors.internal() : error;
  const { title, detail, status } = shown.definition;
  return {
    type: 'about:blank',
    title: say(title, lang, shown.params),
    status,
    ...(detail ? { detail: say(detail, lang, shown.params) } : {}),
    code: shown.code,
    instance: requestId,
  };
}

function describeValidation(
  validation: readonly { instancePath: string; message?: string; params?: Record<string, unknown> }[],
  fallback: string,
): string {
  const first = validation[0];
  if (!first) return fallback;
  const unknown = first.params?.additionalProperty;
  const where = first.instancePath.slice(1).replaceAll('/', '.');
  return [where, first.message, typeof unknown === 'string' ? `(${unknown})` : ''].filter(Boolean).join(' ');
}
