import { type PageRequest, type Reply, redirect } from '../../../platform/http/route.ts';
import { deviceDays } from './devices.actions.ts';
import type { Browser, Opened } from './login.actions.ts';

/** The cookie of a log-in that waits for its code. */
export const halfCookie = (cookie: string): string => `${cookie}-code`;

const deviceCookie = (cookie: string): string => `${cookie}-geraet`;

/** What the browser of a request brings along to a log-in; `cookie` is the name of the session's. */
export const browserOf = ({ cookies, headers }: PageRequest, cookie: string): Browser => ({
  previous: cookies[cookie],
  device: cookies[deviceCookie(cookie)],
  userAgent: String(headers['user-agent'] ?? ''),
});

/** Hands a session that was opened to the browser and goes on; the same for every means of log-in. */
export function enterSession(request: PageRequest, cookie: string, session: Opened, target: string): Reply {
  request.setCookie(cookie, session.token, {});
  request.setCookie(deviceCookie(cookie), session.device, { maxAge: deviceDays * 86_400 });
  return redirect(target);
}
