import type { JWK } from 'jose';
import { hashReference, isSameSecret, newReference } from '../../../../platform/crypto/crypto.ts';
import { absoluteLink } from '../../../../platform/http/absolute-link.ts';
import { httpErrors } from '../../../../platform/http/http.errors.ts';
import {
  json,
  type PageRequest,
  page,
  plain,
  type Reply,
  type Route,
  redirect,
  route,
} from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/module.ts';
import type { AttemptDesk, Identified, OpenAttempt } from '../identity.types.ts';
import { type Trust, verifyPresentation } from './presentation.ts';
import { newAnswerKey, openAnswer, presentationOf, signRequest, type Verifier } from './request.ts';
import { type WalletLinks, WalletPage, WalletRefusedPage } from './wallet.pages.tsx';
import { identifiedByWallet } from './wallet.rules.ts';
import { PresentationError, type WalletRefusal } from './wallet.types.ts';

export type WalletDeps = Platform & {
  readonly verifier: () => Promise<Verifier>;
  readonly trust: () => Promise<Trust>;
  readonly types: readonly string[];
  readonly subjectClaim: string;
  readonly link: string;
  /** Path of the simulated wallet, in the demonstration only. */
  readonly simulator: string | undefined;
};

export const walletPaths = {
  page: '/konto/brieftasche',
  request: '/konto/brieftasche/anfrage',
  answer: '/konto/brieftasche/antwort',
  state: '/konto/brieftasche/stand',
  back: '/konto/brieftasche/zurueck',
} as const;

type Outcome =
  | { readonly kind: 'found'; readonly identified: Identified; readonly code?: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly reason: WalletRefusal };

/** What an attempt keeps. `here` and `there` name the request for the wallet on this device and on another one. */
type Kept = {
  readonly nonce: string;
  readonly key: JWK;
  readonly here: string;
  readonly there: string;
  readonly outcome?: Outcome;
};

export async function beginWithWallet(attempt: OpenAttempt): Promise<Reply> {
  const secrets = { nonce: newReference(), here: newReference(), there: newReference() };
  await attempt.keep({ ...secrets, key: await newAnswerKey() } satisfies Kept);
  return redirect(`${walletPaths.page}/${attempt.id}`);
}

export function walletRoutes(deps: WalletDeps, desk: AttemptDesk): Route[] {
  const open = (path: string, handler: (request: PageRequest) => Promise<Reply>) =>
    route({ method: 'GET', path: `${path}/:token`, access: { kind: 'public' }, kind: 'page', noHead: true, handler });
  return [
    open(walletPaths.page, (request) => showWalletPage(deps, desk, request)),
    open(walletPaths.request, (request) => handOutRequest(deps, desk, request)),
    open(walletPaths.state, async (request) => {
      const kept = await keptHere(desk, request);
      return json({ answered: kept?.outcome ? !hasCode(kept.outcome) : false });
    }),
    open(walletPaths.back, (request) => comeBack(desk, request)),
    route({
      method: 'POST',
      path: `${walletPaths.answer}/:token`,
      access: { kind: 'public' },
      kind: 'page',
      foreign: true,
      handler: (request) => takePresentation(deps, desk, request),
    }),
  ];
}

const hasCode = (outcome: Outcome): boolean => outcome.kind === 'found' && outcome.code !== undefined;
const splitToken = ({ params }: PageRequest): [string, string] => {
  const [id = '', secret = ''] = (params.token ?? '').split('.');
  return [id, secret];
};

/** What is kept for the attempt in the address, when this browser began it. */
async function keptHere(desk: AttemptDesk, request: PageRequest): Promise<Kept | undefined> {
  const [id] = splitToken(request);
  const attempt = await desk.kept(id);
  return attempt && (await desk.isHere(request, id)) ? (attempt.values as Kept) : undefined;
}

async function showWalletPage(deps: WalletDeps, desk: AttemptDesk, request: PageRequest): Promise<Reply> {
  const { ctx, query } = request;
  const [id] = splitToken(request);
  const kept = await keptHere(desk, request);
  if (!kept) return desk.failed(request, 'over');
  const { clientId } = await deps.verifier();
  const link = (start: string, secret: string) => {
    const uri = absoluteLink(deps, request, `${walletPaths.request}/${id}.${secret}`);
    return `${start}?${new URLSearchParams({ client_id: clientId, request_uri: uri })}`;
  };
  const links: WalletLinks = {
    here: link(deps.link, kept.here),
    there: link(deps.link, kept.there),
    simulator: deps.simulator
      ? { here: link(deps.simulator, kept.here), there: link(deps.simulator, kept.there) }
      : undefined,
  };
  const paths = { state: `${walletPaths.state}/${id}`, goOn: `${walletPaths.back}/${id}` };
  const verifier = clientId.replace(/^x509_san_dns:/, '');
  return page(<WalletPage {...{ ctx, verifier, links, paths }} waiting={query.offen !== undefined} />);
}

