import { say } from '../../../lang/lang.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { typed } from '../citizen/login.routes.tsx';
import { accountOverview } from '../citizen/settings.actions.ts';
import { settingsTexts } from '../citizen/settings.texts.ts';
import { removeIdentity } from './connected.actions.ts';
import { type NameOf, RemoveIdentityPage } from './connected.pages.tsx';
import { connectedTexts as texts } from './connected.texts.ts';
import type { IdentityDeps } from './identity.deps.ts';

type Own = PageRequest & { citizen: CitizenActor };

export const namesOf =
  (means: IdentityDeps['means']): NameOf =>
  (id) =>
    means.find((candidate) => candidate.id === id)?.name ?? { de: id, en: id };

/** Taking an outside identity off an account. */
export function connectedRoutes(deps: IdentityDeps): Route[] {
  const nameOf = namesOf(deps.means);
  const own = (method: Route['method'], run: (request: Own) => Promise<Reply>) =>
    route({
      method,
      path: '/konto/verbindung/:identityId/entfernen',
      access: { kind: 'citizen' },
      kind: 'page',
      ...(method === 'POST' ? { rateLimit: 'login' as const } : {}),
      handler: (request) => run(request as Own),
    });
  const find = async ({ citizen, cookies, params }: Own) => {
    const { stake, identities } = await accountOverview(deps, citizen, cookies[deps.cookie] ?? '');
    return { stake, identity: identities.find(({ id }) => id === params.identityId) };
  };
  return [
    own('GET', async (request) => {
      const { stake, identity } = await find(request);
      if (!identity) return redirect('/konto/sicherheit');
      const { ctx } = request;
      return page(<RemoveIdentityPage ctx={ctx} stake={stake} identity={identity} name={nameOf(identity.means)} />);
    }),
    own('POST', async (request) => {
      const { ctx, citizen, cookies, lang } = request;
      const { stake, identity } = await find(request);
      if (!identity) return redirect('/konto/sicherheit');
      const outcome = await removeIdentity(deps, citizen, {
        id: identity.id,
        password: typed(request, 'bestaetigung'),
        token: cookies[deps.cookie] ?? '',
      });
      if (outcome === 'done') return redirect('/konto/sicherheit?erledigt=getrennt');
      const message = say(outcome === 'last' ? texts.last : settingsTexts.wrongPassword, lang);
      const error = { fieldId: 'bestaetigung', message };
      const shown = { ctx, stake, identity, error };
      return page(<RemoveIdentityPage {...shown} name={nameOf(identity.means)} />, { status: 422 });
    }),
  ];
}
