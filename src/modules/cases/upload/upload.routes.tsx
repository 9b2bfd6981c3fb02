import { type Lang, say } from '../../../lang/lang.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import { AppError } from '../../../platform/errors/errors.ts';
import { allKinds } from '../../../platform/files/file-kind.ts';
import type { StoredFile } from '../../../platform/files/files.ts';
import { receivePiece } from '../../../platform/files/pieces.ts';
import {
  dropWaiting,
  keepPiece,
  readWaiting,
  takeWaiting,
  type WaitingFile,
  waitingSuffix,
} from '../../../platform/files/waiting-files.ts';
import { type PageRequest, type Reply, type Route, route } from '../../../platform/http/route.ts';
import { actTexts } from '../acts/act.texts.ts';
import { addDocument } from '../acts/work.actions.ts';
import { backToCase, showCase } from '../case/case.routes.tsx';
import { readCase } from '../case/view.actions.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { type CaseRequest, caseAccess, readCaseRequest } from '../staff.request.ts';

type Taken = { stored: StoredFile; name: string };
type Upload = { files: Taken[]; waiting: (WaitingFile & { id: string })[]; errors: string[] };

/** Most files that one form takes into a case. */
const mostFiles = 20;

/** Taking files into the case. The right is checked before the first byte is stored. */
export function uploadRoutes(deps: CasesDeps): Route[] {
  return [
    route({
      method: 'POST',
      path: '/arbeitsplatz/vorgang/:caseId/datei',
      access: caseAccess,
      kind: 'page',
      multipart: true,
      handler: (request) => take(deps, request),
    }),
    route({
      method: 'POST',
      path: '/arbeitsplatz/vorgang/:caseId/hochladen',
      access: caseAccess,
      kind: 'page',
      multipart: true,
      handler: (request) => takeInBackground(deps, request),
    }),
  ];
}

async function take(deps: CasesDeps, request: PageRequest): Promise<Reply> {
  const input = readCaseRequest(request);
  const { actor, caseId, lang } = input;
  const view = await readCase(deps, actor, caseId, lang);
  const upload: Upload = view.verbs.has('addFile')
    ? await readUpload(deps, request, input)
    : { files: [], waiting: [], errors: [] };
  if (upload.errors.length === 0 && upload.files.length > 0) {
    for (const file of upload.files) await addDocument(deps, actor, { caseId, ...file });
    for (const { id } of upload.waiting) await dropWaiting(deps, ownerOf(input), id);
    return backToCase(caseId, 'abgelegt');
  }
  const messages = upload.errors.length > 0 ? upload.errors : [say(actTexts.file.missing, lang)];
  return showCase(deps, request, view, {
    act: 'datei',
    values: {},
    errors: [{ fieldId: 'datei', message: messages.join(' ') }],
    formId: newId(),
    waiting: upload.waiting,
  });
}

/** A file that comes piece by piece waits until the form is sent. */
async function takeInBackground(deps: CasesDeps, request: PageRequest): Promise<Reply> {
  const input = readCaseRequest(request);
  const { verbs } = await readCase(deps, input.actor, input.caseId, input.lang);
  const options = { accept: allKinds, lang: input.lang };
  return receivePiece(request, {
    ...(verbs.has('addFile') && {
      take: (piece, bytes) => keepPiece(deps, ownerOf(input), piece, bytes, options),
    }),
    drop: (id) => dropWaiting(deps, ownerOf(input), id),
  });
}

/** Whose pieces they are: of one person in one case. */
const ownerOf = ({ actor, caseId }: CaseRequest): string => `staff ${actor.id} ${caseId}`;

/** Files that came with the form, and those that waited for it. */
async function readUpload(deps: CasesDeps, request: PageRequest, input: CaseRequest): Promise<Upload> {
  const { lang } = request;
  const found: Upload = { files: [], waiting: [], errors: [] };
  const options = { accept: allKinds, lang };
  const tryTo = async (work: () => Promise<Taken>) => {
    try {
      found.files.push(await work());
    } catch (error) {
      found.errors.push(problemOf(error, lang));
    }
  };
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      const waiting = part.name === `datei${waitingSuffix}` ? readWaiting(part.value) : undefined;
      if (waiting && found.waiting.length < mostFiles) found.waiting.push(waiting);
      continue;
    }
    if (part.filename !== '' && found.files.length < mostFiles)
      await tryTo(async () => ({ stored: await deps.files.put(part.stream, options), name: part.filename }));
    part.stream.resume();
  }
  for (const waiting of found.waiting)
    await tryTo(async () => {
      const { name, ...stored } = await takeWaiting(deps, ownerOf(input), waiting, options);
      return { stored, name };
    });
  return found;
}

function problemOf(error: unknown, lang: Lang): string {
  if (!(error instanceof AppError) || error.definition.status >= 500) throw error;
  return say(error.definition.detail ?? error.definition.title, lang, error.params);
}
