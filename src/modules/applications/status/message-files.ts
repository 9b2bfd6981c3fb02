import type { ReadLang } from '../../../lang/lang.ts';
import { AppError } from '../../../platform/errors/errors.ts';
import { allKinds } from '../../../platform/files/file-kind.ts';
import {
  dropWaiting,
  readWaiting,
  takeWaiting,
  type WaitingFile,
  waitingSuffix,
} from '../../../platform/files/waiting-files.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { messageOf, type Posted } from '../form/posted.ts';

/** Most files of one message that came in the background. */
const mostFiles = 20;

/** The files that wait for a message, as its form names them. */
export function waitingOf({ body }: Posted, field: string): (WaitingFile & { id: string })[] {
  return [body[`${field}${waitingSuffix}`] ?? []]
    .flat()
    .slice(0, mostFiles)
    .flatMap((value) => readWaiting(value) ?? []);
}

/** Adds the files that waited to those that came with the form; one that is gone is a mistake of the field. */
export async function takeWaitingFiles(
  deps: ApplicationsDeps,
  owner: string,
  posted: Posted,
  field: string,
  lang: ReadLang,
): Promise<Posted> {
  const uploads = [...posted.uploads];
  const uploadErrors = [...posted.uploadErrors];
  for (const waiting of waitingOf(posted, field)) {
    try {
      const file = await takeWaiting(deps, owner, waiting, { accept: allKinds, lang });
      uploads.push({ path: field, file: { id: waiting.id, ...file } });
    } catch (error) {
      if (!(error instanceof AppError) || error.definition.internal) throw error;
      uploadErrors.push({ path: field, message: messageOf(error, waiting.name, lang) });
    }
  }
  return { ...posted, uploads, uploadErrors };
}

/** The message is written: nothing waits for it any more. */
export async function dropWaitingFiles(
  deps: ApplicationsDeps,
  owner: string,
  posted: Posted,
  field: string,
): Promise<void> {
  for (const { id } of waitingOf(posted, field)) await dropWaiting(deps, owner, id);
}
