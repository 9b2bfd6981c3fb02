import { ownerOf } from '../../../platform/db/actor.ts';
import { allKinds } from '../../../platform/files/file-kind.ts';
import { receivePiece } from '../../../platform/files/pieces.ts';
import { dropWaiting, keepPiece } from '../../../platform/files/waiting-files.ts';
import { type PageRequest, type Reply, type Route, route } from '../../../platform/http/route.ts';
import { readLangOf } from '../../../ui/index.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { findByLink } from '../form/find.actions.ts';
import { takePiece } from './upload.actions.ts';

/** Where the script of a file field sends files piece by piece. Without script, files come with the form. */
export const uploadRoutes = (deps: ApplicationsDeps): Route[] => [
  route({
    method: 'POST',
    path: '/antrag/:reference/hochladen',
    access: { kind: 'reference', step: true },
    kind: 'page',
    multipart: true,
    handler: (request) => takeForDraft(deps, request),
  }),
  route({
    method: 'POST',
    path: '/status/:reference/hochladen',
    access: { kind: 'reference' },
    kind: 'page',
    multipart: true,
    handler: (request) => takeForMessage(deps, request),
  }),
];

/** A file of a draft stands in it at once. */
async function takeForDraft(deps: ApplicationsDeps, request: PageRequest): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  const location = request.query.schritt ?? '';
  const lang = readLangOf(request.ctx);
  return receivePiece(request, {
    ...(found.kind === 'draft' && {
      take: (piece, bytes) =>
        takePiece(deps, request.actor, found.application, { ...piece, path: piece.field, location, lang }, bytes),
    }),
    drop: (id) => dropOwn(deps, request, id),
  });
}

/** A file of a message waits until the message is sent. */
async function takeForMessage(deps: ApplicationsDeps, request: PageRequest): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  const owner = ownerOf(request.actor);
  return receivePiece(request, {
    ...(found.kind === 'sent' &&
      owner && {
        take: (piece, bytes) => keepPiece(deps, owner, piece, bytes, { accept: allKinds, lang: request.lang }),
      }),
    drop: (id) => dropOwn(deps, request, id),
  });
}

async function dropOwn(deps: ApplicationsDeps, { actor }: PageRequest, id: string): Promise<void> {
  const owner = ownerOf(actor);
  if (owner) await dropWaiting(deps, owner, id);
}
