import { say } from '../../../lang/lang.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { absoluteLink } from '../../../platform/http/absolute-link.ts';
import { httpConfig } from '../../../platform/http/http.config.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { cookieNames } from '../../../platform/http/server.ts';
import type { Platform } from '../../../platform/module.ts';
import type { NameOf } from '../identity/connected.pages.tsx';
import { namesOf } from '../identity/connected.routes.tsx';
import type { IdentityDeps } from '../identity/identity.deps.ts';
import { type CitizenDeps, citizenDeps, type LeaveAccount } from './citizen.deps.ts';
import { citizenTexts } from './citizen.texts.ts';
import { type FieldErrors, LetterOverPage, NewEmailPage } from './login.pages.tsx';
import { checkEntry, typed } from './login.routes.tsx';
import { findOpenLetter } from './register.actions.ts';
import {
  accountOverview,
  askForNewEmail,
  changePassword,
  confirmEmail,
  deleteAccount,
  endSessions,
} from './settings.actions.ts';
import {
  AccountDeletedPage,
  DeleteAccountPage,
  doneTexts,
  SettingsPage,
  type SettingsView,
} from './settings.pages.tsx';
import { settingsTexts as texts } from './settings.texts.ts';

export type SettingsDeps = Pick<Platform, 'db' | 'clock' | 'config' | 'demo'> & { readonly leaveAccount: LeaveAccount };
type Settings = { all: SettingsDeps; citizens: CitizenDeps; cookie: string; nameOf: NameOf };
/** A request on a route that is reserved for people signed in. */
type Own = PageRequest & { citizen: CitizenActor };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a person changes about the account itself. */
export function citizenSettingsRoutes(all: SettingsDeps, { means }: Pick<IdentityDeps, 'means'>): Route[] {
  const cookie = cookieNames(all.config.get(httpConfig).publicUrl).citizen;
  const settings: Settings = { all, citizens: citizenDeps(all), cookie, nameOf: namesOf(means) };
  const own = (method: Route['method'], path: string, run: (request: Own) => Promise<Reply>) =>
    route({
      method,
      path,
      access: { kind: 'citizen' },
      kind: 'page',
      ...(method === 'POST' ? { rateLimit: 'login' as const } : {}),
      handler: (request) => run(request as Own),
    });
  return [
    own('GET', '/konto/sicherheit', (request) => {
      const { erledigt = '' } = request.query;
      return show(settings, request, {
        done: erledigt in doneTexts ? (erledigt as keyof typeof doneTexts) : undefined,
      });
    }),
    own('POST', '/konto/passwort', (request) => postPassword(settings, request)),
    own('POST', '/konto/email', (request) => postEmail(settings, request)),
    own('POST', '/konto/sitzungen/beenden', async (request) => {
      await endSessions(settings.citizens, request.citizen, { keep: request.cookies[cookie] ?? '' });
      return redirect('/konto/sicherheit?erledigt=sitzung');
    }),
    own('POST', '/konto/sitzungen/:sessionId/beenden', async (request) => {
      const id = request.params.sessionId ?? '';
      if (uuid.test(id)) await endSessions(settings.citizens, request.citizen, { id });
      return redirect('/konto/sicherheit?erledigt=sitzung');
    }),
    own('GET', '/konto/loeschen', (request) => showDelete(settings, request)),
    own('POST', '/konto/loeschen', (request) => postDelete(settings, request)),
    route({
      method: 'GET',
      path: '/konto/neue-adresse/:token',
      access: { kind: 'public' },
      kind: 'page',
      handler: async ({ ctx, params }) => {
        const token = params.token ?? '';
        const letter = await findOpenLetter(settings.citizens, token, 'email');
        if (!letter) return page(<LetterOverPage ctx={ctx} />, { status: 410 });
        return page(<NewEmailPage ctx={ctx} email={letter.email} action={`/konto/neue-adresse/${token}`} />);
      },
    }),
    route({
      method: 'POST',
      path: '/konto/neue-adresse/:token',
      access: { kind: 'public' },
      kind: 'page',
      rateLimit: 'login',
      handler: async ({ ctx, params }) => {
        const outcome = await confirmEmail(settings.citizens, params.token ?? '');
        if (outcome === 'done') return redirect('/konto/sicherheit');
        const detail = outcome === 'taken' ? citizenTexts.newEmailTaken : undefined;
        return page(<LetterOverPage ctx={ctx} detail={detail} />, { status: outcome === 'taken' ? 409 : 410 });
      },
    }),
  ];
}

async function show(settings: Settings, request: Own, more: Partial<SettingsView> = {}): Promise<Reply> {
  const overview = await accountOverview(settings.citizens, request.citizen, request.cookies[settings.cookie] ?? '');
  const status = (more.errors?.length ?? 0) > 0 ? 422 : 200;
  return page(<SettingsPage ctx={request.ctx} nameOf={settings.nameOf} {...overview} {...more} />, { status });
}

async function showDelete({ citizens, cookie }: Settings, request: Own, errors: FieldErrors = []): Promise<Reply> {
  const overview = await accountOverview(citizens, request.citizen, request.cookies[cookie] ?? '');
  const status = errors.length > 0 ? 422 : 200;
  return page(<DeleteAccountPage ctx={request.ctx} overview={overview} errors={errors} />, { status });
}

/** Without a password in the form it is the proof that became too old. */
const wrongAt = (fieldId: string, { lang, body }: PageRequest): FieldErrors => [
  { fieldId, message: say(body[fieldId] === undefined ? texts.staleError : texts.wrongPassword, lang) },
];

async function postPassword(settings: Settings, request: Own): Promise<Reply> {
  const wanted = typed(request, 'passwort');
  const errors = checkEntry(request, { wanted });
  if (errors.length > 0) return show(settings, request, { errors });
  const input = { password: typed(request, 'bisher'), wanted, token: request.cookies[settings.cookie] ?? '' };
  const changed = await changePassword(settings.citizens, request.citizen, input);
  if (changed) return redirect('/konto/sicherheit?erledigt=passwort');
  return show(settings, request, { errors: wrongAt('bisher', request) });
}

async function postEmail(settings: Settings, request: Own): Promise<Reply> {
  const email = typed(request, 'email', 255).trim();
  const errors = checkEntry(request, { email });
  if (errors.length > 0) return show(settings, request, { errors, newEmail: email });
  const asked = await askForNewEmail(settings.citizens, request.citizen, {
    password: typed(request, 'bestaetigung'),
    email,
    lang: request.lang,
    link: (path) => absoluteLink(settings.all, request, path),
  });
  if (asked) return redirect('/konto/sicherheit?erledigt=email');
  return show(settings, request, { errors: wrongAt('bestaetigung', request), newEmail: email });
}

async function postDelete(settings: Settings, request: Own): Promise<Reply> {
  const deps = { ...settings.citizens, leaveAccount: settings.all.leaveAccount };
  const link = (path: string) => absoluteLink(settings.all, request, path);
  const links = await deleteAccount(deps, request.citizen, { password: typed(request, 'bestaetigung'), link });
  if (!links) return showDelete(settings, request, wrongAt('bestaetigung', request));
  request.clearCookie(settings.cookie);
  return page(<AccountDeletedPage ctx={{ ...request.ctx, signedIn: false }} links={links} />);
}
