import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { typed } from '../citizen/login.routes.tsx';
import { type LogoutAsked, readLogout, signOutEverywhere } from './portal-logout.actions.ts';
import { PortalLogoutPage, SignedOutPage } from './portal-logout.pages.tsx';
import { type ProviderDeps, portalLogoutPath } from './provider.create.ts';

type Desk = { deps: ProviderDeps; cookie: string };

const path = `/konto${portalLogoutPath}`;
/** Long enough for a token of ours, short enough for an address. */
const longest = 4000;

/** The log-out that begins at a portal: never without asking, because any page may send people here. */
export function portalLogoutRoutes(desk: Desk): Route[] {
  const shared = { path, access: { kind: 'public' }, kind: 'page' } as const;
  return [
    route({ ...shared, method: 'GET', handler: (request) => ask(desk, request) }),
    route({ ...shared, method: 'POST', handler: (request) => signOut(desk, request) }),
  ];
}

async function ask({ deps }: Desk, { ctx, citizen, query }: PageRequest): Promise<Reply> {
  const asked = read((name) => (query[name] ?? '').slice(0, longest));
  const { portal, back, another } = await readLogout(deps, asked, citizen);
  if (citizen && !another)
    return page(<PortalLogoutPage ctx={ctx} action={path} asked={asked} name={portal?.name} back={back} />);
  // Whoever the portal means is not signed in here.
  return page(
    <SignedOutPage ctx={ctx} name={portal?.name} back={back} />,
    back ? { headers: { refresh: `0; url=${back}` } } : {},
  );
}

async function signOut({ deps, cookie }: Desk, request: PageRequest): Promise<Reply> {
  const asked = read((name) => typed(request, name, longest));
  const { portal, back } = await readLogout(deps, asked, request.citizen);
  const token = request.cookies[cookie];
  if (token) await signOutEverywhere(deps, token);
  request.clearCookie(cookie);
  const next = { client_id: portal?.id ?? '', post_logout_redirect_uri: asked.back, state: asked.state };
  return redirect(back ? `${path}?${new URLSearchParams(next)}` : path);
}

const read = (value: (name: string) => string): LogoutAsked => ({
  hint: value('id_token_hint'),
  clientId: value('client_id'),
  back: value('post_logout_redirect_uri'),
  state: value('state'),
});
