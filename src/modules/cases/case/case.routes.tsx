import { formatShortDate } from '../../../lang/format.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import { findCleanThumbnail, openCleanFile } from '../../../platform/files/file-holders.ts';
import { thumbnailReply } from '../../../platform/files/thumbnail.reply.ts';
import { file, type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { type ActForm, type ActName, actNames } from '../acts/act.schema.ts';
import { doneTexts } from '../acts/act.texts.ts';
import type { FormProps } from '../acts/act-frame.pages.tsx';
import type { CasesDeps } from '../cases.deps.ts';
import { casesErrors } from '../cases.errors.ts';
import { addDays } from '../inbox/due.rules.ts';
import { caseAccess, isId, readCaseRequest } from '../staff.request.ts';
import { CasePage, tabNames } from './case.pages.tsx';
import { casePath } from './case.paths.ts';
import { type CaseView, findCaseDocument, readCase } from './view.actions.ts';

/** Reading a case and its documents. */
export function caseRoutes(deps: CasesDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/arbeitsplatz/vorgang/:caseId',
      access: caseAccess,
      kind: 'page',
      handler: async (request) => {
        const { actor, caseId, lang } = readCaseRequest(request);
        const view = await readCase(deps, actor, caseId, lang);
        const act = actNames.find((name) => name === request.query.tun);
        return showCase(deps, request, view, act && startForm(view, act, request));
      },
    }),
    route({
      method: 'GET',
      path: '/arbeitsplatz/vorgang/:caseId/datei/:documentId',
      access: caseAccess,
      kind: 'file',
      handler: async (request) => {
        const { actor, caseId } = readCaseRequest(request);
        const documentId = request.params.documentId ?? '';
        if (!isId(documentId)) throw casesErrors.notFound();
        const document = await findCaseDocument(deps, actor, { caseId, documentId });
        const stream = await openCleanFile(deps, document.sha256);
        // Only what browsers show without running anything is opened in place.
        const inline = ['application/pdf', 'image/jpeg', 'image/png'].includes(document.mime);
        return file(stream, { name: document.name, mime: document.mime, size: document.size, inline });
      },
    }),
    route({
      method: 'GET',
      path: '/arbeitsplatz/vorgang/:caseId/datei/:documentId/bild',
      access: caseAccess,
      kind: 'file',
      handler: async (request) => {
        const { actor, caseId } = readCaseRequest(request);
        const documentId = request.params.documentId ?? '';
        if (!isId(documentId)) throw casesErrors.notFound();
        const { sha256 } = await findCaseDocument(deps, actor, { caseId, documentId });
        return thumbnailReply(await findCleanThumbnail(deps, sha256));
      },
    }),
  ];
}

/** The page of the case with a form that was opened or came back. */
export function showCase(deps: CasesDeps, request: PageRequest, view: CaseView, form?: ActForm): Reply {
  const tab = tabNames.find((name) => name === request.query.ansicht) ?? 'angaben';
  const done = (Object.keys(doneTexts) as (keyof typeof doneTexts)[]).find((name) => name === request.query.getan);
  const status = form && (form.changedBy !== undefined ? 409 : form.errors.length > 0 ? 422 : 200);
  return page(
    <CasePage
      ctx={request.ctx}
      view={view}
      tab={tab}
      form={form}
      done={done}
      targets={findTargets(deps, view, form)}
    />,
    { status: status ?? 200 },
  );
}

/** Opens the form of an act; acts that are not possible now show the case without it. */
function startForm(view: CaseView, act: ActName, request: PageRequest): ActForm | undefined {
  const verbs = {
    nachricht: 'message',
    nachfordern: 'request',
    bescheid: 'decide',
    weiterleiten: 'forward',
    zuweisen: 'assignTo',
    schliessen: 'close',
    oeffnen: 'reopen',
    datei: 'addFile',
    post: 'post',
  } as const;
  if (!view.verbs.has(verbs[act])) return undefined;
  const only = view.pkg?.service.processing.outcomes;
  const values: Record<string, string> = {
    behoerdensuche: request.query.behoerdensuche ?? '',
    outcome: request.query.ergebnis ?? (only?.length === 1 ? (only[0] ?? '') : ''),
    ...(act === 'post' ? { tag: formatShortDate(view.today, 'de') } : {}),
    ...(act === 'nachfordern' ? { frist: formatShortDate(addDays(view.today, 14), 'de') } : {}),
  };
  return { act, values, errors: [], formId: newId() };
}

function findTargets(deps: CasesDeps, view: CaseView, form: ActForm | undefined): FormProps['targets'] {
  const q = form?.act === 'weiterleiten' ? (form.values.behoerdensuche ?? '') : '';
  if (q.trim() === '') return [];
  return deps.searchAuthorities(q.slice(0, 120), 12).filter(({ id }) => id !== view.head.authorityId);
}

/** Back to the case, saying what was done. */
export function backToCase(caseId: string, done: keyof typeof doneTexts, query: Record<string, string> = {}): Reply {
  return redirect(casePath(caseId, undefined, { ...query, getan: done }));
}
