import { type CitizenActor, type Level, selfOf } from '../../../platform/db/actor.ts';
import { httpErrors } from '../../../platform/http/http.errors.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { citizenTarget, isFresh } from '../citizen/citizen.rules.ts';
import { browserOf, enterSession } from '../citizen/entry.ts';
import type { Opened } from '../citizen/login.actions.ts';
import { typed } from '../citizen/login.routes.tsx';
import {
  attemptLifeMs,
  attemptOf,
  bringAnswer,
  isOfBrowser,
  note,
  openAttempt,
  startAttempt,
  takeAnswer,
} from './attempts.actions.ts';
import type { IdentityDeps } from './identity.deps.ts';
import { ProvePage, StopPage, UnknownPage } from './identity.pages.tsx';
import { levelFrom, reaches } from './identity.rules.ts';
import type { AttemptDesk } from './identity.types.ts';
import { bind, goIn, type Standing, standing } from './settle.actions.ts';

const finish = '/konto/anmelden/abschluss';

/** Where a page sends a person who must prove more surely who they are; they come back to `target`. */
export const provePath = (level: Level, target: string): string =>
  `/konto/ausweisen?stufe=${level}&weiter=${encodeURIComponent(target)}`;

/** Signing in and proving oneself through providers outside, the same way for each of them. */
export function identityRoutes(deps: IdentityDeps): Route[] {
  const desk = attemptDesk(deps);
  const open = (path: string, show: (request: PageRequest) => Promise<Reply>) =>
    route({ method: 'GET', path, access: { kind: 'public' }, kind: 'page', handler: show });
  const act = (path: string, run: (request: PageRequest) => Promise<Reply>) =>
    route({ method: 'POST', path, access: { kind: 'public' }, kind: 'page', rateLimit: 'login', handler: run });
  return [
    act('/konto/anmelden/mit/:means', (request) => begin(deps, request)),
    // Who reloads the page that leads to the provider, or changes its language, begins anew.
    open('/konto/anmelden/mit/:means', async () => redirect('/konto/anmelden')),
    open(finish, (request) => showStanding(deps, request)),
    act(finish, (request) => postBind(deps, request)),
    route({
      method: 'GET',
      path: '/konto/ausweisen',
      access: { kind: 'citizen', agents: true },
      kind: 'page',
      handler: async ({ ctx, query, citizen }) => {
        const level = levelFrom(query.stufe);
        const target = citizenTarget(query.weiter);
        // With `frisch` the level is reached, but it was long ago.
        const again = query.frisch !== undefined;
        const enough = reaches(citizen?.proof?.level ?? 'basis', level);
        if (again ? isFresh(citizen?.proof, deps.clock.now()) : enough) return redirect(target);
        const means = deps.means.filter(({ highest }) => reaches(highest, level));
        return page(<ProvePage ctx={ctx} means={means} level={level} target={target} again={again} />);
      },
    }),
    ...deps.means.flatMap((means) => means.routes(desk)),
  ];
}

/** Whoever acts for somebody else proves who they are themselves; nothing of it goes into the account they act for. */
const selfHere = ({ citizen }: PageRequest): CitizenActor | undefined => citizen && selfOf(citizen);

async function begin(deps: IdentityDeps, request: PageRequest): Promise<Reply> {
  const means = deps.means.find(({ id }) => id === request.params.means);
  if (!means) throw httpErrors.notFound();
  const { token, attempt } = await startAttempt(deps, {
    means: means.id,
    level: levelFrom(typed(request, 'stufe', 20)),
    target: citizenTarget(typed(request, 'weiter', 400)),
    citizen: selfHere(request),
  });
  request.setCookie(deps.attemptCookie, token, { maxAge: attemptLifeMs / 1000 });
  return means.begin(attempt, request);
}

