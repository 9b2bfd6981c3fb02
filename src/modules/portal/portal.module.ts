import { defineModule } from '../../platform/module.ts';
import { authorityRoutes } from './authority/authority.routes.tsx';
import { lawApiRoutes } from './law/law-api.routes.ts';
import { rechnerRoutes } from './law/rechner.routes.tsx';
import { portalConfig } from './portal.config.ts';
import type { PortalDeps } from './portal.deps.ts';
import { searchRoutes } from './search/search.routes.tsx';
import { serviceRoutes } from './service/service.routes.tsx';
import { staticRoutes } from './static/static.routes.tsx';
import { statusRoutes } from './status/status.routes.tsx';

/** The pages that join what the other modules know. */
export const portalModule = defineModule<PortalDeps>({
  name: 'portal',
  config: [portalConfig],
  routes: (deps) => [
    ...searchRoutes(deps),
    ...serviceRoutes(deps),
    ...authorityRoutes(deps),
    ...lawApiRoutes(deps),
    ...rechnerRoutes(deps),
    ...statusRoutes,
    ...staticRoutes(deps),
  ],
});
