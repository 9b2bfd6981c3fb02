import { ownLink } from '../../../platform/http/absolute-link.ts';
import { httpConfig } from '../../../platform/http/http.config.ts';
import type { RawRoutes } from '../../../platform/http/raw-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { cookieNames } from '../../../platform/http/server.ts';
import type { TaskList } from '../../../platform/jobs/jobs.ts';
import type { Platform } from '../../../platform/module.ts';
import { citizenDeps } from '../citizen/citizen.deps.ts';
import { consentRoutes } from './consent.routes.tsx';
import { forgetConsents } from './consents.actions.ts';
import { rotateKeys } from './keys.actions.ts';
import { findEnded, forgetRecords, tellPortal } from './logout.actions.ts';
import { portalLogoutRoutes } from './portal-logout.routes.tsx';
import { protocolPaths, providerOf, withoutSession } from './provider.create.ts';

const prefix = '/konto';

/** The account as log-in for other portals: what it serves and runs. */
export function providerParts(platform: Pick<Platform, 'db' | 'clock' | 'config'>): {
  routes: Route[];
  rawRoutes: RawRoutes;
  tasks: TaskList;
} {
  const { publicUrl } = platform.config.get(httpConfig);
  const issuer = ownLink(platform, prefix);
  const deps = { ...citizenDeps(platform), issuer };
  const provider = providerOf(deps);
  const cookie = cookieNames(publicUrl).citizen;
  return {
    routes: [...consentRoutes({ deps, provider, cookie }), ...portalLogoutRoutes({ deps, cookie })],
    rawRoutes: {
      prefix,
      paths: ['/.well-known/openid-configuration', '/auth/:uid', ...Object.values(protocolPaths)],
      handle: async (request, response) => {
        request.headers.cookie = withoutSession(issuer, request.headers.cookie);
        await (await provider()).callback()(request, response);
      },
    },
    tasks: {
      'accounts.rotate-keys': () => rotateKeys(deps),
      'accounts.find-ended': () => findEnded(deps),
      'accounts.tell-portal': (payload) => tellPortal(deps, provider, payload as { session: string; clientId: string }),
      'accounts.forget-records': () => forgetRecords(deps),
      'accounts.forget-consents': () => forgetConsents(deps),
    },
  };
}
