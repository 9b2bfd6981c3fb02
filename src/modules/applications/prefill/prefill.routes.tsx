import { asksAccount, takeFromAccount } from '../../../forms/index.ts';
import { formatLongDate } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { entryOf } from '../account/account.view.ts';
import { type DraftView, draftPath, takeOverPath } from '../form/apply.pages.tsx';
import { replyWithoutDraft } from '../form/apply.routes.tsx';
import { viewOf } from '../form/draft-view.ts';
import { findByLink } from '../form/find.actions.ts';
import { offeredRegisters } from '../registers/offered.ts';
import type { SubmitDeps } from '../sending/submit.actions.ts';
import {
  acceptOffer,
  dropPrefill,
  offerRegister,
  type PrefillOutcome,
  type PrefillProblem,
} from './prefill.actions.ts';
import { questionLabels } from './prefill.labels.ts';
import { PrefillPage } from './prefill.pages.tsx';
import { prefillTexts as texts } from './prefill.texts.ts';
import { listOwnEarlier, offerAccount, offerByLink, offerOwn } from './prefill-own.actions.ts';
import type { OwnEarlier, PrefillView } from './prefill-sources.pages.tsx';

const access = { kind: 'reference' } as const;

/** Before the first question: take answers over from the account, an earlier application or a register. */
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
      own={await listOwn(deps, request, view)}
      account={await accountLabels(deps, request, view)}
      registers={offeredRegisters(deps, pkg).map(({ mapping, source }) => ({
        source,
        fields: questionLabels(pkg, Object.keys(mapping.values), context.lang),
      }))}
      problem={state.problem}
      typed={state.typed ?? {}}
    />
  );
  return page(node, { status: state.problem ? 422 : 200 });
}

/** The own applications to choose from, by what the person knows of them. */
async function listOwn(deps: SubmitDeps, { citizen, lang }: PageRequest, view: DraftView): Promise<OwnEarlier[]> {
  if (!citizen) return [];
  const found = await listOwnEarlier(deps, citizen, { pkg: view.pkg, draft: view.draft, lang });
  const read = view.context.lang;
  return found.map((held) => {
    const { application, threads } = held.found;
    const { title, place } = entryOf(deps, held, lang);
    const files = threads.flatMap(({ fileNumber }) =>
      fileNumber ? [say(texts.ownFile, read, { number: fileNumber })] : [],
    );
    const receipt = say(texts.ownReceipt, read, { number: application.receiptNumber ?? '' });
    const what = [title, place].filter((part) => part !== '').join(', ');
    return {
      id: held.applicationId,
      label: say(texts.ownLabel, read, { what, day: formatLongDate(application.submittedAt!, lang) }),
      facts: [receipt, ...files].join(', '),
    };
  });
}

/** The questions that the account would answer; undefined when there is no account, the form does not ask it, or it was taken over. */
async function accountLabels(
  deps: SubmitDeps,
  { citizen }: PageRequest,
  view: DraftView,
): Promise<string[] | undefined> {
  const { pkg, draft, context } = view;
  if (!citizen || !asksAccount(pkg) || draft.prefill.some(({ kind }) => kind === 'account')) return undefined;
  const values = takeFromAccount(pkg, (await deps.findOwnData(citizen)) ?? {}, context);
  return questionLabels(
    pkg,
    values.map(([path]) => path),
    context.lang,
  );
}

/** The services whose earlier applications fit, as they are called in the language of the page. */
function earlierTitles(deps: SubmitDeps, { pkg, context }: Pick<PrefillView, 'pkg' | 'context'>): string[] {
  return (pkg.source.form.prefill?.earlier ?? []).flatMap(({ service }) => {
    const other = deps.findPackage(service);
    return other ? [(other.texts[context.lang] ?? other.texts.de).service.title] : [];
  });
}

async function change(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const { body, lang, actor, citizen } = request;
  const [verb = '', argument = ''] = String(body.aktion ?? '').split(':');
  const typed = {
    link: textOf(body.link),
    application: textOf(body.antrag),
    person: textOf(body.person),
    consent: body.einwilligung === 'ja',
  };
  const outcome = await act();
  if (outcome === undefined || outcome.kind === 'sent') return show(deps, request, {});
  if (outcome.kind === 'done') return redirect(takeOverPath(request.params.reference ?? ''));
  return show(deps, request, {
    problem: { key: outcome.problem, fieldId: fieldOf(outcome.problem, verb, argument) },
    typed,
  });

  async function act(): Promise<PrefillOutcome | undefined> {
    switch (verb) {
      case 'frueher':
        return offerByLink(deps, actor, { link: typed.link, lang });
      case 'eigener':
        return offerOwn(deps, actor, { citizen, application: typed.application, lang });
      case 'konto':
        return offerAccount(deps, actor, { citizen, lang });
      case 'register':
        return offerRegister(deps, actor, { register: argument, person: typed.person, consent: typed.consent, lang });
      case 'annehmen': {
        const parts = [body.teil ?? []].flat().map(textOf);
        return acceptOffer(deps, actor, { id: argument, parts });
      }
      case 'ablehnen':
      case 'entfernen':
        return dropPrefill(deps, actor, { id: argument });
      default:
        // No button of the page: nothing happens, but a link that leads nowhere is still not found.
        await findByLink(deps, actor);
        return undefined;
    }
  }
}

/** The control at which a problem is mended. */
function fieldOf(problem: PrefillProblem, verb: string, argument: string): string {
  if (problem === 'noParts') return `vorschau-${argument}`;
  if (verb === 'konto') return 'konto';
  if (verb === 'eigener') return 'antrag';
  if (problem === 'noConsent') return 'einwilligung';
  if (['noPerson', 'noRegister', 'unknownPerson', 'unavailable'].includes(problem)) return 'person';
  return 'link';
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 2_000) : '');
