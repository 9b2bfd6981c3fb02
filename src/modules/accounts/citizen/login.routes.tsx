import { say } from '../../../lang/lang.ts';
import { absoluteLink } from '../../../platform/http/absolute-link.ts';
import { httpConfig } from '../../../platform/http/http.config.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { cookieNames } from '../../../platform/http/server.ts';
import { isMailAddress } from '../../../platform/mail/mail.ts';
import type { Platform } from '../../../platform/module.ts';
import type { IdentityDeps } from '../identity/identity.deps.ts';
import { afterPassword, halfLoginMs } from '../totp/half.actions.ts';
import { type CitizenDeps, citizenDeps } from './citizen.deps.ts';
import { citizenTarget } from './citizen.rules.ts';
import { citizenTexts as texts } from './citizen.texts.ts';
import { browserOf, enterSession, halfCookie } from './entry.ts';
import { provePassword, signOut } from './login.actions.ts';
import {
  ConfirmPage,
  type FieldErrors,
  ForgottenPage,
  LetterOverPage,
  RegisterPage,
  ResetPage,
  SentPage,
  SignInPage,
} from './login.pages.tsx';
import { longestPassword, passwordProblem, passwordTexts } from './password.rules.ts';
import { confirmAccount, findOpenLetter, forgotPassword, register, resetPassword } from './register.actions.ts';

type EntryDeps = Pick<Platform, 'db' | 'clock' | 'config' | 'demo'>;
type Entry = {
  all: EntryDeps;
  means: IdentityDeps['means'];
  citizens: CitizenDeps;
  cookie: string;
  targetCookie: string;
};

/** The ways into an account and out of it. */
export function citizenLoginRoutes(all: EntryDeps, { means }: Pick<IdentityDeps, 'means'>): Route[] {
  const names = cookieNames(all.config.get(httpConfig).publicUrl);
  const entry: Entry = {
    all,
    means,
    citizens: citizenDeps(all),
    cookie: names.citizen,
    targetCookie: `${names.citizen}-weiter`,
  };
  const open = (path: string, show: (request: PageRequest) => Promise<Reply>) =>
    route({ method: 'GET', path, access: { kind: 'public' }, kind: 'page', handler: show });
  const act = (path: string, run: (request: PageRequest) => Promise<Reply>) =>
    route({ method: 'POST', path, access: { kind: 'public' }, kind: 'page', rateLimit: 'login', handler: run });
  return [
    open('/konto/anmelden', async ({ ctx, query, citizen }) => {
      const target = citizenTarget(query.weiter);
      return citizen
        ? redirect(target)
        : page(<SignInPage ctx={ctx} target={target} means={means} signedOut={query.abgemeldet !== undefined} />);
    }),
    act('/konto/anmelden', (request) => postSignIn(entry, request)),
    open('/konto/registrieren', async ({ ctx, query, citizen }) => {
      const target = citizenTarget(query.weiter);
      return citizen ? redirect(target) : page(<RegisterPage ctx={ctx} target={target} />);
    }),
    act('/konto/registrieren', (request) => postRegister(entry, request)),
    open('/konto/post-unterwegs', async ({ ctx, query }) =>
      page(<SentPage ctx={ctx} what={query.was === 'passwort' ? 'password' : 'register'} />),
    ),
    open('/konto/bestaetigen/:token', (request) => showLetter(entry, request, 'register')),
    act('/konto/bestaetigen/:token', (request) => postConfirm(entry, request)),
    open('/konto/passwort-vergessen', async ({ ctx }) => page(<ForgottenPage ctx={ctx} />)),
    act('/konto/passwort-vergessen', (request) => postForgotten(entry, request)),
    open('/konto/neues-passwort/:token', (request) => showLetter(entry, request, 'password')),
    act('/konto/neues-passwort/:token', (request) => postReset(entry, request)),
    route({
      method: 'POST',
      path: '/konto/abmelden',
      access: { kind: 'public' },
      kind: 'page',
      handler: async (request) => {
        const token = request.cookies[entry.cookie];
        if (token) await signOut(entry.citizens, token);
        request.clearCookie(entry.cookie);
        // Somebody else is to sign in at the same device.
        const target = typed(request, 'weiter', 400);
        return redirect(target === '' ? '/konto/anmelden?abgemeldet=1' : citizenTarget(target));
      },
    }),
  ];
}

/** Too long a text is cut before anything is done with it, so that nobody makes the server hash megabytes. */
export function typed({ body }: Pick<PageRequest, 'body'>, name: string, longest = longestPassword + 1): string {
  return typeof body[name] === 'string' ? (body[name] as string).slice(0, longest) : '';
}

/** Mistakes in an address and a new password. */
export function checkEntry(
  request: PageRequest,
  asked: { email?: string; password?: string; wanted?: string },
): FieldErrors {
  const { lang } = request;
  const errors: { fieldId: string; message: string }[] = [];
  if (asked.email !== undefined && !isMailAddress(asked.email))
    errors.push({ fieldId: 'email', message: say(texts.emailMissing, lang) });
  if (asked.password === '') errors.push({ fieldId: 'passwort', message: say(texts.passwordMissing, lang) });
  const problem = asked.wanted === undefined ? undefined : passwordProblem(asked.wanted, asked.email ?? '');
  if (problem) errors.push({ fieldId: 'passwort', message: say(passwordTexts[problem], lang) });
  return errors;
}