/** What every adapter does with the answers that come to its addresses. */
function attemptDesk(deps: IdentityDeps): AttemptDesk {
  return {
    kept: async (attemptId) => {
      const attempt = isId.test(attemptId) ? await openAttempt(deps, attemptId) : undefined;
      return attempt && { level: attempt.level, values: attempt.kept };
    },
    note: (attemptId, name, value) => note(deps, attemptId, name, value),
    isHere: async ({ cookies }, attemptId) =>
      isId.test(attemptId) && isOfBrowser(deps, cookies[deps.attemptCookie], attemptId),
    // The browser goes on by a plain GET of its own: only that one carries its cookie when the answer was posted by another site.
    found: async (attemptId, identified) => {
      const code = await takeAnswer(deps, attemptId, identified);
      return redirect(code ? `${finish}?antwort=${code}` : finish);
    },
    // Here too: the way back needs to know who is signed in, and a foreign post carries no cookie.
    failed: async (_request, reason) => redirect(`${finish}?grund=${reason}`),
  };
}

const stopStatus = { cancelled: 200, refused: 400, over: 410 } as const;
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function showStanding(deps: IdentityDeps, request: PageRequest): Promise<Reply> {
  const token = request.cookies[deps.attemptCookie];
  const { antwort, grund } = request.query;
  if (typeof antwort === 'string') {
    await bringAnswer(deps, token, antwort);
    // The code is used up and leaves the address.
    return redirect(finish);
  }
  if (isReason(grund)) return showFailure(deps, request, grund);
  const where = await standing(deps, token, selfHere(request));
  if (where.kind === 'known' && offered(deps, where.attempt)) {
    const session = await goIn(deps, where, { token: token ?? '', ...browserOf(request, deps.cookie) });
    return session ? enter(deps, request, session, where.attempt.target) : stop(request, { kind: 'over' });
  }
  const means = 'attempt' in where ? offered(deps, where.attempt) : undefined;
  if (where.kind === 'known' || !means) return stop(request, { kind: 'over' });
  if (where.kind !== 'unknown') return stop(request, where);
  const { ctx, citizen } = request;
  return page(<UnknownPage ctx={ctx} found={where.attempt.found} name={means.name} signedIn={Boolean(citizen)} />);
}

/** The means of an attempt, unless this installation has cut it off meanwhile. */
const offered = (deps: IdentityDeps, attempt: { means: string }) => deps.means.find(({ id }) => id === attempt.means);

/** Turned back, or refused: the same attempt can be begun again from where it came. */
async function showFailure(
  deps: IdentityDeps,
  { ctx, cookies, citizen }: PageRequest,
  why: keyof typeof stopStatus,
): Promise<Reply> {
  const attempt = await attemptOf(deps, cookies[deps.attemptCookie]);
  const { level, target } = attempt ?? { level: 'basis', target: '/konto' };
  const again = citizen ? provePath(level, target) : `/konto/anmelden?weiter=${encodeURIComponent(target)}`;
  return page(<StopPage ctx={ctx} why={why} again={again} />, { status: stopStatus[why] });
}

const isReason = (word: string | undefined): word is keyof typeof stopStatus =>
  word !== undefined && Object.hasOwn(stopStatus, word);

async function postBind(deps: IdentityDeps, request: PageRequest): Promise<Reply> {
  const token = request.cookies[deps.attemptCookie];
  const where = await standing(deps, token, selfHere(request));
  if (where.kind === 'known') return showStanding(deps, request);
  if (where.kind !== 'unknown') return stop(request, where);
  if (!offered(deps, where.attempt)) return stop(request, { kind: 'over' });
  const { lang } = request;
  const citizen = selfHere(request);
  const session = await bind(deps, where, { token: token ?? '', lang, citizen, ...browserOf(request, deps.cookie) });
  return session ? enter(deps, request, session, where.attempt.target) : stop(request, { kind: 'over' });
}

function enter(deps: IdentityDeps, request: PageRequest, session: Opened, target: string): Reply {
  request.clearCookie(deps.attemptCookie);
  return enterSession(request, deps.cookie, session, target);
}

function stop({ ctx, citizen }: PageRequest, where: Exclude<Standing, { kind: 'known' | 'unknown' }>): Reply {
  if (where.kind === 'over') return page(<StopPage ctx={ctx} why="over" again={home(citizen)} />, { status: 410 });
  const { found, level, target } = where.attempt;
  const again = citizen ? provePath(level, target) : '/konto/anmelden';
  const levels = { reached: found.level, level };
  return page(<StopPage ctx={ctx} why={where.kind} again={again} levels={levels} />, { status: 403 });
}

const home = (citizen: CitizenActor | undefined): string => (citizen ? '/konto' : '/konto/anmelden');
