import { say, type Text } from '../../../lang/lang.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { httpConfig } from '../../../platform/http/http.config.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { cookieNames } from '../../../platform/http/server.ts';
import type { Platform } from '../../../platform/module.ts';
import { type CitizenDeps, citizenDeps } from '../citizen/citizen.deps.ts';
import { browserOf, enterSession, halfCookie } from '../citizen/entry.ts';
import { typed } from '../citizen/login.routes.tsx';
import { accountOverview } from '../citizen/settings.actions.ts';
import { settingsTexts } from '../citizen/settings.texts.ts';
import { isHalfIn, signInWithCode } from './half.actions.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  secretToSetUp,
} from './totp.actions.ts';
import { AskCodePage, RecoveryCodesPage, SecondFactorPage } from './totp.pages.tsx';
import { totpTexts as texts } from './totp.texts.ts';

type Own = PageRequest & { citizen: CitizenActor };
type Desk = { citizens: CitizenDeps; cookie: string };

/** The second factor of the password: setting it up, looking after it, and being asked for it. */
export function totpRoutes(all: Pick<Platform, 'db' | 'clock' | 'config'>): Route[] {
  const desk: Desk = {
    citizens: citizenDeps(all),
    cookie: cookieNames(all.config.get(httpConfig).publicUrl).citizen,
  };
  const shared = { kind: 'page', rateLimit: 'login' } as const;
  const own = (method: Route['method'], path: string, run: (request: Own) => Promise<Reply>) =>
    route({ ...shared, method, path, access: { kind: 'citizen' }, handler: (request) => run(request as Own) });
  const open = (method: Route['method'], path: string, run: (request: PageRequest) => Promise<Reply>) =>
    route({ ...shared, method, path, access: { kind: 'public' }, handler: run });
  return [
    open('GET', '/konto/anmelden/code', async ({ ctx, cookies }) =>
      (await isHalfIn(desk.citizens, cookies[halfCookie(desk.cookie)]))
        ? page(<AskCodePage ctx={ctx} />)
        : redirect('/konto/anmelden'),
    ),
    open('POST', '/konto/anmelden/code', (request) => postCode(desk, request)),
    own('GET', '/konto/code', (request) => show(desk, request)),
    own('POST', '/konto/code/beginn', async (request) => {
      const begun = await beginSecondFactor(desk.citizens, request.citizen, typed(request, 'bestaetigung'));
      return begun ? redirect('/konto/code') : wrongPassword(desk, request);
    }),
    own('POST', '/konto/code/bestaetigen', async (request) => {
      const codes = await confirmSecondFactor(desk.citizens, request.citizen, typed(request, 'code', 20));
      return codes
        ? page(<RecoveryCodesPage ctx={request.ctx} codes={codes} />)
        : show(desk, request, { fieldId: 'code', text: texts.wrongCode });
    }),
    own('POST', '/konto/code/aendern', async (request) => {
      if (request.body.tun === 'abschalten') {
        const off = await removeSecondFactor(desk.citizens, request.citizen, typed(request, 'bestaetigung'));
        return off ? redirect('/konto/sicherheit?erledigt=code-aus') : wrongPassword(desk, request);
      }
      const codes = await renewRecoveryCodes(desk.citizens, request.citizen, typed(request, 'bestaetigung'));
      if (codes?.length === 0) return redirect('/konto/code');
      return codes ? page(<RecoveryCodesPage ctx={request.ctx} codes={codes} />) : wrongPassword(desk, request);
    }),
  ];
}

async function postCode(desk: Desk, request: PageRequest): Promise<Reply> {
  const { ctx, cookies, lang } = request;
  const cookie = halfCookie(desk.cookie);
  const code = typed(request, 'code', 40).trim();
  const say422 = (text: Text) =>
    page(<AskCodePage ctx={ctx} errors={[{ fieldId: 'code', message: say(text, lang) }]} />, { status: 422 });
  if (code === '') return say422(texts.askMissing);
  const outcome = await signInWithCode(desk.citizens, {
    half: cookies[cookie],
    code,
    ...browserOf(request, desk.cookie),
  });
  if (outcome.kind === 'wrong') return say422(texts.askWrong);
  request.clearCookie(cookie);
  if (outcome.kind === 'over') return redirect('/konto/anmelden');
  return enterSession(request, desk.cookie, outcome.session, outcome.target);
}

async function show(desk: Desk, request: Own, error?: { fieldId: string; text: Text }): Promise<Reply> {
  const { ctx, citizen, cookies, lang } = request;
  const { secondFactor, stake } = await accountOverview(desk.citizens, citizen, cookies[desk.cookie] ?? '');
  if (stake !== 'password') return redirect('/konto/sicherheit#zweiter-faktor');
  const setUp = await secretToSetUp(desk.citizens, citizen);
  const errors = error && [{ fieldId: error.fieldId, message: say(error.text, lang) }];
  const node = <SecondFactorPage ctx={ctx} secondFactor={secondFactor} setUp={setUp} errors={errors} />;
  return page(node, { status: error ? 422 : 200 });
}

const wrongPassword = (desk: Desk, request: Own): Promise<Reply> =>
  show(desk, request, { fieldId: 'bestaetigung', text: settingsTexts.wrongPassword });
