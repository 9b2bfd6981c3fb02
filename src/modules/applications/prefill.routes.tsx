import { describeAnswers, setAnswers } from '../../forms/index.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../platform/http/route.ts';
import { draftPath, takeOverPath } from './apply.pages.tsx';
import { replyWithoutDraft, viewOf } from './apply.routes.tsx';
import { findByLink } from './find.actions.ts';
import {
  acceptOffer,
  dropPrefill,
  offerEarlier,
  offerRegister,
  type PrefillOutcome,
  type PrefillProblem,
} from './prefill.actions.ts';
import { PrefillPage, type PrefillView } from './prefill.pages.tsx';
import { offeredRegisters } from './registers/offered.ts';
import type { SubmitDeps } from './submit.actions.ts';

const access = { kind: 'reference' } as const;

/** Before the first question: take answers over from an earlier application or a register. */
export const prefillRoutes = (deps: SubmitDeps): Route[] => [
  route({
    method: 'GET',
    path: '/antrag/:reference/uebernehmen',
    access,
    kind: 'page',
    handler: (request) => show(deps, request, {}),
  }),
  route({
    method: 'POST',
    path: '/antrag/:reference/uebernehmen',
    access,
    kind: 'page',
    handler: (request) => change(deps, request),
  }),
];

async function show(
  deps: SubmitDeps,
  request: PageRequest,
  state: { problem?: PrefillView['problem']; typed?: PrefillView['typed'] },
): Promise<Reply> {
  const found = await findByLink(deps, request.actor);
  if (found.kind !== 'draft') return replyWithoutDraft(request, found);
  const view = await viewOf(deps, request, found.application);
  if (!view.mayTakeOver) return redirect(draftPath(view.reference));
  const { pkg, context } = view;
  const node = (
    <PrefillPage
      {...view}
      earlier={earlierTitles(deps, view)}
      registers={offeredRegisters(deps, pkg).map(({ mapping, source }) => ({
        source,
        fields: labelsOf(view, Object.keys(mapping.values), context.lang),
      }))}
      problem={state.problem}
      typed={state.typed ?? {}}
    />
  );
  return page(node, { status: state.problem ? 422 : 200 });
}

/** The services whose earlier applications fit, as they are called in the language of the page. */
function earlierTitles(deps: SubmitDeps, { pkg, context }: Pick<PrefillView, 'pkg' | 'context'>): string[] {
  return (pkg.source.form.prefill?.earlier ?? []).flatMap(({ service }) => {
    const other = deps.findPackage(service);
    return other ? [(other.texts[context.lang] ?? other.texts.de).service.title] : [];
  });
}

function labelsOf({ pkg }: Pick<PrefillView, 'pkg'>, paths: readonly string[], lang: PrefillView['context']['lang']) {
  const sections = describeAnswers(
    pkg,
    setAnswers(
      {},
      paths.map((path) => [path, null]),
    ),
    lang,
  );
  return sections.flatMap(({ rows }) => rows.map(({ label }) => label));
}

async function change(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const { body, lang, actor } = request;
  const [verb = '', argument = ''] = String(body.aktion ?? '').split(':');
  const typed = { link: textOf(body.link), person: textOf(body.person), consent: body.einwilligung === 'ja' };
  const outcome = await act();
  if (outcome === undefined || outcome.kind === 'sent') return show(deps, request, {});
  if (outcome.kind === 'done') return redirect(takeOverPath(request.params.reference ?? ''));
  return show(deps, request, { problem: { key: outcome.problem, fieldId: fieldOf(outcome.problem, argument) }, typed });

  async function act(): Promise<PrefillOutcome | undefined> {
    switch (verb) {
      case 'frueher':
        return offerEarlier(deps, actor, { link: typed.link, lang });
      case 'register':
        return offerRegister(deps, actor, { register: argument, person: typed.person, consent: typed.consent, lang });
      case 'annehmen': {
        const parts = [body.teil ?? []].flat().map(textOf);
        return acceptOffer(deps, actor, { id: argument, parts, lang });
      }
      case 'ablehnen':
      case 'entfernen':
        return dropPrefill(deps, actor, { id: argument, lang });
      default:
        // No button of the page: nothing happens, but a link that leads nowhere is still not found.
        await findByLink(deps, actor);
        return undefined;
    }
  }
}

/** The control at which a problem is mended. */
function fieldOf(problem: PrefillProblem, argument: string): string {
  if (problem === 'noParts') return `vorschau-${argument}`;
  if (problem === 'noConsent') return 'einwilligung';
  if (['noPerson', 'noRegister', 'unknownPerson', 'unavailable'].includes(problem)) return 'person';
  return 'link';
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 2_000) : '');
