import { Readable } from 'node:stream';
import { say } from '../../../lang/lang.ts';
import { httpErrors } from '../../../platform/http/http.errors.ts';
import { file, type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { draftPath, ReviewPage } from '../form/apply.pages.tsx';
import { replyWithoutDraft } from '../form/apply.routes.tsx';
import { viewOf } from '../form/draft-view.ts';
import { findByLink } from '../form/find.actions.ts';
import type { SubmitDeps } from '../sending/submit.actions.ts';
import { giveOutDeclaration, takeSigned } from './document.actions.ts';
import { faultTexts } from './faults.texts.ts';

/** A signed declaration is small; more is no declaration of ours. */
const mostBytes = 20_000_000;
const access = { kind: 'reference' } as const;

/** Download the declaration, sign it elsewhere with a qualified signature, upload it. */
export const documentRoutes = (deps: SubmitDeps): Route[] => [
  route({
    method: 'GET',
    path: '/antrag/:reference/erklaerung.pdf',
    access,
    kind: 'file',
    noHead: true,
    handler: async (request): Promise<Reply> => {
      const found = await findByLink(deps, request.actor);
      if (found.kind !== 'draft') return replyWithoutDraft(request, found);
      const pdf = await giveOutDeclaration(deps, request.actor, found.application, request.lang);
      if (!pdf) return redirect(draftPath(request.params.reference ?? '', 'review'));
      return file(Readable.from([pdf.bytes]), { name: pdf.name, mime: 'application/pdf', size: pdf.bytes.length });
    },
  }),
  route({
    method: 'POST',
    path: '/antrag/:reference/signatur',
    access,
    kind: 'page',
    multipart: true,
    rateLimit: 'write',
    handler: (request) => upload(deps, request),
  }),
];

async function upload(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  const sent = await readUpload(request);
  if (found.kind !== 'draft') return replyWithoutDraft(request, found);
  const { checkSignature } = deps;
  if (!checkSignature) throw httpErrors.notFound();
  const draft = found.application;
  const outcome = sent
    ? await takeSigned({ ...deps, checkSignature }, request.actor, draft, sent)
    : ({ kind: 'refused', fault: 'noFile' } as const);
  if (outcome.kind === 'taken') return redirect(`${draftPath(request.params.reference ?? '', 'review')}#unterschrift`);
  const view = await viewOf(deps, request, draft);
  if (!view.pkg.service.writtenForm.required) throw applicationsErrors.unknownReference();
  const text = say(faultTexts[outcome.fault], request.lang);
  return page(<ReviewPage {...view} failed={{ at: 'signatur', text }} />, { status: 422 });
}

/** The first file of the form; undefined when none came, or one that is too large to be ours. */
async function readUpload(request: PageRequest): Promise<{ name: string; bytes: Buffer } | undefined> {
  let found: { name: string; bytes: Buffer } | undefined;
  for await (const part of request.parts()) {
    if (part.type !== 'file') continue;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of part.stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
    }
    if (part.name === 'signatur' && size > 0 && size <= mostBytes)
      found ??= { name: part.filename, bytes: Buffer.concat(chunks) };
  }
  return found;
}
