import { page, type Route, route } from '../../../../platform/http/route.ts';
import { SimulatorPage } from './simulator.pages.tsx';
import type { ZbpSimulator } from './zbp.simulator.ts';

/** In the demonstration: what lies in the made-up mailboxes of the BundID. */
export const zbpSimulatorRoutes = (simulator: ZbpSimulator): Route[] => [
  route({
    method: 'GET',
    path: '/simulator/bundid-postfach',
    access: { kind: 'public' },
    kind: 'page',
    handler: async ({ ctx }) => page(<SimulatorPage ctx={ctx} messages={simulator.messages()} />),
  }),
];
