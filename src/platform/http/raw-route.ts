import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Addresses that a library of a protocol answers by itself, below one prefix. They have no form of ours, so no token of ours protects them. */
export type RawRoutes = {
  readonly prefix: string;
  readonly paths: readonly string[];
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** Serves them with the headers and limits of everything else; the body is left to the library. */
export async function registerRawRoutes(
  app: FastifyInstance,
  routes: RawRoutes,
  options: { perMinute: number },
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const path of routes.paths)
      scope.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url: `${routes.prefix}${path}`,
        config: { rateLimit: { max: options.perMinute, timeWindow: 60_000 } },
        handler: async (request, reply) => {
          for (const [name, value] of Object.entries(reply.getHeaders())) if (value) reply.raw.setHeader(name, value);
          reply.raw.setHeader('cache-control', 'no-store, private');
          reply.hijack();
          Object.assign(request.raw, { originalUrl: request.raw.url });
          request.raw.url = request.raw.url?.slice(routes.prefix.length);
          await routes.handle(request.raw, reply.raw);
        },
      });
  });
}
