import { type CompiledPackage, type FileAnswer, type FormContext, fileFields, openPage } from '../../../forms/index.ts';
import { formatSize } from '../../../lang/format.ts';
import { langOf, type ReadLang, say } from '../../../lang/lang.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import { AppError } from '../../../platform/errors/errors.ts';
import type { FileKind } from '../../../platform/files/file-kind.ts';
import { cleanFileName } from '../../../platform/files/file-name.ts';
import { filesConfig } from '../../../platform/files/files.config.ts';
import { filesErrors } from '../../../platform/files/files.errors.ts';
import type { Part } from '../../../platform/http/route.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import type { Application } from '../applications.schema.ts';
import { applyTexts } from './apply.texts.ts';

export type Posted = {
  body: Record<string, string | string[]>;
  uploads: { path: string; file: FileAnswer }[];
  uploadErrors: { path: string; message: string }[];
};

/** What a page may upload: field name → kinds of files. */
export type UploadFields = ReadonlyMap<string, readonly FileKind[]>;

/** The file fields that a page of a draft shows. */
export function uploadFields(
  pkg: CompiledPackage,
  location: string,
  draft: Application,
  context: FormContext,
): UploadFields {
  // A row about to be added counts as there.
  const answers = openPage(pkg, location, draft.answers, context)?.evaluation.answers ?? draft.answers;
  return new Map(
    fileFields(pkg, location, answers, context).map(({ path, field }) => [
      path,
      field.source.accept ?? ['pdf', 'image'],
    ]),
  );
}

/**
 * Reads a posted form with its files; each file streams into the store. A file that cannot be taken becomes a message at its field; files
 * for which the page has no field are thrown away.
 */
export async function readPosted(
  deps: Pick<ApplicationsDeps, 'files' | 'clock' | 'config'>,
  parts: AsyncIterable<Part>,
  fields: () => UploadFields | Promise<UploadFields>,
  lang: ReadLang,
): Promise<Posted> {
  const posted: Posted = { body: {}, uploads: [], uploadErrors: [] };
  let last: { name: string; filename: string } | undefined;
  let known: UploadFields | undefined;
  try {
    for await (const part of parts) {
      if (part.type === 'field') addField(posted.body, part.name, part.value);
      else {
        last = part;
        if (part.filename !== '') known ??= await fields();
        await takeFile(deps, part, known?.get(part.name), posted, lang);
      }
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE' || !last) throw error;
    const limit = formatSize(deps.config.get(filesConfig).maxBytes, langOf(lang));
    const message = messageOf(filesErrors.tooLarge({ limit }), cleanFileName(last.filename), lang);
    if (!posted.uploadErrors.some(({ path }) => path === last?.name))
      posted.uploadErrors.push({ path: last.name, message });
  }
  return posted;
}

async function takeFile(
  deps: Pick<ApplicationsDeps, 'files' | 'clock'>,
  part: Extract<Part, { type: 'file' }>,
  accept: readonly FileKind[] | undefined,
  posted: Posted,
  lang: ReadLang,
): Promise<void> {
  if (!accept || part.filename === '') {
    part.stream.resume();
    return;
  }
  try {
    const stored = await deps.files.put(part.stream, { accept, lang });
    const name = cleanFileName(part.filename, stored.mime);
    posted.uploads.push({ path: part.name, file: { id: newId(deps.clock.now().getTime()), name, ...stored } });
  } catch (error) {
    if (!(error instanceof AppError) || error.definition.internal) throw error;
    posted.uploadErrors.push({ path: part.name, message: messageOf(error, cleanFileName(part.filename), lang) });
  }
}

/** What is wrong with a file, with its name. */
export function messageOf(error: AppError, name: string, lang: ReadLang): string {
  const { title, detail } = error.definition;
  return say(applyTexts.uploadFailed, lang, {
    name,
    title: say(title, lang, error.params),
    detail: detail ? say(detail, lang, error.params) : '',
  }).trim();
}

function addField(body: Posted['body'], name: string, value: string): void {
  const before = Object.hasOwn(body, name) ? body[name] : undefined;
  body[name] = before === undefined ? value : [before, value].flat();
}
