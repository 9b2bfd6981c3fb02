import { Readable } from 'node:stream';
import { firstOpenLocation, openPage } from '../../../forms/index.ts';
import { say } from '../../../lang/lang.ts';
import { httpErrors } from '../../../platform/http/http.errors.ts';
import { file, type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { readLangOf } from '../../../ui/index.ts';
import { mayFillIn, onlyStep } from '../agent.rules.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { coSigningTexts } from '../cosigning/cosigning.texts.ts';
import { renderCopy } from '../sending/copy.actions.ts';
import { type SubmitDeps, submitApplication } from '../sending/submit.actions.ts';
import type { WayProps } from '../sending/way.pages.tsx';
import { findWay } from '../sending/way.view.ts';
import { signingTexts } from '../signing/signing.texts.ts';
import { type DraftView, draftPath, ReviewPage, StepPage } from './apply.pages.tsx';
import { applyTexts } from './apply.texts.ts';
import { chosenLook } from './chosen-look.ts';
import { saveStep } from './draft.actions.ts';
import { viewOf } from './draft-view.ts';
import { type Found, findByLink } from './find.actions.ts';
import { formContext } from './form-context.ts';
import { standOf } from './page-stand.ts';
import { readPosted, type UploadFields, uploadFields } from './posted.ts';
import { EndedPage } from './saved.pages.tsx';

const reference = { kind: 'reference' } as const;

/** The way from the first page of a draft to "Absenden". */
export const applyRoutes = (deps: SubmitDeps): Route[] => [
  route({
    method: 'GET',
    path: '/antrag/:reference',
    access: { ...reference, step: true },
    kind: 'page',
    handler: (request) => show(deps, request),
  }),
  route({
    method: 'POST',
    path: '/antrag/:reference',
    access: { ...reference, step: true },
    kind: 'page',
    multipart: true,
    handler: (request) => post(deps, request),
  }),
  route({
    method: 'GET',
    path: '/antrag/:reference/kopie.pdf',
    access: reference,
    kind: 'file',
    handler: (request) => copy(deps, request),
  }),
];

/** Pages for a link that leads to no draft any more. */
export function replyWithoutDraft(request: PageRequest, found: Exclude<Found, { kind: 'draft' }>): Reply {
  if (found.kind === 'sent') return redirect(`/status/${request.params.reference}`);
  return page(<EndedPage ctx={request.ctx} reason={found.reason} endedAt={found.endedAt} />, { status: 410 });
}

async function show(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  if (found.kind !== 'draft') return replyWithoutDraft(request, found);
  const view = await viewOf(deps, request, found.application);
  const { schritt, pruefen } = request.query;
  const fresh = found.application.revision === 0;
  const only = onlyStep(request.actor);
  // With the answers of now the page may not be asked: then there is nothing to do for its representative.
  if (only !== undefined && !view.evaluation.steps.includes(only)) return redirect('/konto');
  if (only !== undefined && !mayFillIn(request.actor, schritt ?? ''))
    return redirect(draftPath(request.params.reference ?? '', only));
  const location = schritt ?? (fresh ? view.evaluation.steps[0] : firstOpenLocation(view.evaluation)) ?? 'review';
  const way = location === 'review' ? await findWay(deps, request, view) : undefined;
  return showPage(view, location, { check: pruefen !== undefined, resumed: schritt === undefined && !fresh, way });
}

export function showPage(
  view: DraftView,
  location: string,
  options: { check: boolean; resumed: boolean } & Partial<WayProps>,
): Reply {
  const { pkg, evaluation, draft, reference: link } = view;
  const opened = openPage(pkg, location, draft.answers, view.context, evaluation);
  if (!opened) return redirect(draftPath(link, firstOpenLocation(evaluation)));
  const found = opened.page;
  if (found.kind === 'review') {
    const open = firstOpenLocation(evaluation);
    if (open !== 'review') return redirect(`${draftPath(link, open)}&pruefen=1`);
    return page(<ReviewPage {...view} way={options.way} />);
  }
  const errors = options.check ? evaluation.errors.filter((error) => error.location === found.location) : [];
  const stand = standOf(pkg, found.location, draft);
  return page(
    <StepPage
      {...view}
      evaluation={opened.evaluation}
      page={found}
      errors={errors}
      stand={stand}
      resumed={options.resumed}
    />,
  );
}

async function post(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const { reference: link = '' } = request.params;
  const location = request.query.schritt ?? '';
  const posted = await readPosted(
    deps,
    request.parts(),
    () => fieldsOf(deps, request, location),
    readLangOf(request.ctx),
  );
  const only = onlyStep(request.actor);
  if (!mayFillIn(request.actor, location)) throw httpErrors.notForAgents();
  if (location === 'review') return postReview(deps, request, posted.body);
  const body = { ...posted.body, _stand: request.query.stand };
  const outcome = await saveStep(deps, request.actor, { ...posted, body, location, lang: readLangOf(request.ctx) });
  switch (outcome.kind) {
    case 'gone':
      return replyGone(deps, request);
    case 'later':
      return redirect(only === undefined ? `/antrag/${link}/gespeichert` : '/konto');
    case 'page':
      // A representative for one page is done with it; what follows is not theirs.
      if (!mayFillIn(request.actor, outcome.location)) return redirect('/konto');
      return redirect(`${draftPath(link, outcome.location)}${chosenLook(posted.body)}`);
    case 'noPage':
      return redirect(draftPath(link));
    case 'again': {
      const view = { ...(await viewOf(deps, request, outcome.draft)), evaluation: outcome.evaluation };
      const again = openPage(view.pkg, location, outcome.draft.answers, view.context)?.page;
      if (!again || again.kind === 'review') return redirect(draftPath(link));
      const status = outcome.stale ? 409 : 422;
      return page(
        <StepPage {...view} page={again} errors={outcome.errors} stand={outcome.stand} stale={outcome.stale} />,
        { status },
      );
    }
  }
}

/** Where files may go; asked only when a file really comes. */
async function fieldsOf(deps: SubmitDeps, request: PageRequest, location: string): Promise<UploadFields> {
  const found = await findByLink(deps, request.actor);
  if (found.kind !== 'draft') return new Map();
  const draft = found.application;
  const pkg = deps.findPackage(draft.packageSlug, draft.packageVersion);
  if (!pkg) throw applicationsErrors.unknownService();
  return uploadFields(pkg, location, draft, formContext(deps, pkg, draft, readLangOf(request.ctx)));
}

async function replyGone(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  return found.kind === 'draft'
    ? redirect(draftPath(request.params.reference ?? ''))
    : replyWithoutDraft(request, found);
}

async function postReview(
  deps: SubmitDeps,
  request: PageRequest,
  body: Record<string, string | string[]>,
): Promise<Reply> {
  const { reference: link = '' } = request.params;
  if (body.aktion === 'spaeter') return redirect(`/antrag/${link}/gespeichert`);
  if (body.aktion !== 'absenden') return redirect(`${draftPath(link, 'review')}${chosenLook(body)}`);
  const revision = /^\d{1,9}$/.test(String(body._revision)) ? Number(body._revision) : undefined;
  const { citizen, lang } = request;
  const agreed = body.einverstanden !== undefined;
  const said = body.bekanntgabe;
  const way = said === 'ja' || said === 'nein' ? said : undefined;
  const outcome = await submitApplication(deps, request.actor, { revision, lang, citizen, agreed, way });
  if (outcome.kind === 'sent') return redirect(`/status/${link}`);
  if (outcome.kind === 'gone') return replyGone(deps, request);
  if (outcome.kind === 'incomplete') return redirect(`${draftPath(link, outcome.location)}&pruefen=1`);
  const found = await findByLink(deps, request.actor);
  if (found.kind !== 'draft') return replyWithoutDraft(request, found);
  const shown = await viewOf(deps, request, found.application);
  const open = firstOpenLocation(shown.evaluation);
  if (open !== 'review') return redirect(`${draftPath(link, open)}&pruefen=1`);
  const view = { ...shown, way: await findWay(deps, request, shown, way) };
  if (outcome.kind === 'infected') {
    const text = say(applyTexts.infected, request.lang, { names: outcome.names.join(', ') });
    return page(<ReviewPage {...view} failed={{ at: 'angaben', text }} />, { status: 422 });
  }
  if (outcome.kind === 'notAgreed') {
    const text = say(signingTexts.agreeMissing, request.lang);
    return page(<ReviewPage {...view} failed={{ at: 'einverstanden', text }} />, { status: 422 });
  }
  if (outcome.kind === 'samePerson') {
    const problem = {
      title: say(coSigningTexts.sameTitle, request.lang),
      text: say(coSigningTexts.sameText, request.lang, { name: outcome.name }),
    };
    return page(<ReviewPage {...view} problem={problem} />, { status: 409 });
  }
  // What stands in the way is said by the view; it may have gone meanwhile, then the page shows the button again.
  const stop = 'authority' in outcome || outcome.kind === 'nobody' ? outcome : view.stop;
  const problem =
    outcome.kind === 'stale'
      ? { title: say(applyTexts.staleReviewTitle, request.lang), text: say(applyTexts.staleReview, request.lang) }
      : undefined;
  return page(<ReviewPage {...view} stop={stop} problem={problem} />, { status: 409 });
}

async function copy(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  if (found.kind !== 'draft') return replyWithoutDraft(request, found);
  const pdf = await renderCopy(deps, found.application, readLangOf(request.ctx));
  return file(Readable.from([pdf.bytes]), { name: pdf.name, mime: 'application/pdf', size: pdf.bytes.length });
}
