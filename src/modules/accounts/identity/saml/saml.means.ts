import { randomBytes } from 'node:crypto';
import { say } from '../../../../lang/lang.ts';
import { type PageRequest, plain, type Reply, type Route, route } from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/module.ts';
import type { AttemptDesk, OutsideMeans } from '../identity.types.ts';
import { readAnswer } from './answer.actions.ts';
import { writeRequest } from './client.ts';
import { type Connected, connections, samlPath } from './connections.ts';
import { handOver, toProvider } from './hand-over.pages.tsx';
import { writeMetadata } from './metadata.ts';
import { simulatorRoutes } from './simulator/simulator.routes.tsx';

type Deps = Pick<Platform, 'config' | 'clock' | 'demo' | 'log'>;

/** BundID and the organisation account, as far as they are connected in this installation. */
export function createSamlMeans(deps: Deps): readonly OutsideMeans[] {
  return connections(deps).map((connection) => toMeans(deps, connection));
}

function toMeans(deps: Deps, connection: Connected): OutsideMeans {
  const { profile } = connection;
  const { id, name, hint, highest } = profile;
  return {
    id,
    name,
    hint,
    highest,
    async begin(attempt, request) {
      const ends = connection.ends(request);
      const requestId = `_${randomBytes(20).toString('hex')}`;
      await attempt.keep({ requestId, since: deps.clock.now().toISOString() });
      const fields = await writeRequest(connection, ends, { requestId, level: attempt.level, relayState: attempt.id });
      const { ctx, lang } = request;
      return handOver({ ...toProvider, ctx, address: ends.signOn, fields, name: say(name, lang) });
    },
    routes: (desk) => [
      route({
        method: 'POST',
        path: samlPath(profile, 'antwort'),
        access: { kind: 'public' },
        kind: 'page',
        rateLimit: 'login',
        foreign: true,
        handler: (request) => takeAnswer(deps, connection, desk, request),
      }),
      metadataRoute(connection),
      ...(connection.simulator ? simulatorRoutes(deps, { ...connection, simulator: connection.simulator }) : []),
    ],
  };
}

async function takeAnswer(deps: Deps, connection: Connected, desk: AttemptDesk, request: PageRequest): Promise<Reply> {
  const { RelayState: attemptId, SAMLResponse } = request.body;
  if (typeof attemptId !== 'string' || typeof SAMLResponse !== 'string') return desk.failed(request, 'refused');
  const kept = await desk.kept(attemptId);
  const { requestId, since } = (kept?.values ?? {}) as { requestId?: string; since?: string };
  if (!requestId || !since) return desk.failed(request, 'over');
  const now = deps.clock.now();
  const outcome = await readAnswer(connection, connection.ends(request), {
    SAMLResponse,
    requestId,
    since: new Date(since),
    now,
  });
  if (outcome.kind === 'identified') return desk.found(attemptId, outcome.identified);
  if (outcome.kind === 'cancelled') return desk.failed(request, 'cancelled');
  deps.log.warn({ means: connection.profile.id, reason: outcome.reason }, 'an answer of a log-in service is refused');
  return desk.failed(request, 'refused');
}

const metadataRoute = (connection: Connected): Route =>
  route({
    method: 'GET',
    path: samlPath(connection.profile, 'metadata'),
    access: { kind: 'public' },
    kind: 'file',
    handler: async (request) =>
      plain(await writeMetadata(connection, connection.ends(request)), 'application/samlmetadata+xml'),
  });
