import { absoluteLink } from '../../../platform/http/absolute-link.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { readLangOf, sayOf } from '../../../ui/index.ts';
import { privateLink } from '../account/account-link.ts';
import type { SubmitDeps } from '../sending/submit.actions.ts';
import { speakerOf } from './apply.pages.tsx';
import { replyWithoutDraft } from './apply.routes.tsx';
import { applyTexts } from './apply.texts.ts';
import { viewOf } from './draft-view.ts';
import { findByLink } from './find.actions.ts';
import { formLang } from './form-context.ts';
import { mailLink } from './keep.actions.ts';
import { SavedPage } from './saved.pages.tsx';

const reference = { kind: 'reference' } as const;

/** "Für später speichern": the link to keep, on paper or by e-mail. */
export const keepRoutes = (deps: SubmitDeps): Route[] => [
  route({
    method: 'GET',
    path: '/antrag/:reference/gespeichert',
    access: reference,
    kind: 'page',
    handler: (request) => saved(deps, request, { sent: request.query.gesendet !== undefined }),
  }),
  route({
    method: 'POST',
    path: '/antrag/:reference/merken',
    access: reference,
    kind: 'page',
    handler: (request) => keep(deps, request),
  }),
];

async function saved(
  deps: SubmitDeps,
  request: PageRequest,
  state: { sent?: boolean; error?: string; email?: string },
): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  if (found.kind !== 'draft') return replyWithoutDraft(request, found);
  const { pkg, speaker, ctx } = await viewOf(deps, request, found.application);
  const path = `/antrag/${request.params.reference}`;
  const node = (
    <SavedPage
      ctx={ctx}
      service={(pkg.texts[formLang(pkg, readLangOf(ctx))] ?? pkg.texts.de).service.title}
      speaker={speaker && speakerOf(speaker, ctx.lang)}
      reference={request.params.reference ?? ''}
      inAccount={request.actor.kind === 'citizen'}
      link={privateLink(deps, request, found.application)}
      path={path}
      deletedAt={found.deletedAt}
      email={state.email ?? found.application.notifyEmail ?? undefined}
      error={state.error}
      sent={state.sent}
    />
  );
  return page(node, { status: state.error ? 422 : 200 });
}

async function keep(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  if (found.kind !== 'draft') return replyWithoutDraft(request, found);
  const path = `/antrag/${request.params.reference}`;
  const email = String(request.body.email ?? '').trim();
  const link = privateLink(deps, request, found.application) ?? absoluteLink(deps, request, path);
  const sent = await mailLink(deps, request.actor, { email, link, until: found.deletedAt, lang: request.lang });
  if (sent) return redirect(`${path}/gespeichert?gesendet=1`);
  return saved(deps, request, { email, error: sayOf(request.ctx)(applyTexts.mailMissing) });
}
