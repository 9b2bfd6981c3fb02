import { type PageRequest, page, type Reply, redirect } from '../../../platform/http/route.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { type Found, findByLink } from '../form/find.actions.ts';
import { EndedPage } from '../form/saved.pages.tsx';

export type Sent = Extract<Found, { kind: 'sent' }>;

/** Works on what was sent; a draft leads to its form, what has ended says so. */
export async function withSent(
  deps: ApplicationsDeps,
  request: PageRequest,
  work: (found: Sent) => Promise<Reply>,
): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  if (found.kind === 'sent') return work(found);
  if (found.kind === 'draft') return redirect(`/antrag/${request.params.reference}`);
  return page(<EndedPage ctx={request.ctx} reason={found.reason} endedAt={found.endedAt} />, { status: 410 });
}
