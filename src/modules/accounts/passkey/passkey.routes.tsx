import { say } from '../../../lang/lang.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { absoluteLink } from '../../../platform/http/absolute-link.ts';
import { httpConfig } from '../../../platform/http/http.config.ts';
import { json, type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { cookieNames } from '../../../platform/http/server.ts';
import type { Platform } from '../../../platform/module.ts';
import { type CitizenDeps, citizenDeps } from '../citizen/citizen.deps.ts';
import { citizenTarget } from '../citizen/citizen.rules.ts';
import { browserOf, enterSession } from '../citizen/entry.ts';
import { typed } from '../citizen/login.routes.tsx';
import { accountOverview } from '../citizen/settings.actions.ts';
import { settingsTexts } from '../citizen/settings.texts.ts';
import {
  addPasskey,
  askToAdd,
  askToSignIn,
  challengeLifeMs,
  pickPasskey,
  type Relying,
  removePasskey,
  signInWithPasskey,
} from './passkey.actions.ts';
import { PasskeyStopPage, RemovePasskeyPage } from './passkey.pages.tsx';
import { passkeyTexts as texts } from './passkey.texts.ts';

type PasskeyDeps = Pick<Platform, 'db' | 'clock' | 'config' | 'demo'>;
type Own = PageRequest & { citizen: CitizenActor };
type Desk = { all: PasskeyDeps; citizens: CitizenDeps; cookie: string; challengeCookie: string };

/** Signing in with a passkey, adding and removing one. */
export function passkeyRoutes(all: PasskeyDeps): Route[] {
  const { citizen: cookie } = cookieNames(all.config.get(httpConfig).publicUrl);
  const desk: Desk = { all, citizens: citizenDeps(all), cookie, challengeCookie: `${cookie}-passkey` };
  const shared = { kind: 'page', rateLimit: 'login' } as const;
  const open = (path: string, run: (request: PageRequest) => Promise<Reply>) =>
    route({ ...shared, method: 'POST', path, access: { kind: 'public' }, handler: run });
  const own = (method: Route['method'], path: string, run: (request: Own) => Promise<Reply>) =>
    route({ ...shared, method, path, access: { kind: 'citizen' }, handler: (request) => run(request as Own) });
  return [
    open('/konto/anmelden/passkey/frage', async (request) => {
      const { token, options } = await askToSignIn(desk.citizens, relyingOf(desk, request));
      remember(desk, request, token);
      return json(options);
    }),
    open('/konto/anmelden/passkey', (request) => postSignIn(desk, request)),
    own('POST', '/konto/passkey/frage', (request) => postQuestion(desk, request)),
    own('POST', '/konto/passkey', (request) => postAdd(desk, request)),
    own('GET', '/konto/passkey/:passkeyId/entfernen', (request) => showRemove(desk, request)),
    own('POST', '/konto/passkey/:passkeyId/entfernen', (request) => postRemove(desk, request)),
  ];
}

/** Passkeys are bound to the public address; only the demonstration believes the Host header. */
function relyingOf({ all }: Desk, request: PageRequest): Relying {
  const { hostname, origin } = new URL(absoluteLink(all, request, '/'));
  return { id: hostname, origin };
}

const remember = (desk: Desk, request: PageRequest, token: string): void =>
  request.setCookie(desk.challengeCookie, token, { maxAge: challengeLifeMs / 1000 });

const answerOf = (desk: Desk, request: PageRequest) => ({
  token: request.cookies[desk.challengeCookie],
  relying: relyingOf(desk, request),
  response: typed(request, 'antwort', 20_000),
});

async function postSignIn(desk: Desk, request: PageRequest): Promise<Reply> {
  const { ctx, citizen } = request;
  const answer = answerOf(desk, request);
  const target = citizenTarget(typed(request, 'weiter', 400));
  const session = await signInWithPasskey(desk.citizens, { ...answer, citizen, ...browserOf(request, desk.cookie) });
  request.clearCookie(desk.challengeCookie);
  if (session) return enterSession(request, desk.cookie, session, target);
  const back = citizen ? '/konto/sicherheit' : '/konto/anmelden';
  return page(<PasskeyStopPage ctx={ctx} empty={answer.response === ''} back={back} />, { status: 422 });
}

/** What the device is to sign, or what is wrong with the form; read by the island. */
async function postQuestion(desk: Desk, request: Own): Promise<Reply> {
  const { citizen, lang } = request;
  const name = typed(request, 'name', 60).trim();
  if (name === '') return json({ message: say(texts.nameMissing, lang) }, 422);
  const password = typed(request, 'bestaetigung');
  const asked = await askToAdd(desk.citizens, citizen, { relying: relyingOf(desk, request), name, password });
  if (!asked) return json({ message: say(settingsTexts.wrongPassword, lang) }, 422);
  remember(desk, request, asked.token);
  return json(asked.options);
}

async function postAdd(desk: Desk, request: Own): Promise<Reply> {
  const answer = answerOf(desk, request);
  const added = await addPasskey(desk.citizens, request.citizen, answer);
  request.clearCookie(desk.challengeCookie);
  if (added) return redirect('/konto/sicherheit?erledigt=passkey');
  const empty = answer.response === '';
  return page(<PasskeyStopPage ctx={request.ctx} empty={empty} back="/konto/sicherheit#passkeys" />, { status: 422 });
}

const entryOf = async ({ citizens, cookie }: Desk, { citizen, cookies, params }: Own) => {
  const { stake, passkeys } = await accountOverview(citizens, citizen, cookies[cookie] ?? '');
  return { stake, passkey: pickPasskey(passkeys, params.passkeyId ?? '') };
};

async function showRemove(desk: Desk, request: Own): Promise<Reply> {
  const { stake, passkey } = await entryOf(desk, request);
  if (!passkey) return redirect('/konto/sicherheit');
  return page(<RemovePasskeyPage ctx={request.ctx} stake={stake} passkey={passkey} />);
}

async function postRemove(desk: Desk, request: Own): Promise<Reply> {
  const { ctx, citizen, lang } = request;
  const { stake, passkey } = await entryOf(desk, request);
  if (!passkey) return redirect('/konto/sicherheit');
  const input = { id: passkey.id, password: typed(request, 'bestaetigung') };
  const outcome = await removePasskey(desk.citizens, citizen, input);
  if (outcome === 'done') return redirect('/konto/sicherheit?erledigt=passkey-entfernt');
  const message = say(outcome === 'last' ? texts.last : settingsTexts.wrongPassword, lang);
  const error = { fieldId: 'bestaetigung', message };
  return page(<RemovePasskeyPage ctx={ctx} stake={stake} passkey={passkey} error={error} />, { status: 422 });
}
