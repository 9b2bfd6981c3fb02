import { Readable } from 'node:stream';
import { findCleanThumbnail, openCleanFile } from '../../../platform/files/file-holders.ts';
import { allKinds } from '../../../platform/files/file-kind.ts';
import { thumbnailReply } from '../../../platform/files/thumbnail.reply.ts';
import { absoluteLink } from '../../../platform/http/absolute-link.ts';
import { file, type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { readLangOf, sayOf } from '../../../ui/index.ts';
import type { ActRecord } from '../../mailbox/index.ts';
import { privateLink } from '../account/account-link.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { collectFiles, toStored } from '../form/answer-files.ts';
import { applyTexts } from '../form/apply.texts.ts';
import { type Found, findByLink } from '../form/find.actions.ts';
import { mailLink } from '../form/keep.actions.ts';
import { type Posted, readPosted } from '../form/posted.ts';
import { ThreadPage } from '../postbox/thread.pages.tsx';
import { type PdfFile, renderCopy, renderReceipt } from '../sending/copy.actions.ts';
import type { SubmitDeps } from '../sending/submit.actions.ts';
import { type Sent, withSent } from '../sending/with-sent.tsx';
import { longestMessage, writeMessage } from './message.actions.ts';
import { dropWaitingFiles, takeWaitingFiles, waitingOf } from './message-files.ts';
import { retrieveDecision } from './notified.actions.ts';
import { StatusPage } from './status.pages.tsx';
import { statusTexts } from './status.texts.ts';
import { type Again, statusView } from './status.view.ts';
import type { MessageFormState } from './status-forms.pages.tsx';

const reference = { kind: 'reference' } as const;
/** Name of the file field of messages and answers. */
const fileField = 'datei';
/** What a person sees and does after sending. */
export const statusRoutes = (deps: SubmitDeps): Route[] => [
  route({
    method: 'GET',
    path: '/status/:reference',
    access: reference,
    kind: 'page',
    handler: (request) =>
      withSent(deps, request, (found) =>
        show(deps, request, found, { mail: { sent: request.query.gesendet !== undefined } }),
      ),
  }),
  route({
    method: 'POST',
    path: '/status/:reference/nachricht',
    access: reference,
    kind: 'page',
    multipart: true,
    handler: (request) => message(deps, request),
  }),
  route({
    method: 'POST',
    path: '/status/:reference/merken',
    access: reference,
    kind: 'page',
    handler: (request) => withSent(deps, request, (found) => keep(deps, request, found)),
  }),
  route({
    method: 'POST',
    path: '/status/:reference/abrufen',
    access: reference,
    kind: 'page',
    handler: (request) =>
      withSent(deps, request, async (found) => {
        const act = findAct(found, ({ actId }) => actId === request.body.bescheid);
        if (act) await retrieveDecision(deps, request.actor, act);
        return redirect(`/status/${request.params.reference}#inhalt`);
      }),
  }),
  route({
    method: 'GET',
    path: '/status/:reference/dateien/:fileId',
    access: reference,
    kind: 'file',
    handler: (request) => withSent(deps, request, (found) => download(deps, request, found)),
  }),
  route({
    method: 'GET',
    path: '/status/:reference/dateien/:fileId/bild',
    access: reference,
    kind: 'file',
    handler: (request) => thumbnail(deps, request),
  }),
  route({
    method: 'GET',
    path: '/status/:reference/kopie.pdf',
    access: reference,
    kind: 'file',
    handler: (request) =>
      withSent(deps, request, async (found) =>
        sendPdf(await renderCopy(deps, found.application, readLangOf(request.ctx), found.parts)),
      ),
  }),
  route({
    method: 'GET',
    path: '/status/:reference/eingang.pdf',
    access: reference,
    kind: 'file',
    handler: (request) =>
      withSent(deps, request, async (found) =>
        sendPdf(await renderReceipt(deps, found.application, found, readLangOf(request.ctx))),
      ),
  }),
];

async function show(deps: SubmitDeps, request: PageRequest, found: Sent, again: Again, status = 200): Promise<Reply> {
  const view = await statusView(deps, request, found, again);
  return page(view.inPostbox ? <ThreadPage {...view} /> : <StatusPage {...view} />, { status });
}

async function message(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const sent = await readPosted(deps, request.parts(), () => new Map([[fileField, allKinds]]), readLangOf(request.ctx));
  return withSent(deps, request, async (found) => {
    const { owner } = found.application;
    const text = String(sent.body.text ?? '').trim();
    const answer = sent.body.art === 'antwort';
    const id = String(sent.body._id ?? '');
    const messageId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : undefined;
    const to = typeof sent.body.an === 'string' ? sent.body.an : undefined;
    const position = found.parts.length > 1 ? found.parts.findIndex(({ recipientId }) => recipientId === to) + 1 : 0;
    const inPostbox = sent.body.von === 'postfach' && request.actor.kind === 'citizen';
    const back = `${inPostbox ? '/konto/postfach' : '/status'}/${request.params.reference}`;
    const done = redirect(`${back}#nachrichten${position > 0 ? `-${position}` : ''}`);
    // The second click of two: its files are in the message already.
    if (found.threads.some(({ messages }) => messages.some((letter) => letter.id === messageId))) return done;
    const posted = await takeWaitingFiles(deps, owner, sent, fileField, readLangOf(request.ctx));
    const mistakes = checkMessage(posted, text, request);
    if (mistakes) {
      const state = { ...mistakes, text, waiting: waitingOf(sent, fileField) };
      return show(deps, request, found, { inPostbox, form: { kind: answer ? 'answer' : 'message', to, state } }, 422);
    }
    const files = posted.uploads.map((upload) => upload.file);
    await writeMessage(deps, request.actor, { text, files, messageId, answer, to });
    await dropWaitingFiles(deps, owner, sent, fileField);
    return done;
  });
}

function checkMessage(posted: Posted, text: string, { ctx }: PageRequest): Partial<MessageFormState> | undefined {
  const fileError = posted.uploadErrors[0]?.message;
  if (fileError) return { fileError };
  const t = sayOf(ctx);
  if (text === '' && posted.uploads.length === 0) return { error: t(statusTexts.textMissing) };
  if (text.length <= longestMessage) return undefined;
  return { error: t(statusTexts.textLong, { count: text.length, limit: longestMessage }) };
}

async function keep(deps: SubmitDeps, request: PageRequest, found: Sent): Promise<Reply> {
  const path = `/status/${request.params.reference}`;
  const value = String(request.body.email ?? '').trim();
  const link = privateLink(deps, request, found.application) ?? absoluteLink(deps, request, path);
  const sent = await mailLink(deps, request.actor, {
    email: value,
    link,
    until: found.life.atLeastUntil,
    lang: request.lang,
  });
  if (sent) return redirect(`${path}?gesendet=1#link`);
  return show(deps, request, found, { mail: { value, error: sayOf(request.ctx)(applyTexts.mailMissing) } }, 422);
}

function findAct({ threads }: Sent, wanted: (act: ActRecord) => boolean): ActRecord | undefined {
  return threads.flatMap(({ acts }) => acts).find(wanted);
}

/** Only files of this application, and only after the scanner found nothing. */
async function download(deps: SubmitDeps, request: PageRequest, found: Sent): Promise<Reply> {
  const wanted = findFile(found, request.params.fileId);
  const stream = await openCleanFile(deps, wanted.sha256);
  const act = findAct(found, ({ actId }) => actId === wanted.id);
  if (act) await retrieveDecision(deps, request.actor, act);
  return file(stream, { name: wanted.name, mime: wanted.mime, size: wanted.size });
}

/** The small picture of a file, also while the application is a draft. */
async function thumbnail(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  if (found.kind === 'ended') throw applicationsErrors.ended();
  return thumbnailReply(await findCleanThumbnail(deps, findFile(found, request.params.fileId).sha256));
}

function findFile(found: Exclude<Found, { kind: 'ended' }>, id: string | undefined) {
  const threads = found.kind === 'sent' ? found.threads : [];
  const letters = threads.flatMap((thread) => thread.messages.flatMap((letter) => letter.files));
  const own = collectFiles(found.application.answers).map((item) => ({
    ...toStored(item),
    id: item.id,
    name: item.name,
  }));
  const wanted = [...letters, ...own].find((item) => item.id === id);
  if (!wanted) throw applicationsErrors.unknownReference();
  return wanted;
}

const sendPdf = ({ name, bytes }: PdfFile): Reply =>
  file(Readable.from([bytes]), { name, mime: 'application/pdf', size: bytes.length });
