import { type Lang, say } from '../../../lang/lang.ts';
import { AppError } from '../../../platform/errors/errors.ts';
import { httpErrors } from '../../../platform/http/http.errors.ts';
import type { PageRequest } from '../../../platform/http/route.ts';
import type { Grant } from '../accounts.schema.ts';
import { staffRoles } from './staff.rules.ts';
import { staffTexts as texts } from './staff.texts.ts';

export type FieldError = { fieldId: string; message: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id of the path; what cannot be one is not found. */
export function idOf(
  { params }: Pick<PageRequest, 'params'>,
  name: 'staffId' | 'requestId' | 'substitutionId',
): string {
  const id = params[name] ?? '';
  if (!uuid.test(id)) throw httpErrors.notFound();
  return id;
}

/** One line of a form, at most 200 characters, without control characters (it goes into letters). */
export function lineOf({ body }: Pick<PageRequest, 'body'>, name: string): string {
  const value = body[name];
  return typeof value === 'string'
    ? value
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 200)
    : '';
}

/** Role and authority of a form; `grant` only when both exist. */
export function readGrant(
  request: Pick<PageRequest, 'body' | 'lang'>,
  authorityName: (id: string) => string,
): { values: { rolle: string; behoerde: string }; grant: Grant | undefined; errors: FieldError[] } {
  const values = { rolle: lineOf(request, 'rolle'), behoerde: lineOf(request, 'behoerde') };
  const role = staffRoles.find((known) => known === values.rolle);
  const known = values.behoerde !== '' && authorityName(values.behoerde) !== values.behoerde;
  const errors = [
    !role && { fieldId: `rolle-${staffRoles[0]}`, message: say(texts.roleMissing, request.lang) },
    !known && { fieldId: 'behoerde', message: say(texts.authorityMissing, request.lang) },
  ].filter((error) => error !== false);
  return { values, grant: role && known ? { authorityId: values.behoerde, role } : undefined, errors };
}

/** What was wrong with what was asked, at its field; throws what is no mistake of the person. */
export function errorAtField(error: unknown, lang: Lang): FieldError {
  if (!(error instanceof AppError) || error.definition.status >= 500) throw error;
  const { title, detail } = error.definition;
  const more = detail ? `: ${say(detail, lang, error.params)}` : '';
  const fieldId = error.code === 'accounts.email_taken' ? 'email' : 'behoerde';
  return { fieldId, message: `${say(title, lang)}${more}` };
}
