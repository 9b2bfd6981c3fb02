import type { CitizenActor } from '../../../platform/db/actor.ts';
import { page, type Route, route } from '../../../platform/http/route.ts';
import type { AccountPorts, ApplicationsDeps } from '../applications.deps.ts';
import { listAccesses } from './accesses.actions.ts';
import { AccessesPage } from './accesses.pages.tsx';

/** The log of accesses, for the owner of the account. */
export const accessRoutes = (deps: ApplicationsDeps & AccountPorts): Route[] => [
  route({
    method: 'GET',
    path: '/konto/zugriffe',
    access: { kind: 'citizen' },
    kind: 'page',
    handler: async ({ ctx, query, actor }) => {
      const before = query.vor && /^\d{1,18}$/.test(query.vor) ? query.vor : undefined;
      const found = await listAccesses(deps, actor as CitizenActor, before);
      return page(<AccessesPage ctx={ctx} {...found} nameOf={(id) => deps.findAuthority(id)?.name} />);
    },
  }),
];
