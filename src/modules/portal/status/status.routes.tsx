import { page, type Route, redirect, route } from '../../../platform/http/route.ts';
import { StatusPage } from './status.pages.tsx';
import { readReference } from './status.rules.ts';

/** The door for people who hold a code instead of a link. */
export const statusRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/status',
    access: { kind: 'public' },
    kind: 'page',
    rateLimit: 'search',
    handler: async ({ ctx, query }) => {
      const entered = query.code?.slice(0, 400);
      const reference = entered === undefined ? undefined : readReference(entered);
      if (reference) return redirect(`/status/${reference}`);
      return page(<StatusPage ctx={ctx} entered={entered} />, { status: entered === undefined ? 200 : 422 });
    },
  }),
];
