import type { CitizenActor } from '../../../platform/db/actor.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { withSent } from '../sending/with-sent.tsx';
import { statusView } from '../status/status.view.ts';
import { listPostbox } from './postbox.actions.ts';
import { PostboxPage } from './postbox.pages.tsx';
import { ThreadPage } from './thread.pages.tsx';

/** The mailbox of an account: the list of its conversations and each of them. */
export const postboxRoutes = (deps: ApplicationsDeps): Route[] => [
  route({
    method: 'GET',
    path: '/konto/postfach',
    access: { kind: 'citizen', agents: true },
    kind: 'page',
    handler: (request) => list(deps, request),
  }),
  route({
    method: 'GET',
    path: '/konto/postfach/:reference',
    access: { kind: 'reference' },
    kind: 'page',
    handler: (request) => thread(deps, request),
  }),
];

async function list(deps: ApplicationsDeps, { ctx, query, actor }: PageRequest): Promise<Reply> {
  const { entries, next } = await listPostbox(deps, actor as CitizenActor, query.nach);
  const authorityName = (id: string) => deps.findAuthority(id)?.name ?? id;
  return page(
    <PostboxPage
      ctx={ctx}
      entries={entries}
      next={next}
      first={query.nach === undefined}
      authorityName={authorityName}
    />,
  );
}

/** A private link has its own page, which needs no account. */
const thread = (deps: ApplicationsDeps, request: PageRequest): Promise<Reply> =>
  withSent(deps, request, async (found) => {
    if (request.actor.kind !== 'citizen') return redirect(`/status/${request.params.reference}`);
    return page(<ThreadPage {...(await statusView(deps, request, found, { inPostbox: true }))} />);
  });
