import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { VNode } from 'preact';
import type { Lang } from '../../lang/lang.ts';
import { type PageContext, readLangOf } from '../../ui/context.ts';
import type { SentForm } from '../../ui/sign-in-again.tsx';
import { isSameSecret } from '../crypto/crypto.ts';
import type { Actor, CitizenActor } from '../db/actor.ts';
import type { LoadGauge } from '../load/load-gauge.ts';
import type { Log } from '../log/log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { HttpConfig } from './http.config.ts';
import { httpErrors } from './http.errors.ts';
import { type Problem, toAppError, toProblem } from './problem.ts';
import { type RawRoutes, registerRawRoutes } from './raw-route.ts';
import { registerRoute } from './register.ts';
import { pageContext, pickLang } from './request.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';

export type ServerOptions = {
  readonly config: HttpConfig;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly routes: readonly Route[];
  readonly rawRoutes?: readonly RawRoutes[];
  readonly assets: string;
  readonly demo: boolean;
  /** Who a session token belongs to; anonymous when it is unknown or expired. */
  readonly findSession: (token: string) => Promise<Actor>;
  /** The person whose account a session token opens; undefined when it is unknown or over. */
  readonly findCitizen: (token: string) => Promise<CitizenActor | undefined>;
  /** The same person with one application of the account at hand; throws when the account does not keep it. */
  readonly findHeld: (citizen: CitizenActor, applicationId: string) => Promise<CitizenActor>;
  readonly unreadOf: (citizen: CitizenActor) => Promise<number>;
  readonly staffContext: (actor: Actor) => PageContext['staff'];
  readonly renderPage: (node: VNode) => string;
  readonly errorPage: (ctx: PageContext, problem: Problem, sent?: SentForm) => VNode;
  readonly maxUploadBytes: number;
  readonly isReady: () => Promise<boolean>;
  readonly load: LoadGauge;
};

export type CookieNames = {
  readonly staff: string;
  readonly citizen: string;
  readonly csrf: string;
  readonly secure: boolean;
};

/** Names and flags of the cookies follow the public address: behind https they are Secure and bound to the host. */
export function cookieNames(publicUrl: string): CookieNames {
  const secure = publicUrl.startsWith('https://');
  const prefix = secure ? '__Host-' : '';
  return { staff: `${prefix}rs-staff`, citizen: `${prefix}rs-konto`, csrf: `${prefix}rs-form`, secure };
}

/** Builds the web server around the routes of all modules. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { config, log, metrics } = options;
  const cookies = cookieNames(config.publicUrl);
  const app = fastify({
    loggerInstance: log.child({ part: 'http' }) as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID().slice(0, 8),
    trustProxy: config.trustProxy,
    bodyLimit: 1_000_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, allErrors: false } },
  });

  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 1_000_000 });
  // Messages of machines; they stay text here and are read by the route that expects them.
  app.addContentTypeParser('text/xml', { parseAs: 'string' }, (_request, xml, done) => done(null, { xml }));
  await app.register(multipart, {
    limits: { fileSize: options.maxUploadBytes, files: 20, fields: 200, fieldSize: 20_000, parts: 220 },
  });
  await app.register(csrf, {
    cookieKey: cookies.csrf,
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: cookies.secure },
    getToken: (request) => (request as { csrfCandidate?: string }).csrfCandidate,
  });
  await app.register(rateLimit, { global: false, keyGenerator: (request) => request.ip });
  await app.register(serveStatic, {
    root: options.assets,
    prefix: '/assets/',
    maxAge: '365d',
    immutable: true,
    preCompressed: true,
    setHeaders: (reply) => reply.header('vary', 'accept-encoding'),
  });

  const fixedHeaders = securityHeaders(cookies.secure);
  app.addHook('onRequest', (request, reply, next) => {
    reply.headers(fixedHeaders);
    // Comes after an answer that went out, and when a caller hung up.
    reply.raw.once('close', options.load.enter());
    next(options.load.level() === 'full' && mayWait(request) ? httpErrors.busy() : undefined);
  });
  app.addHook('onResponse', (request, reply, next) => {
    const pattern = request.routeOptions.url ?? 'none';
    metrics.request(request.method, pattern, reply.statusCode, reply.elapsedTime / 1000);
    // The pattern, never the address itself: a private link must not reach the log.
    app.log.info(
      {
        method: request.method,
        route: pattern,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        id: request.id,
      },
      'answered',
    );
    next();
  });

  for (const route of options.routes) registerRoute(app, route, options, cookies);
  registerOperations(app, options);

  app.setNotFoundHandler((request, reply) => answerError(httpErrors.notFound(), request, reply, options));
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, options));
  // Last: registering waits, and what is set after it counts for nothing that came before.
  for (const raw of options.rawRoutes ?? []) await registerRawRoutes(app, raw, { perMinute: config.writesPerMinute });
  return app;
}

/** Seconds after which somebody who was refused for load asks again. */
const retrySeconds = 10;

/** Pages that only inform can be asked for again; whoever fills a form, reads a decision or works on a case is always served. */
const mayWait = (request: FastifyRequest): boolean =>
  request.method === 'GET' && (request.routeOptions.config as { mayWait?: boolean }).mayWait === true;

/** The one place where an error becomes an answer: a problem document for the interfaces, a page for people. */
async function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, options: ServerOptions) {
  const known = toAppError(error);
  const lang: Lang = pickLang(request);
  const problem = toProblem(known, lang, request.id);
  if (problem.status >= 500)
    request.log.error({ err: known.cause ?? known, code: known.code, id: request.id }, 'request failed');
  reply.code(problem.status).header('cache-control', 'no-store');
  if (problem.status === 503) reply.header('retry-after', retrySeconds);
  if (problem.status === 503 && request.method === 'GET') reply.header('refresh', retrySeconds);
  if (request.url.startsWith('/api/')) return reply.type('application/problem+json').send(JSON.stringify(problem));
  if (known.code === 'http.login_required' && request.method === 'GET')
    return reply.redirect(`/anmelden?weiter=${encodeURIComponent(request.url)}`, 303);
  if (known.code === 'http.sign_in_required' && request.method === 'GET')
    return reply.redirect(`/konto/anmelden?weiter=${encodeURIComponent(request.url)}`, 303);
  if (known.code === 'http.choose_first' && request.method === 'GET')
    return reply.redirect(`/konto/vertretung?weiter=${encodeURIComponent(request.url)}`, 303);
  const { actor, citizen, sent } = request as { actor?: Actor; citizen?: CitizenActor; sent?: SentForm };
  const staff = actor && options.staffContext(actor);
  const ctx = pageContext(request, reply, lang, options, {
    staff,
    signedIn: Boolean(citizen),
    actingFor: citizen?.agent?.principal,
  });
  const said = staff ? problem : toProblem(known, readLangOf(ctx), request.id);
  return reply.type('text/html; charset=utf-8').send(options.renderPage(options.errorPage(ctx, said, sent)));
}

function registerOperations(app: FastifyInstance, options: ServerOptions): void {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await options.isReady().catch(() => false);
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not ready' });
  });
  app.get('/metrics', async (request, reply) => {
    const token = options.config.metricsToken;
    const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip);
    const allowed = token ? isSameSecret(request.headers.authorization ?? '', `Bearer ${token}`) : local;
    if (!allowed) throw httpErrors.notFound();
    return reply
      .header('cache-control', 'no-store')
      .type(options.metrics.mime)
      .send(await options.metrics.render());
  });
}