/** The attempt that a request is for, and whether the wallet is on another device. */
async function findRequest(desk: AttemptDesk, request: PageRequest) {
  const [id, secret] = splitToken(request);
  const kept = (await desk.kept(id))?.values as Kept | undefined;
  const way = (['here', 'there'] as const).find((name) => kept && isSameSecret(secret, kept[name]));
  if (!kept || !way) throw httpErrors.notFound();
  return { id, secret, kept, way };
}

async function handOutRequest(deps: WalletDeps, desk: AttemptDesk, request: PageRequest): Promise<Reply> {
  const { id, secret, kept } = await findRequest(desk, request);
  const signed = await signRequest(await deps.verifier(), {
    nonce: kept.nonce,
    state: secret,
    responseUri: absoluteLink(deps, request, `${walletPaths.answer}/${id}.${secret}`),
    answerKey: kept.key,
    types: deps.types,
    subjectClaim: deps.subjectClaim,
    now: deps.clock.now(),
  });
  return plain(signed, 'application/oauth-authz-req+jwt');
}

/**
 * The answer of the wallet (direct_post.jwt). It is checked and kept, once; it counts when the browser that began comes for it: on the same
 * device with a code that only the wallet gets (OpenID4VP 1.0, 13.3), from another device by its cookie.
 */
async function takePresentation(deps: WalletDeps, desk: AttemptDesk, request: PageRequest): Promise<Reply> {
  const { id, secret, kept, way } = await findRequest(desk, request);
  const { response, error } = request.body;
  const outcome =
    typeof error === 'string' ? ({ kind: 'cancelled' } as const) : await judge(deps, kept, secret, response);
  if (!outcome) return json({ error: 'invalid_request' }, 400);
  const code = outcome.kind === 'found' && way === 'here' ? newReference() : undefined;
  if (!(await desk.note(id, 'outcome', code ? { ...outcome, code: hashReference(code) } : outcome)))
    return json({ error: 'invalid_request' }, 400);
  if (outcome.kind === 'refused') return json({ error: 'invalid_request', error_description: outcome.reason }, 400);
  if (way === 'there') return json({});
  return json({ redirect_uri: absoluteLink(deps, request, `${walletPaths.back}/${code ? `${id}.${code}` : id}`) });
}

/** Undefined for what was not encrypted for this log-in: it uses nothing up. */
async function judge(deps: WalletDeps, kept: Kept, state: string, response: unknown): Promise<Outcome | undefined> {
  const answer = await openAnswer(String(response ?? ''), kept.key).catch(() => undefined);
  if (!answer || answer.state !== state) return undefined;
  if (typeof answer.error === 'string') return { kind: 'cancelled' };
  try {
    const presentation = presentationOf(answer);
    if (!presentation) throw new PresentationError('format');
    const { clientId } = await deps.verifier();
    const expected = { nonce: kept.nonce, audience: clientId, types: deps.types, now: deps.clock.now() };
    const pid = await verifyPresentation(presentation, expected, await deps.trust());
    const identified = identifiedByWallet(pid, deps.subjectClaim);
    if (!identified) throw new PresentationError('incomplete');
    return { kind: 'found', identified };
  } catch (refused) {
    if (!(refused instanceof PresentationError)) throw refused;
    const cause = refused.cause instanceof Error ? refused.cause.message : undefined;
    deps.log.warn({ part: 'wallet', reason: refused.reason, cause }, 'a presentation was refused');
    return { kind: 'refused', reason: refused.reason };
  }
}

/** The browser that began comes for the answer. */
async function comeBack(desk: AttemptDesk, request: PageRequest): Promise<Reply> {
  const [id, code] = splitToken(request);
  const kept = await keptHere(desk, request);
  if (!kept) return desk.failed(request, 'over');
  const { outcome } = kept;
  if (!outcome) return redirect(`${walletPaths.page}/${id}?offen`);
  if (outcome.kind === 'cancelled') return desk.failed(request, 'cancelled');
  if (outcome.kind === 'refused')
    return page(<WalletRefusedPage ctx={request.ctx} reason={outcome.reason} />, { status: 400 });
  if (outcome.code !== undefined && !isSameSecret(hashReference(code), outcome.code))
    return desk.failed(request, 'over');
  return desk.found(id, outcome.identified);
}
