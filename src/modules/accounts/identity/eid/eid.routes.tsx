import { setTimeout as wait } from 'node:timers/promises';
import { hashReference, isSameSecret, newReference } from '../../../../platform/crypto/crypto.ts';
import { absoluteLink } from '../../../../platform/http/absolute-link.ts';
import { httpErrors } from '../../../../platform/http/http.errors.ts';
import {
  type PageRequest,
  page,
  plain,
  type Reply,
  type Route,
  redirect,
  route,
} from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/module.ts';
import type { AttemptDesk, OpenAttempt } from '../identity.types.ts';
import { CardDownPage, CardPage } from './eid.pages.tsx';
import { identifiedByCard, isPhone } from './eid.rules.ts';
import type { CardResult, CardSession, EidServer } from './eid.types.ts';
import { appLinks, eidPaths, writeTcToken } from './tc-token.ts';

export type EidDeps = Platform & {
  readonly provider: string;
  readonly appLink: string;
  /** The eID-Server; in the demonstration its simulator stands at the address of the request. */
  readonly server: (origin: string) => Promise<EidServer>;
  /** Path of the simulated AusweisApp, in the demonstration only. */
  readonly simulator: string | undefined;
};

/** What an attempt keeps: the session at the eID-Server, the secret of the TC token, and once it was fetched, the hash of the way back. */
type Kept = CardSession & { readonly ticket: string; readonly back?: string };

/** Opens a session at the eID-Server and shows who asks for what. */
export async function beginWithCard(deps: EidDeps, attempt: OpenAttempt, request: PageRequest): Promise<Reply> {
  try {
    const session = await (await deps.server(absoluteLink(deps, request, ''))).useId();
    await attempt.keep({ ...session, ticket: newReference() } satisfies Kept);
  } catch (error) {
    deps.log.error({ err: error, part: 'eid' }, 'the eID-Server opened no session');
    return page(<CardDownPage ctx={request.ctx} />, { status: 503 });
  }
  return redirect(`${eidPaths.page}/${attempt.id}`);
}

export function eidRoutes(deps: EidDeps, desk: AttemptDesk): Route[] {
  const open = (path: string, handler: (request: PageRequest) => Promise<Reply>) =>
    route({ method: 'GET', path: `${path}/:token`, access: { kind: 'public' }, kind: 'page', noHead: true, handler });
  return [
    open(eidPaths.page, (request) => showCardPage(deps, desk, request)),
    open(eidPaths.token, (request) => handOutToken(deps, desk, request)),
    open(eidPaths.back, (request) => comeBack(deps, desk, request)),
  ];
}

async function showCardPage(deps: EidDeps, desk: AttemptDesk, request: PageRequest): Promise<Reply> {
  const { ctx, params, headers, query } = request;
  const id = params.token ?? '';
  const attempt = await desk.kept(id);
  if (!attempt || !(await desk.isHere(request, id))) return desk.failed(request, 'over');
  const kept = attempt.values as Kept;
  const url = absoluteLink(deps, request, `${eidPaths.token}/${id}.${kept.ticket}`);
  const simulator = deps.simulator && `${deps.simulator}?tcTokenURL=${encodeURIComponent(url)}`;
  return page(
    <CardPage
      ctx={ctx}
      provider={deps.provider}
      phone={isPhone(String(headers['user-agent'] ?? ''))}
      links={kept.back ? undefined : { ...appLinks(url, deps.appLink), simulator }}
      failed={query.fehler !== undefined}
    />,
  );
}

/**
 * The AusweisApp fetches the TC token, once. The way back in it is a secret made at this moment: only the device that fetched the token can
 * go it, and only the browser that began gets in there. So a link sent to somebody else, and a foreign app that caught the link, lead
 * nowhere (T10); nothing of it hangs on the address of the caller.
 */
async function handOutToken(deps: EidDeps, desk: AttemptDesk, request: PageRequest): Promise<Reply> {
  const [id = '', ticket = ''] = (request.params.token ?? '').split('.');
  const attempt = await desk.kept(id);
  const kept = attempt?.values as Kept | undefined;
  if (!kept || !isSameSecret(ticket, kept.ticket)) throw httpErrors.notFound();
  const back = newReference();
  if (!(await desk.note(id, 'back', hashReference(back)))) throw httpErrors.notFound();
  const token = writeTcToken({
    serverAddress: kept.serverAddress,
    sessionIdentifier: kept.pskId,
    psk: kept.pskKey,
    refreshAddress: absoluteLink(deps, request, `${eidPaths.back}/${id}.${back}`),
    errorAddress: absoluteLink(deps, request, `${eidPaths.page}/${id}?fehler`),
  });
  return plain(token, 'text/xml; charset=utf-8');
}

/** The browser comes back. What it says of the result is not read: the result is fetched from the eID-Server, once. */
async function comeBack(deps: EidDeps, desk: AttemptDesk, request: PageRequest): Promise<Reply> {
  const [id = '', back = ''] = (request.params.token ?? '').split('.');
  const attempt = await desk.kept(id);
  const kept = attempt?.values as Kept | undefined;
  // The AusweisApp itself looks at this address before it sends the browser: without the browser's cookie nothing is used up.
  if (!kept?.back || !isSameSecret(hashReference(back), kept.back) || !(await desk.isHere(request, id)))
    return desk.failed(request, 'over');
  if (!(await desk.note(id, 'fetched', true))) return desk.failed(request, 'over');
  const result = await fetchResult(deps, request, kept.session);
  if (result.kind === 'cancelled') return desk.failed(request, 'cancelled');
  const identified = result.kind === 'read' ? identifiedByCard(result.data, result.level) : undefined;
  if (identified) return desk.found(id, identified);
  deps.log.warn({ part: 'eid', code: result.kind === 'refused' ? result.code : result.kind }, 'a card was refused');
  return desk.failed(request, 'refused');
}

const tries = 8;

async function fetchResult(deps: EidDeps, request: PageRequest, session: string): Promise<CardResult> {
  try {
    const server = await deps.server(absoluteLink(deps, request, ''));
    for (let counter = 1; ; counter += 1) {
      const result = await server.getResult(session, counter);
      if (result.kind !== 'waiting' || counter === tries) return result;
      await wait(500);
    }
  } catch (error) {
    deps.log.error({ err: error, part: 'eid' }, 'the eID-Server gave no result');
    return { kind: 'refused', code: 'unreachable' };
  }
}
