import type { Readable } from 'node:stream';
import {
  addFile,
  type CompiledPackage,
  type FileAnswer,
  type FormLang,
  fileFields,
  getAnswer,
} from '../../../forms/index.ts';
import { formatSize } from '../../../lang/format.ts';
import { langOf } from '../../../lang/lang.ts';
import { type Actor, ownerOf } from '../../../platform/db/actor.ts';
import { AppError } from '../../../platform/errors/errors.ts';
import { holdFile } from '../../../platform/files/file-holders.ts';
import type { FileKind } from '../../../platform/files/file-kind.ts';
import { cleanFileName } from '../../../platform/files/file-name.ts';
import { filesConfig } from '../../../platform/files/files.config.ts';
import { filesErrors } from '../../../platform/files/files.errors.ts';
import type { PieceAnswer } from '../../../platform/files/pieces.ts';
import type { PartialUpload } from '../../../platform/files/upload-parts.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { findApplication, lockDraft, updateAnswers } from '../applications.queries.ts';
import type { Application } from '../applications.schema.ts';
import { collectFiles, toStored } from '../form/answer-files.ts';
import { formContext } from '../form/form-context.ts';

/** One piece of a file that comes in the background, for a field of a page. */
export type UploadPiece = {
  /** A UUID that the sender makes; later the id of the file. */
  readonly id: string;
  readonly location: string;
  readonly path: string;
  readonly name: string;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Bytes before this piece. */
  readonly at: number;
  readonly lang: FormLang;
};

/**
 * Takes the next piece of a file into the draft of the private link. May be called again with the same piece: the answer then says how far the
 * upload is. The last piece makes the file: what it really is decides. Throws `files.too_large`, `files.wrong_type` and what else `put`
 * throws, `files.not_wanted`, `applications.too_many_files`.
 */
export async function takePiece(
  deps: ApplicationsDeps,
  actor: Actor,
  draft: Application,
  piece: UploadPiece,
  bytes: Readable,
): Promise<PieceAnswer> {
  const owner = ownerOf(actor);
  if (!owner) throw applicationsErrors.unknownReference();
  const place = findPlace(deps, draft, piece);
  if (place.files.some(({ id }) => id === piece.id)) return { at: piece.size, done: true };
  place.refuseMore();
  const { maxBytes } = deps.config.get(filesConfig);
  if (piece.size > maxBytes) throw filesErrors.tooLarge({ limit: formatSize(maxBytes, langOf(piece.lang)) });
  if (piece.size === 0) throw filesErrors.empty();
  const upload = { owner, id: piece.id, size: piece.size };
  const at = await deps.files.parts.keep(upload, piece.at, bytes);
  if (at < piece.size) return { at, done: false };
  await join(deps, actor, upload, piece, place.accept);
  return { at, done: true };
}

/**
 * Makes the file of all its pieces. A file that is refused leaves nothing behind; after a failure of ours the sender may try again. The same
 * last piece may come twice at once, after a broken connection: who is late finds the file in its place.
 */
async function join(
  deps: ApplicationsDeps,
  actor: Actor,
  upload: PartialUpload,
  piece: UploadPiece,
  accept: readonly FileKind[],
): Promise<void> {
  try {
    const stored = await deps.files.put(deps.files.parts.read(upload), { accept, lang: piece.lang });
    await attach(deps, actor, upload.owner, piece, {
      id: piece.id,
      name: cleanFileName(piece.name, stored.mime),
      ...stored,
    });
  } catch (error) {
    const draft = await deps.db.look(actor, (tx) => findApplication(tx, upload.owner));
    if (!draft || !filesOf(draft, piece).some(({ id }) => id === piece.id)) {
      if (error instanceof AppError && error.definition.status < 500) await deps.files.parts.drop(upload);
      throw error;
    }
  }
  await deps.files.parts.drop(upload);
}

async function attach(
  deps: ApplicationsDeps,
  actor: Actor,
  owner: string,
  piece: UploadPiece,
  file: FileAnswer,
): Promise<void> {
  await deps.db.as(actor, async (tx) => {
    const draft = await lockDraft(tx, owner);
    if (!draft) throw filesErrors.notWanted();
    const place = findPlace(deps, draft, piece);
    if (place.files.some(({ id }) => id === file.id)) return;
    place.refuseMore();
    const now = deps.clock.now();
    await holdFile(tx, toStored(file), `application:${draft.id}`, now);
    await updateAnswers(tx, draft.id, addFile(draft.answers, piece.path, file), now);
  });
}

/** The field of the page, and what stands in it. */
function findPlace(deps: ApplicationsDeps, draft: Application, piece: UploadPiece) {
  const pkg: CompiledPackage | undefined = deps.findPackage(draft.packageSlug, draft.packageVersion);
  if (!pkg) throw applicationsErrors.unknownService();
  const context = formContext(deps, pkg, draft, piece.lang);
  const found = fileFields(pkg, piece.location, draft.answers, context).find(({ path }) => path === piece.path);
  if (!found) throw filesErrors.notWanted();
  const files = filesOf(draft, piece);
  const { accept = ['pdf', 'image'], maxFiles = 5 } = found.field.source;
  return {
    accept,
    files,
    refuseMore: () => {
      if (files.length >= maxFiles) throw applicationsErrors.tooManyFiles({ max: maxFiles });
    },
  };
}

const filesOf = (draft: Application, { path }: UploadPiece): FileAnswer[] =>
  collectFiles(getAnswer(draft.answers, path));
