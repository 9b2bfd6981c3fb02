import { say } from '../../../lang/lang.ts';
import { page, type Route, redirect, route } from '../../../platform/http/route.ts';
import { doneTexts } from '../acts/act.texts.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { casesErrors } from '../cases.errors.ts';
import { caseAccess, isId, staffActor } from '../staff.request.ts';
import { readInbox, takeFreeCases } from './inbox.actions.ts';
import { InboxPage } from './inbox.pages.tsx';
import { readInboxQuery } from './inbox.rules.ts';

/** The inbox of an authority. */
export function inboxRoutes(deps: CasesDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/arbeitsplatz',
      access: { kind: 'staff' },
      kind: 'page',
      handler: async (request) => {
        const actor = staffActor(request);
        const query = readInboxQuery(request.query, actor.authorities);
        if (!query) return redirect(homeOf(actor.roles.map(({ role }) => role)));
        const { lang, ctx } = request;
        const inbox = await readInbox(deps, actor, query);
        const authorities = actor.authorities.map((id) => ({ id, name: deps.findAuthority(id)?.name ?? id }));
        const done = (Object.keys(doneTexts) as (keyof typeof doneTexts)[]).find(
          (name) => name === request.query.getan,
        );
        return page(
          <InboxPage
            ctx={ctx}
            inbox={inbox}
            staffId={actor.id}
            now={deps.clock.now()}
            authorities={authorities}
            notice={done && say(doneTexts[done], lang)}
          />,
        );
      },
    }),
    route({
      method: 'POST',
      path: '/arbeitsplatz/uebernehmen',
      access: caseAccess,
      kind: 'page',
      handler: async (request) => {
        const ids = [request.body.vorgang].flat().filter((id): id is string => typeof id === 'string' && isId(id));
        const taken = await takeFreeCases(deps, staffActor(request), ids);
        return redirect(taken > 0 ? '/arbeitsplatz?sicht=meine&getan=uebernommen' : '/arbeitsplatz?getan=veraltet');
      },
    }),
  ];
}

/** Where staff without cases begin. Error: `cases.no_authority` when there is nothing for them here. */
function homeOf(roles: readonly string[]): string {
  if (roles.includes('editor')) return '/arbeitsplatz/suchwoerter';
  if (roles.includes('admin')) return '/arbeitsplatz/konten';
  if (roles.includes('ministry')) return '/arbeitsplatz/erprobung';
  throw casesErrors.noAuthority();
}