/** Goes on after a right password: in, or to the question for the code. */
async function admit(entry: Entry, request: PageRequest, account: string, target: string): Promise<Reply> {
  const browser = browserOf(request, entry.cookie);
  const proved = await afterPassword(entry.citizens, account, { target, ...browser });
  request.clearCookie(entry.targetCookie);
  if (proved.kind === 'in') return enterSession(request, entry.cookie, proved.session, target);
  request.setCookie(halfCookie(entry.cookie), proved.half, { maxAge: halfLoginMs / 1000 });
  return redirect('/konto/anmelden/code');
}

async function postSignIn(entry: Entry, request: PageRequest): Promise<Reply> {
  const { ctx, lang } = request;
  const email = typed(request, 'email', 254).trim();
  const password = typed(request, 'passwort');
  const target = citizenTarget(typed(request, 'weiter', 400));
  const errors = [...checkEntry(request, { email, password })];
  const account = errors.length === 0 ? await provePassword(entry.citizens, { email, password }) : undefined;
  if (account) return admit(entry, request, account, target);
  if (errors.length === 0) errors.push({ fieldId: 'email', message: say(texts.wrong, lang) });
  return page(<SignInPage ctx={ctx} target={target} means={entry.means} email={email} errors={errors} />, {
    status: 422,
  });
}

/** The way back after the confirmation stays in this browser, in a cookie: a letter must not hold a private link. */
async function postRegister(entry: Entry, request: PageRequest): Promise<Reply> {
  const { ctx, lang } = request;
  const email = typed(request, 'email', 255).trim();
  const wanted = typed(request, 'passwort');
  const target = citizenTarget(typed(request, 'weiter', 400));
  const errors = checkEntry(request, { email, wanted });
  if (errors.length > 0)
    return page(<RegisterPage ctx={ctx} target={target} email={email} errors={errors} />, { status: 422 });
  const link = (path: string) => absoluteLink(entry.all, request, path);
  await register(entry.citizens, { email, password: wanted, lang, link });
  request.setCookie(entry.targetCookie, target, { maxAge: 86_400 });
  return redirect('/konto/post-unterwegs');
}

async function showLetter(
  entry: Entry,
  { ctx, params }: PageRequest,
  purpose: 'register' | 'password',
): Promise<Reply> {
  const token = params.token ?? '';
  const letter = await findOpenLetter(entry.citizens, token, purpose);
  if (!letter) return page(<LetterOverPage ctx={ctx} />, { status: 410 });
  return purpose === 'register'
    ? page(<ConfirmPage ctx={ctx} action={`/konto/bestaetigen/${token}`} />)
    : page(<ResetPage ctx={ctx} action={`/konto/neues-passwort/${token}`} />);
}

async function postConfirm(entry: Entry, request: PageRequest): Promise<Reply> {
  const { ctx, lang, params } = request;
  const token = params.token ?? '';
  const password = typed(request, 'passwort');
  const errors = [...checkEntry(request, { password })];
  if (errors.length === 0) {
    const outcome = await confirmAccount(entry.citizens, { token, password });
    if (outcome.kind === 'proved')
      return admit(entry, request, outcome.account, citizenTarget(request.cookies[entry.targetCookie]));
    if (outcome.kind === 'over') return page(<LetterOverPage ctx={ctx} />, { status: 410 });
    errors.push({ fieldId: 'passwort', message: say(texts.confirmWrong, lang) });
  }
  return page(<ConfirmPage ctx={ctx} action={`/konto/bestaetigen/${token}`} errors={errors} />, { status: 422 });
}

async function postForgotten(entry: Entry, request: PageRequest): Promise<Reply> {
  const { ctx, lang } = request;
  const email = typed(request, 'email', 255).trim();
  const errors = checkEntry(request, { email });
  if (errors.length > 0) return page(<ForgottenPage ctx={ctx} email={email} errors={errors} />, { status: 422 });
  await forgotPassword(entry.citizens, { email, lang, link: (path) => absoluteLink(entry.all, request, path) });
  return redirect('/konto/post-unterwegs?was=passwort');
}

async function postReset(entry: Entry, request: PageRequest): Promise<Reply> {
  const { ctx, params } = request;
  const token = params.token ?? '';
  const letter = await findOpenLetter(entry.citizens, token, 'password');
  if (!letter) return page(<LetterOverPage ctx={ctx} />, { status: 410 });
  const wanted = typed(request, 'passwort');
  const errors = checkEntry(request, { wanted }).concat(
    passwordProblem(wanted, letter.email) === 'address'
      ? [{ fieldId: 'passwort', message: say(passwordTexts.address, request.lang) }]
      : [],
  );
  const account = errors.length === 0 ? await resetPassword(entry.citizens, { token, password: wanted }) : undefined;
  if (account) return admit(entry, request, account, '/konto');
  return page(<ResetPage ctx={ctx} action={`/konto/neues-passwort/${token}`} errors={errors} />, { status: 422 });
}
