import { absoluteLink } from '../../../platform/http/absolute-link.ts';
import { type PageRequest, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { draftPath } from '../form/apply.pages.tsx';
import { replyWithoutDraft } from '../form/apply.routes.tsx';
import { findByLink } from '../form/find.actions.ts';
import type { SubmitDeps } from '../sending/submit.actions.ts';
import { invite, withdraw } from './invite.actions.ts';

const access = { kind: 'reference' } as const;

/** The applicant invites those who have to sign, too, and takes invitations back. */
export const inviteRoutes = (deps: SubmitDeps): Route[] => [
  route({
    method: 'POST',
    path: '/antrag/:reference/einladen',
    access,
    kind: 'page',
    handler: (request) =>
      act(deps, request, async () => {
        const { body, lang, citizen } = request;
        await invite(deps, request.actor, {
          signer: String(body.wer ?? ''),
          byMail: body.weg === 'mail',
          lang,
          citizen,
          linkTo: (path) => absoluteLink(deps, request, path),
        });
      }),
  }),
  route({
    method: 'POST',
    path: '/antrag/:reference/ausladen',
    access,
    kind: 'page',
    handler: (request) => act(deps, request, () => withdraw(deps, request.actor, String(request.body.wer ?? ''))),
  }),
];

/** Back to the last page, which says how it stands; incomplete answers lead to the page where one is missing. */
async function act(deps: SubmitDeps, request: PageRequest, work: () => Promise<void>): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  if (found.kind !== 'draft') return replyWithoutDraft(request, found);
  await work();
  return redirect(`${draftPath(request.params.reference ?? '', 'review')}#mitunterschrift`);
}
