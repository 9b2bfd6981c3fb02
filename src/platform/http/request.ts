import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Lang } from '../../lang/lang.ts';
import type { PageContext } from '../../ui/context.ts';

const plainGerman = 'de-x-simple';

const askedLang = (request: FastifyRequest): string | undefined =>
  (request.query as { lang?: string } | undefined)?.lang ?? request.cookies['rs-lang'];

/** The language of the answer: `?lang=` first, then what was chosen before, else German. */
export function pickLang(request: FastifyRequest): Lang {
  return askedLang(request) === 'en' ? 'en' : 'de';
}

/** What every page knows of its request. The token against forged forms is made only when a page really holds a form. */
export function pageContext(
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Lang,
  options: { demo: boolean },
  who: Pick<PageContext, 'staff' | 'signedIn' | 'actingFor' | 'administers' | 'unread'>,
): PageContext {
  const theme = (request.query as { theme?: string } | undefined)?.theme ?? request.cookies['rs-theme'];
  let token: string | undefined;
  return {
    lang,
    plain: askedLang(request) === plainGerman,
    path: request.url,
    demo: options.demo,
    ...who,
    theme: theme === 'dark' || theme === 'light' ? theme : undefined,
    get csrf() {
      token ??= reply.generateCsrf();
      return token;
    },
  };
}

/** Keeps a choice of language or theme that came with the address. */
export function rememberChoices(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  const query = (request.query ?? {}) as { lang?: string; theme?: string };
  const options = { path: '/', maxAge: 31_536_000, sameSite: 'lax', secure, httpOnly: true } as const;
  if (query.lang === 'de' || query.lang === 'en' || query.lang === plainGerman)
    reply.setCookie('rs-lang', query.lang, options);
  if (query.theme === 'dark' || query.theme === 'light') reply.setCookie('rs-theme', query.theme, options);
  if (query.theme === 'auto') reply.clearCookie('rs-theme', { path: '/' });
}
