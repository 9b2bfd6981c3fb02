import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SentForm } from '../../ui/sign-in-again.tsx';
import { hashReference } from '../crypto/crypto.ts';
import { type Actor, anonymous, type CitizenActor, mayAdminister } from '../db/actor.ts';
import { AppError } from '../errors/errors.ts';
import { httpErrors } from './http.errors.ts';
import { pageContext, pickLang, rememberChoices } from './request.ts';
import type { Access, JsonSchema, PageRequest, Part, Reply, Route } from './route.ts';
import type { CookieNames, ServerOptions } from './server.ts';

/** Puts one declared route into the server: access, token, limits, schema and headers come from the declaration. */
export function registerRoute(app: FastifyInstance, route: Route, options: ServerOptions, cookies: CookieNames): void {
  const limits = {
    search: options.config.searchPerMinute,
    write: options.config.writesPerMinute,
    login: options.config.loginsPerMinute,
  };
  const limit = route.rateLimit ?? (route.method === 'POST' ? 'write' : undefined);
  app.route({
    method: route.method,
    exposeHeadRoute: route.method === 'GET' && !route.noHead,
    url: route.path,
    schema: schemaOf(route),
    config: {
      ...(limit ? { rateLimit: { max: limits[limit], timeWindow: 60_000 } } : {}),
      mayWait: route.access.kind === 'public' && !route.noHead,
    },
    preHandler: async (request, reply) => {
      const who = request as Who;
      who.citizen = await findCitizen(route, request, options, cookies);
      who.actor = await identify(route.access, request, who.citizen, options, cookies).catch(async (error: unknown) => {
        if (isSignInRequired(error) && route.method === 'POST' && route.kind === 'page')
          who.sent = await readSent(request, () => readParts(app, request, reply, route)).catch(() => undefined);
        throw error;
      });
      if (who.citizen && showsUnread(route)) who.unread = await options.unreadOf(who.citizen);
      if (route.method === 'POST' && route.kind !== 'api' && !route.foreign) {
        refuseForeignSite(request);
        if (!route.multipart)
          await checkToken(app, request, reply, (request.body as { _csrf?: unknown } | undefined)?._csrf);
      }
    },
    handler: async (request, reply) => {
      rememberChoices(request, reply, cookies.secure);
      const publicAnswer = route.cache === 'public';
      reply.header('cache-control', publicAnswer ? 'public, max-age=60' : 'no-store, private');
      const answer = await route.handler(toPageRequest(app, request, reply, options, cookies, route));
      return send(answer, reply, options);
    },
  });
}

type Who = { actor?: Actor; citizen?: CitizenActor; sent?: SentForm; unread?: number };

const isSignInRequired = (error: unknown): boolean =>
  error instanceof AppError && error.code === httpErrors.signInRequired.code;

/** Most fields of a form that is shown again; a page has far fewer. */
const mostFields = 1_000;

/**
 * What somebody typed whose sign-in ended meanwhile, so that the page can send it again. Throws for a form that is not ours or cannot be read: a
 * forged one must not come back with a valid token.
 */
async function readSent(request: FastifyRequest, parts: () => AsyncIterable<Part>): Promise<SentForm | undefined> {
  // Without a token nothing was typed into a page of ours.
  if (!request.isMultipart() && (request.body as { _csrf?: unknown } | undefined)?._csrf === undefined)
    return undefined;
  refuseForeignSite(request);
  const fields: [string, string][] = [];
  let lostFiles = false;
  for await (const part of parts()) {
    if (part.type === 'field') {
      if (part.name !== '_csrf' && fields.length < mostFields) fields.push([part.name, part.value]);
      continue;
    }
    lostFiles ||= part.filename !== '';
    part.stream.resume();
  }
  return fields.length > 0 ? { action: request.url, multipart: request.isMultipart(), fields, lostFiles } : undefined;
}

/** Nobody is asked for on pages that are the same for everyone, in interfaces and at the workplace. */
async function findCitizen(
  { access, cache, kind }: Route,
  request: FastifyRequest,
  options: ServerOptions,
  cookies: CookieNames,
): Promise<CitizenActor | undefined> {
  const token = request.cookies[cookies.citizen];
  const shown = cache !== 'public' && kind !== 'api' && access.kind !== 'staff';
  return token && shown ? options.findCitizen(token) : undefined;
}

/** Pages of the portal and of the account, to which somebody comes to look; a form and what it begins do not ask. */
const showsUnread = ({ method, kind, access, noHead }: Route): boolean =>
  method === 'GET' && kind === 'page' && !noHead && (access.kind === 'public' || access.kind === 'citizen');

