import { httpErrors } from '../../../platform/http/http.errors.ts';
import {
  type PageRequest,
  page,
  plain,
  type Reply,
  type Route,
  redirect,
  route,
} from '../../../platform/http/route.ts';
import { readLangOf } from '../../../ui/index.ts';
import { OldDraftsPage } from '../account/account.pages.tsx';
import { entryOf } from '../account/account.view.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { findOpenDrafts } from '../drafts/holding.actions.ts';
import { draftPath, takeOverPath } from '../form/apply.pages.tsx';
import { formLang } from '../form/form-context.ts';
import { StopPage } from '../stop/stop.pages.tsx';
import { WaitingEndedPage, WaitingPage } from '../waiting-room/waiting-room.pages.tsx';
import { askAgainAfter } from '../waiting-room/waiting-room.rules.ts';
import type { WaitingRoom } from '../waiting-room/waiting-room.ts';
import { startApplication } from './start.actions.ts';

type StartDeps = ApplicationsDeps & { readonly waitingRoom: WaitingRoom };

/** "Online beantragen": makes the draft, or gives a place in the waiting room while very many people begin. */
export const startRoutes = (deps: StartDeps): Route[] => [
  route({
    method: 'GET',
    path: '/antrag/neu',
    noHead: true,
    access: { kind: 'public' },
    kind: 'page',
    rateLimit: 'write',
    handler: async (request) => {
      // A browser that only looks ahead gets no draft; it asks again when the person really comes.
      if (looksAhead(request)) return plain('', 'text/plain; charset=utf-8', 503);
      const { leistung = '' } = request.query;
      if (request.citizen && (await deps.mustChoose(request.citizen))) throw httpErrors.chooseFirst();
      const old = await findOld(deps, request, leistung);
      if (old) return old;
      const ticket = deps.findPackage(leistung) && (await deps.waitingRoom.enter(leistung));
      return ticket ? redirect(`/antrag/warten/${ticket}?${wishOf(request)}`) : begin(deps, request, leistung);
    },
  }),
  route({
    method: 'GET',
    path: '/antrag/warten/:ticket',
    noHead: true,
    access: { kind: 'public' },
    kind: 'page',
    handler: async (request) => {
      const found = await deps.waitingRoom.look(request.params.ticket ?? '');
      if (found.kind === 'in') return begin(deps, request, found.packageSlug);
      const { ctx } = request;
      if (found.kind === 'unknown')
        return page(<WaitingEndedPage ctx={ctx} again={`/antrag/neu?${wishOf(request)}`} />, { status: 410 });
      const { packageSlug, ahead, expected } = found;
      const texts = deps.findPackage(packageSlug)?.texts;
      const service = (texts?.[readLangOf(ctx)] ?? texts?.de)?.service.title ?? packageSlug;
      return page(<WaitingPage ctx={ctx} service={service} ahead={ahead} expected={expected} />, {
        headers: { refresh: String(askAgainAfter(expected)) },
      });
    },
  }),
];

const looksAhead = ({ headers }: PageRequest): boolean =>
  /prefetch|prerender|preview/.test(String(headers['sec-purpose'] ?? headers.purpose ?? headers['x-purpose'] ?? ''));

/** What the person wants, carried through the waiting room. */
function wishOf({ query }: PageRequest): string {
  const known = ['leistung', 'ags', 'behoerde', 'thema', 'neu'].flatMap((name) =>
    query[name] ? [[name, query[name]]] : [],
  );
  return new URLSearchParams(known as [string, string][]).toString();
}

/** The drafts of an account for the same thing: nobody begins a second one without knowing of the first. */
async function findOld(deps: StartDeps, request: PageRequest, packageSlug: string): Promise<Reply | undefined> {
  const { ctx, citizen, lang, query } = request;
  if (!citizen || query.neu !== undefined) return undefined;
  const drafts = await findOpenDrafts(deps, citizen, { packageSlug, about: query.ags ?? query.behoerde ?? '' });
  if (drafts.length === 0) return undefined;
  const entries = drafts.map((draft) => entryOf(deps, draft, lang));
  return page(<OldDraftsPage ctx={ctx} entries={entries} again={`/antrag/neu?${wishOf(request)}&neu=1`} />);
}

async function begin(deps: StartDeps, { ctx, query, lang, citizen }: PageRequest, packageSlug: string): Promise<Reply> {
  const { ags, behoerde: authorityId, thema: topic } = query;
  const started = await startApplication(deps, { packageSlug, ags, authorityId, topic, lang }, citizen);
  if ('reference' in started)
    return redirect(started.mayTakeOver ? takeOverPath(started.reference) : draftPath(started.reference));
  const { pkg, stop } = started;
  const service = (pkg.texts[formLang(pkg, readLangOf(ctx))] ?? pkg.texts.de).service.title;
  return page(<StopPage ctx={ctx} stop={stop} slug={pkg.slug} service={service} />, { status: 409 });
}
