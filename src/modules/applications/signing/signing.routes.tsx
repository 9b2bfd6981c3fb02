import { levels } from '../../../law/index.ts';
import { httpConfig } from '../../../platform/http/http.config.ts';
import { type PageRequest, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { cookieNames } from '../../../platform/http/server.ts';
import { provePath } from '../../accounts/index.ts';
import { draftPath } from '../form/apply.pages.tsx';
import { replyWithoutDraft } from '../form/apply.routes.tsx';
import { findByLink } from '../form/find.actions.ts';
import type { SubmitDeps } from '../sending/submit.actions.ts';
import { signingPlace } from './signing.pages.tsx';

/** So long the browser remembers the way back from a proof. */
const wayBackSeconds = 30 * 60;
const back = '/antrag/zurueck';

/**
 * Leads from a draft to a proof of identity and back. Where back is stands in a cookie of this browser only: the private link would otherwise
 * lie in the row of the log-in and in addresses.
 */
export function signingRoutes(deps: SubmitDeps): Route[] {
  const name = `${cookieNames(deps.config.get(httpConfig).publicUrl).citizen}-antrag`;
  return [
    route({
      method: 'POST',
      path: '/antrag/:reference/ausweisen',
      access: { kind: 'reference' },
      kind: 'page',
      handler: async (request): Promise<Reply> => {
        const found = await findByLink(deps, request.actor);
        if (found.kind !== 'draft') return replyWithoutDraft(request, found);
        request.setCookie(name, request.params.reference ?? '', { maxAge: wayBackSeconds });
        const level = levels.find((one) => one === request.body.stufe) ?? 'basis';
        return redirect(provePath(level, back));
      },
    }),
    route({
      method: 'GET',
      path: back,
      access: { kind: 'public' },
      kind: 'page',
      noHead: true,
      handler: async (request: PageRequest): Promise<Reply> => {
        const reference = request.cookies[name] ?? '';
        request.clearCookie(name);
        return redirect(
          /^[\w-]{36,43}$/.test(reference) ? `${draftPath(reference, 'review')}#${signingPlace}` : '/konto',
        );
      },
    }),
  ];
}
