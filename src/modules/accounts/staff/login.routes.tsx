import { say } from '../../../lang/lang.ts';
import { httpConfig } from '../../../platform/http/http.config.ts';
import { type PageRequest, page, type Route, redirect, route } from '../../../platform/http/route.ts';
import { cookieNames } from '../../../platform/http/server.ts';
import type { Platform } from '../../../platform/module.ts';
import { sessionDeps } from '../accounts.ts';
import { returnTarget } from '../sessions.rules.ts';
import { LoginPage } from './login.pages.tsx';
import { loginTexts } from './login.texts.ts';
import { login, logout } from './sessions.actions.ts';

type LoginDeps = Pick<Platform, 'db' | 'clock' | 'config'>;

/** Log in and out. */
export function accountsRoutes(deps: LoginDeps): Route[] {
  const cookie = cookieNames(deps.config.get(httpConfig).publicUrl).staff;
  const sessions = sessionDeps(deps);
  return [
    route({
      method: 'GET',
      path: '/anmelden',
      access: { kind: 'public' },
      kind: 'page',
      handler: async ({ ctx, query, actor }) => {
        const target = returnTarget(query.weiter);
        return actor.kind === 'staff' ? redirect(target) : page(<LoginPage ctx={ctx} target={target} />);
      },
    }),
    route({
      method: 'POST',
      path: '/anmelden',
      access: { kind: 'public' },
      kind: 'page',
      rateLimit: 'login',
      handler: async (request) => {
        const { ctx, lang, cookies, setCookie } = request;
        const { email, password, target } = readForm(request);
        const errors = [
          ...(email.trim() ? [] : [{ fieldId: 'email', message: say(loginTexts.emailMissing, lang) }]),
          ...(password ? [] : [{ fieldId: 'passwort', message: say(loginTexts.passwordMissing, lang) }]),
        ];
        const session =
          errors.length === 0 ? await login(sessions, { email, password, previous: cookies[cookie] }) : undefined;
        if (session) {
          setCookie(cookie, session.token, {});
          return redirect(target);
        }
        if (errors.length === 0) errors.push({ fieldId: 'email', message: say(loginTexts.wrong, lang) });
        return page(<LoginPage ctx={ctx} target={target} email={email} errors={errors} />, { status: 422 });
      },
    }),
    route({
      method: 'POST',
      path: '/abmelden',
      access: { kind: 'public' },
      kind: 'page',
      handler: async ({ cookies, clearCookie }) => {
        const token = cookies[cookie];
        if (token) await logout(deps, token);
        clearCookie(cookie);
        return redirect('/anmelden');
      },
    }),
  ];
}

/** Too long a text is cut, so that nobody makes the server hash megabytes. */
function readForm({ body }: Pick<PageRequest, 'body'>): { email: string; password: string; target: string } {
  const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string).slice(0, 200) : '');
  return { email: text('email'), password: text('passwort'), target: returnTarget(text('weiter')) };
}
