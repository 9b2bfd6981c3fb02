import { say } from '../../lang/lang.ts';
import { newId } from '../../platform/crypto/crypto.ts';
import { AppError } from '../../platform/errors/errors.ts';
import { allKinds } from '../../platform/files/file-kind.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import { type PageRequest, type Route, route } from '../../platform/http/route.ts';
import { actTexts } from './act.texts.ts';
import { backToCase, showCase } from './case.routes.tsx';
import type { CasesDeps } from './cases.deps.ts';
import { caseAccess, readCaseRequest } from './staff.request.ts';
import { readCase } from './view.actions.ts';
import { addDocument } from './work.actions.ts';

/** Taking a file into the case. The right is checked before the first byte is stored. */
export function uploadRoutes(deps: CasesDeps): Route[] {
  return [
    route({
      method: 'POST',
      path: '/arbeitsplatz/vorgang/:caseId/datei',
      access: caseAccess,
      kind: 'page',
      multipart: true,
      handler: async (request) => {
        const { actor, caseId, lang } = readCaseRequest(request);
        const view = await readCase(deps, actor, caseId, lang);
        const upload = view.verbs.has('addFile') ? await readUpload(deps, request) : { error: '' };
        if ('stored' in upload) {
          await addDocument(deps, actor, { caseId, ...upload });
          return backToCase(caseId, 'abgelegt');
        }
        const errors = [{ fieldId: 'datei', message: upload.error || say(actTexts.file.missing, lang) }];
        return showCase(deps, request, view, { act: 'datei', values: {}, errors, formId: newId() });
      },
    }),
  ];
}

async function readUpload(
  deps: CasesDeps,
  request: PageRequest,
): Promise<{ stored: StoredFile; name: string } | { error: string }> {
  let found: { stored: StoredFile; name: string } | { error: string } = { error: '' };
  for await (const part of request.parts()) {
    if (part.type !== 'file') continue;
    if (part.filename === '' || 'stored' in found) {
      part.stream.resume();
      continue;
    }
    try {
      found = {
        stored: await deps.files.put(part.stream, { accept: allKinds, lang: request.lang }),
        name: part.filename,
      };
    } catch (error) {
      if (!(error instanceof AppError) || error.definition.status >= 500) throw error;
      part.stream.resume();
      found = { error: say(error.definition.detail ?? error.definition.title, request.lang, error.params) };
    }
  }
  return found;
}