const applicationId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function identify(
  access: Access,
  request: FastifyRequest,
  citizen: CitizenActor | undefined,
  options: ServerOptions,
  cookies: CookieNames,
): Promise<Actor> {
  if (access.kind === 'reference') {
    const { reference = '' } = request.params as { reference?: string };
    if (!applicationId.test(reference)) return { kind: 'guest', owner: hashReference(reference) };
    if (!citizen) throw httpErrors.signInRequired();
    if (citizen.agent?.scope.kind === 'step' && !access.step) throw httpErrors.notForAgents();
    return options.findHeld(citizen, reference);
  }
  if (access.kind === 'citizen') {
    if (!citizen) throw httpErrors.signInRequired();
    if (citizen.agent && !access.agents) throw httpErrors.notForAgents();
    return citizen;
  }
  const token = request.cookies[cookies.staff];
  const actor = token ? await options.findSession(token) : anonymous;
  if (access.kind === 'public') return actor;
  if (actor.kind !== 'staff') throw httpErrors.loginRequired();
  if (access.roles && !actor.roles.some(({ role }) => access.roles?.includes(role))) throw httpErrors.forbidden();
  return actor;
}

/** The second guard against forged forms: browsers say where a request comes from. */
function refuseForeignSite(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') throw httpErrors.formExpired();
}

async function checkToken(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  token: unknown,
): Promise<void> {
  (request as { csrfCandidate?: string }).csrfCandidate = typeof token === 'string' ? token : '';
  await new Promise<void>((resolve, reject) => {
    app.csrfProtection(request, reply, (error?: Error) => (error ? reject(httpErrors.formExpired()) : resolve()));
  });
}

function toPageRequest(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  options: ServerOptions,
  cookies: CookieNames,
  route: Route,
): PageRequest {
  const { actor = anonymous, citizen, unread } = request as Who;
  const lang = pickLang(request);
  return {
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string | undefined>,
    body: (request.body ?? {}) as Record<string, unknown>,
    lang,
    actor,
    citizen,
    ctx: pageContext(request, reply, lang, options, {
      staff: options.staffContext(actor),
      signedIn: Boolean(citizen),
      actingFor: citizen?.agent?.principal,
      administers: mayAdminister(citizen?.agent),
      unread,
    }),
    headers: request.headers,
    cookies: request.cookies,
    ip: request.ip,
    parts: () => readParts(app, request, reply, route),
    setCookie: (name, value, settings) => {
      reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure: cookies.secure, ...settings });
    },
    clearCookie: (name) => {
      reply.clearCookie(name, { path: '/' });
    },
  };
}

async function* readParts(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
): AsyncIterable<Part> {
  if (!request.isMultipart()) {
    const body = (request.body ?? {}) as Record<string, string | string[]>;
    await checkToken(app, request, reply, body._csrf);
    for (const [name, values] of Object.entries(body)) {
      for (const value of [values].flat()) yield { type: 'field', name, value };
    }
    return;
  }
  let checked = route.kind === 'api';
  for await (const part of request.parts()) {
    if (!checked) {
      await checkToken(app, request, reply, part.type === 'field' && part.fieldname === '_csrf' ? part.value : '');
      checked = true;
    }
    if (part.type === 'field') yield { type: 'field', name: part.fieldname, value: String(part.value ?? '') };
    else
      yield {
        type: 'file',
        name: part.fieldname,
        filename: part.filename ?? '',
        mime: part.mimetype,
        stream: part.file,
      };
  }
}

function send(answer: Reply, reply: FastifyReply, options: ServerOptions) {
  switch (answer.type) {
    case 'page':
      return reply
        .code(answer.status)
        .headers(answer.headers ?? {})
        .type('text/html; charset=utf-8')
        .send(Buffer.from(options.renderPage(answer.node)));
    case 'redirect':
      return reply.redirect(answer.path, 303);
    case 'json':
      return reply.code(answer.status).type('application/json; charset=utf-8').send(JSON.stringify(answer.value));
    case 'text':
      return reply.code(answer.status).type(answer.mime).send(answer.value);
    case 'file': {
      const name = encodeURIComponent(answer.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
      reply.header('content-disposition', `${answer.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`);
      if (answer.size !== undefined) reply.header('content-length', answer.size);
      return reply.type(answer.mime).send(answer.stream);
    }
  }
}

function schemaOf(route: Route): { params?: JsonSchema; querystring?: JsonSchema; body?: JsonSchema } {
  return {
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body && route.kind === 'api' ? { body: route.body } : {}),
  };
}
