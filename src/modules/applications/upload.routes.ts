import type { Readable } from 'node:stream';
import { type Lang, say } from '../../lang/lang.ts';
import { AppError } from '../../platform/errors/errors.ts';
import { json, type PageRequest, type Reply, type Route, route } from '../../platform/http/route.ts';
import type { ApplicationsDeps } from './applications.deps.ts';
import { applicationsErrors } from './applications.errors.ts';
import { findByLink } from './find.actions.ts';
import { askedLang } from './form-context.ts';
import { dropUpload, takePiece, type UploadPiece } from './upload.actions.ts';

/** Where the script of the file field sends files piece by piece. Without script, files come with the form. */
export const uploadRoutes = (deps: ApplicationsDeps): Route[] => [
  route({
    method: 'POST',
    path: '/antrag/:reference/hochladen',
    access: { kind: 'reference' },
    kind: 'page',
    multipart: true,
    handler: (request) => take(deps, request),
  }),
];

/** Answers `{ ab, fertig }` or `{ fehler }` with what to do. The fields come before the piece. */
async function take(deps: ApplicationsDeps, request: PageRequest): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  const fields: Record<string, string> = {};
  let reply: Reply | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.name] = part.value;
    else if (reply || part.name !== 'teil') part.stream.resume();
    else {
      const piece = found.kind === 'draft' ? readPiece(fields, request) : undefined;
      reply = await (piece && found.kind === 'draft'
        ? answer(takePiece(deps, request.actor, found.application, piece, part.stream), part.stream, request.lang)
        : refuse(applicationsErrors.noFileField(), part.stream, request.lang));
    }
  }
  if (fields.abbrechen && isId(fields.id)) await dropUpload(deps, request.actor, fields.id);
  return reply ?? json({}, fields.abbrechen ? 200 : 400);
}

async function answer(work: ReturnType<typeof takePiece>, stream: Readable, lang: Lang): Promise<Reply> {
  try {
    const { at, done } = await work;
    return json({ ab: at, fertig: done });
  } catch (error) {
    if (!(error instanceof AppError) || error.definition.internal) throw error;
    return refuse(error, stream, lang);
  } finally {
    // What nobody read must not hold up the rest of the request.
    stream.resume();
  }
}

function refuse(error: AppError, stream: Readable, lang: Lang): Reply {
  stream.resume();
  const { title, detail, status } = error.definition;
  const sentences = [title, detail].flatMap((text) => (text ? [say(text, lang, error.params)] : []));
  return json({ fehler: sentences.join('. ') }, status);
}

function readPiece(fields: Record<string, string>, request: PageRequest): UploadPiece | undefined {
  const { id, feld, name, groesse, ab } = fields;
  if (!isId(id) || !feld || !name || !isCount(groesse) || !isCount(ab)) return undefined;
  const location = request.query.schritt ?? '';
  return { id, location, path: feld, name, size: Number(groesse), at: Number(ab), lang: askedLang(request.ctx) };
}

const isId = (text: string | undefined): text is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '');
const isCount = (text: string | undefined): text is string => /^\d{1,12}$/.test(text ?? '');
