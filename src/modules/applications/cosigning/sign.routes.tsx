import { Readable } from 'node:stream';
import { textsOf } from '../../../forms/index.ts';
import { say } from '../../../lang/lang.ts';
import { levels } from '../../../law/index.ts';
import { recordOncePerHour } from '../../../platform/audit/audit.ts';
import { openCleanFile } from '../../../platform/files/file-holders.ts';
import { httpConfig } from '../../../platform/http/http.config.ts';
import { httpErrors } from '../../../platform/http/http.errors.ts';
import { file, type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { cookieNames } from '../../../platform/http/server.ts';
import { provePath } from '../../accounts/index.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { formLang } from '../form/form-context.ts';
import { renderDeclaration } from '../sending/copy.actions.ts';
import { listAttachments } from '../sending/sending.actions.ts';
import type { SubmitDeps } from '../sending/submit.actions.ts';
import { signingTexts } from '../signing/signing.texts.ts';
import { CodePage, entryPath } from './code.pages.tsx';
import { enterCode } from './enter-code.actions.ts';
import { findInvitation, type Invitation } from './invitation.actions.ts';
import { isSamePerson } from './same-person.rules.ts';
import { coSign, refuse } from './sign.actions.ts';
import { RefusePage, SignMessagePage, SignPage, type SignView, signPath } from './sign.pages.tsx';
import { signTexts } from './sign.texts.ts';

/** So long the browser remembers the way back from a proof. */
const wayBackSeconds = 30 * 60;
const back = `${entryPath}/zurueck`;
const access = { kind: 'public' } as const;

/**
 * Whoever was invited to sign comes by a code or by a private link. The link is a secret of 256 bits; what it opens is read only after the
 * log-in that the law asks of this signature.
 */
export function signRoutes(deps: SubmitDeps): Route[] {
  const cookie = `${cookieNames(deps.config.get(httpConfig).publicUrl).citizen}-unterschrift`;
  const open = (path: string, handler: (request: PageRequest) => Promise<Reply>) =>
    route({ method: 'GET', path, access, kind: 'page', noHead: true, handler });
  const act = (path: string, handler: (request: PageRequest) => Promise<Reply>, rateLimit: 'write' | 'login') =>
    route({ method: 'POST', path, access, kind: 'page', rateLimit, handler });
  return [
    open(entryPath, async ({ ctx }) => page(<CodePage ctx={ctx} />)),
    act(
      entryPath,
      async ({ ctx, body }) => {
        const link = await enterCode(deps, body.code);
        if (link) return redirect(signPath(link));
        const code = typeof body.code === 'string' ? body.code.slice(0, 40) : '';
        return page(<CodePage ctx={ctx} code={code} failed />, { status: 422 });
      },
      'login',
    ),
    open(back, async (request) => {
      const link = request.cookies[cookie] ?? '';
      request.clearCookie(cookie);
      return redirect(/^[\w-]{43}$/.test(link) ? signPath(link) : entryPath);
    }),
    open(`${entryPath}/:invitation`, (request) => show(deps, request)),
    act(
      `${entryPath}/:invitation/ausweisen`,
      async (request) => {
        const link = linkOf(request);
        await findInvitation(deps, link, request.citizen);
        request.setCookie(cookie, link, { maxAge: wayBackSeconds });
        return redirect(provePath(levels.find((one) => one === request.body.stufe) ?? 'basis', back));
      },
      'write',
    ),
    act(`${entryPath}/:invitation/unterschreiben`, (request) => sign(deps, request), 'write'),
    open(`${entryPath}/:invitation/ablehnen`, async (request) => {
      const found = await findInvitation(deps, linkOf(request), request.citizen);
      if (found.kind !== 'open') return page(<SignMessagePage ctx={request.ctx} kind={found.kind} />);
      const service = textsOf(found.pkg, formLang(found.pkg, request.lang)).service.title;
      return page(<RefusePage ctx={request.ctx} link={linkOf(request)} service={service} />);
    }),
    act(
      `${entryPath}/:invitation/ablehnen`,
      async (request) => {
        await refuse(deps, linkOf(request), request.citizen);
        return redirect(signPath(linkOf(request)));
      },
      'write',
    ),
    route({
      method: 'GET',
      path: `${entryPath}/:invitation/erklaerung.pdf`,
      access,
      kind: 'file',
      noHead: true,
      handler: (request) => declaration(deps, request),
    }),
    route({
      method: 'GET',
      path: `${entryPath}/:invitation/dateien/:attachmentId`,
      access,
      kind: 'file',
      noHead: true,
      handler: (request) => attachment(deps, request),
    }),
  ];
}

const linkOf = ({ params }: PageRequest): string => params.invitation ?? '';

async function show(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const found = await findInvitation(deps, linkOf(request), request.citizen);
  if (found.kind !== 'open') return page(<SignMessagePage ctx={request.ctx} kind={found.kind} />);
  if (found.ready) await noteRead(deps, request, found);
  return page(<SignPage {...(await viewOf(deps, request, found))} />);
}

async function viewOf(deps: SubmitDeps, request: PageRequest, found: Invitation): Promise<SignView> {
  const { ctx, citizen } = request;
  const person = citizen && (await deps.findPerson(citizen));
  const own = isSamePerson(person?.keys ?? [], found.row.persons);
  return { ctx, link: linkOf(request), found, citizen, provenName: person?.name, own };
}

async function noteRead(deps: SubmitDeps, { citizen }: PageRequest, { row }: Invitation): Promise<void> {
  if (!citizen) return;
  const entry = { actor: citizen, at: deps.clock.now(), action: 'applications.cosigner_read' };
  await deps.db.as(citizen, (tx) =>
    recordOncePerHour(tx, {
      ...entry,
      subject: `citizen:${citizen.account}`,
      detail: { applicationId: row.applicationId },
    }),
  );
}

async function sign(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const { citizen, body, lang } = request;
  const link = linkOf(request);
  if (!citizen) return redirect(signPath(link));
  const outcome = await coSign(deps, link, citizen, {
    hash: String(body.stand ?? ''),
    agreed: body.einverstanden !== undefined,
    isMeant: body.gemeint !== undefined,
  });
  if (outcome === 'signed' || outcome === 'notReady') return redirect(signPath(link));
  const found = await findInvitation(deps, link, citizen);
  if (found.kind !== 'open' || !found.ready) return redirect(signPath(link));
  const view = await viewOf(deps, request, found);
  if (outcome === 'changed') return page(<SignPage {...view} problem="changed" />, { status: 409 });
  if (outcome === 'samePerson') return page(<SignPage {...view} problem="same" />, { status: 409 });
  const fault =
    outcome === 'notAgreed'
      ? { fieldId: 'einverstanden', message: say(signingTexts.agreeMissing, lang) }
      : { fieldId: 'gemeint', message: say(signTexts.otherNameMissing, lang) };
  return page(<SignPage {...view} errors={[fault]} />, { status: 422 });
}

/** A document that belongs to the answers, once the scanner found nothing in it. */
async function attachment(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const found = await findInvitation(deps, linkOf(request), request.citizen);
  if (found.kind !== 'open' || !found.ready) throw applicationsErrors.unknownInvitation();
  const wanted = listAttachments(found.evaluation.answers).find(({ id }) => id === request.params.attachmentId);
  if (!wanted) throw httpErrors.notFound();
  const { name, mime, size, sha256 } = wanted;
  return file(await openCleanFile(deps, sha256), { name, mime, size });
}

/** What this person signs, with all answers, as PDF; only for whoever may read them. */
async function declaration(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const found = await findInvitation(deps, linkOf(request), request.citizen);
  if (found.kind !== 'open' || !found.ready) throw applicationsErrors.unknownInvitation();
  const { draft, hash, signer, row } = found;
  const given = { lang: request.lang, madeAt: row.changedAt, hash, declares: signer.id };
  const pdf = await renderDeclaration(deps, draft, given);
  return file(Readable.from([pdf.bytes]), { name: pdf.name, mime: 'application/pdf', size: pdf.bytes.length });
}
