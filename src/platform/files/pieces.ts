import type { Readable } from 'node:stream';
import { type ReadLang, say } from '../../lang/lang.ts';
import { readLangOf } from '../../ui/context.ts';
import { AppError } from '../errors/errors.ts';
import { json, type PageRequest, type Reply } from '../http/route.ts';
import { filesErrors } from './files.errors.ts';

/** One piece of a file that the script of a file field sends in the background. */
export type Piece = {
  /** A UUID that the sender makes. */
  readonly id: string;
  /** Name of the field. */
  readonly field: string;
  readonly name: string;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Bytes before this piece. */
  readonly at: number;
};

/** How far an upload is; `waiting` is what the form sends for a file that has come and waits for it. */
export type PieceAnswer = { readonly at: number; readonly done: boolean; readonly waiting?: string };

/** What becomes of pieces; without `take` none is wanted, and the sender is told so. */
export type PieceWays = {
  take?(piece: Piece, bytes: Readable): Promise<PieceAnswer>;
  /** The sender does not want the file any more. */
  drop(id: string): Promise<void>;
};

/** Reads one posted piece. Answers `{ ab, fertig, wartet? }` or `{ fehler }` with what to do. The fields come before the piece. */
export async function receivePiece(request: PageRequest, { take, drop }: PieceWays): Promise<Reply> {
  const fields: Record<string, string> = {};
  let reply: Reply | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.name] = part.value;
    else if (reply || part.name !== 'teil') part.stream.resume();
    else {
      const piece = take && readPiece(fields);
      reply = await (piece
        ? answer(take(piece, part.stream), part.stream, readLangOf(request.ctx))
        : refuse(filesErrors.notWanted(), part.stream, readLangOf(request.ctx)));
    }
  }
  if (fields.abbrechen && isId(fields.id)) await drop(fields.id);
  return reply ?? json({}, fields.abbrechen ? 200 : 400);
}

async function answer(work: Promise<PieceAnswer>, stream: Readable, lang: ReadLang): Promise<Reply> {
  try {
    const { at, done, waiting } = await work;
    return json({ ab: at, fertig: done, ...(waiting ? { wartet: waiting } : {}) });
  } catch (error) {
    if (!(error instanceof AppError) || error.definition.internal) throw error;
    return refuse(error, stream, lang);
  } finally {
    // What nobody read must not hold up the rest of the request.
    stream.resume();
  }
}

function refuse(error: AppError, stream: Readable, lang: ReadLang): Reply {
  stream.resume();
  const { title, detail, status } = error.definition;
  const sentences = [title, detail].flatMap((text) => (text ? [say(text, lang, error.params)] : []));
  return json({ fehler: sentences.join('. ') }, status);
}

function readPiece({ id, feld, name, groesse, ab }: Record<string, string>): Piece | undefined {
  if (!isId(id) || !feld || !name || !isCount(groesse) || !isCount(ab)) return undefined;
  return { id, field: feld, name, size: Number(groesse), at: Number(ab) };
}

const isId = (text: string | undefined): text is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '');
const isCount = (text: string | undefined): text is string => /^\d{1,12}$/.test(text ?? '');
