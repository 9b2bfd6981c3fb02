import { say } from '../../lang/lang.ts';
import { AppError } from '../../platform/errors/errors.ts';
import { openCleanFile } from '../../platform/files/file-holders.ts';
import { allKinds } from '../../platform/files/file-kind.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import { file, type PageRequest, type Reply, type Route, redirect, route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/module.ts';
import { addDocuments, listDocuments, mayAddDocuments } from './documents.actions.ts';
import { getPermit } from './permits.actions.ts';
import { permitsErrors } from './permits.errors.ts';
import { permitPath, permitsPath } from './permits.paths.ts';
import { idOf, type PermitPagesDeps, permitReaders, showPermit } from './permits.routes.tsx';
import { permitsTexts as texts } from './permits.texts.ts';

type Deps = PermitPagesDeps & Pick<Platform, 'files'>;

/** Most files of one form. */
const mostFiles = 20;

/** Documents of an application for a trial: the head adds them, the ministry opens them. */
export const documentsRoutes = (deps: Deps): Route[] => [
  route({
    method: 'POST',
    path: `${permitsPath}/:permitId/unterlagen`,
    access: { kind: 'staff', roles: ['head'] },
    kind: 'page',
    multipart: true,
    rateLimit: 'write',
    handler: (request) => add(deps, request),
  }),
  route({
    method: 'GET',
    path: `${permitsPath}/:permitId/unterlagen/:annexId`,
    access: permitReaders,
    kind: 'file',
    handler: async (request) => {
      const documents = await listDocuments(deps, request.actor, idOf(request));
      const found = documents.find(({ id }) => id === request.params.annexId);
      if (!found) throw permitsErrors.unknown();
      const { name, mime, size } = found;
      return file(await openCleanFile(deps, found.sha256), { name, mime, size });
    },
  }),
];

/** The right is asked before the first byte is stored. */
async function add(deps: Deps, request: PageRequest): Promise<Reply> {
  const id = idOf(request);
  const { actor, lang } = request;
  const permit = await getPermit(deps, actor, id);
  const files: { stored: StoredFile; name: string }[] = [];
  const problems: string[] = [];
  const allowed = mayAddDocuments(actor, permit);
  for await (const part of request.parts()) {
    if (part.type === 'field') continue;
    if (allowed && part.filename !== '' && files.length < mostFiles)
      try {
        files.push({ stored: await deps.files.put(part.stream, { accept: allKinds, lang }), name: part.filename });
      } catch (error) {
        if (!(error instanceof AppError) || error.definition.status >= 500) throw error;
        const { definition, params } = error;
        problems.push(`${part.filename}: ${say(definition.detail ?? definition.title, lang, params)}`);
      }
    part.stream.resume();
  }
  if (allowed && files.length === 0 && problems.length === 0) problems.push(say(texts.noFile, lang));
  if (problems.length > 0) return showPermit(deps, request, { fileError: problems.join(' ') }, 422);
  await addDocuments(deps, actor, { id, files });
  return redirect(`${permitPath(id)}?getan=unterlagen`);
}
