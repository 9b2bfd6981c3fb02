import { Readable } from 'node:stream';
import { textsOf } from '../../../forms/index.ts';
import { file, type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { draftPath } from '../form/apply.pages.tsx';
import { replyWithoutDraft } from '../form/apply.routes.tsx';
import { viewOf } from '../form/draft-view.ts';
import { findByLink } from '../form/find.actions.ts';
import { formLang } from '../form/form-context.ts';
import type { SubmitDeps } from '../sending/submit.actions.ts';
import { PaperPage } from './paper.pages.tsx';
import { postalLines } from './postal-address.ts';
import { giveOutSheet, wantedSheet } from './sheet.actions.ts';

const access = { kind: 'reference' } as const;

/** The applicant prints a sheet that is signed by hand and leads the paper back to this draft. */
export const paperRoutes = (deps: SubmitDeps): Route[] => [
  route({
    method: 'GET',
    path: '/antrag/:reference/papier',
    access,
    kind: 'page',
    handler: (request) => show(deps, request),
  }),
  route({
    method: 'GET',
    path: '/antrag/:reference/bogen.pdf',
    access,
    kind: 'file',
    noHead: true,
    handler: (request) => download(deps, request),
  }),
];

async function show(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  if (found.kind !== 'draft') return replyWithoutDraft(request, found);
  const sheet = wantedSheet(deps, found.application);
  if (!sheet) return redirect(draftPath(request.params.reference ?? '', 'review'));
  const view = await viewOf(deps, request, found.application);
  const service = textsOf(view.pkg, formLang(view.pkg, request.lang)).service.title;
  const address = postalLines(deps.findAuthority(sheet.authorityId));
  return page(<PaperPage {...view} service={service} address={address} keptUntil={found.deletedAt} />);
}

async function download(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  if (found.kind !== 'draft') return replyWithoutDraft(request, found);
  const pdf = await giveOutSheet(deps, request.actor, request.lang);
  if (!pdf) return redirect(draftPath(request.params.reference ?? '', 'review'));
  return file(Readable.from([pdf.bytes]), { name: pdf.name, mime: 'application/pdf', size: pdf.bytes.length });
}
