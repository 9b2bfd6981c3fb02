import { formatLongDate } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { httpErrors } from '../../../platform/http/http.errors.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { securityHeaders } from '../../../platform/http/security-headers.ts';
import { provePath } from '../identity/identity.routes.tsx';
import { levelFrom, reaches } from '../identity/identity.rules.ts';
import { levelNames } from '../identity/identity.texts.ts';
import { claimsOf, noteLogin, subjectHere } from './account.actions.ts';
import { ConsentOverPage, ConsentPage, ThroughPage } from './consent.pages.tsx';
import { agreeToPortal, isAgreed, scopes } from './consents.actions.ts';
import { consentPath, interactionCookie, type ProviderDeps, type providerOf } from './provider.create.ts';
import { findClient } from './provider.queries.ts';

type Desk = { deps: ProviderDeps; provider: ReturnType<typeof providerOf>; cookie: string };

/** The page between a portal and the account: who is not signed in signs in first, who is not sure enough proves it first. */
export function consentRoutes(desk: Desk): Route[] {
  const shared = { path: `${consentPath}/:uid`, access: { kind: 'citizen' }, kind: 'page' } as const;
  return [
    route({ ...shared, method: 'GET', handler: (request) => show(desk, request) }),
    route({ ...shared, method: 'POST', rateLimit: 'login', handler: (request) => answer(desk, request) }),
  ];
}

const over = ({ ctx }: PageRequest): Reply => page(<ConsentOverPage ctx={ctx} />, { status: 410 });

/** The request of a portal that was begun in this browser. */
async function find({ deps, provider }: Desk, { cookies, params }: PageRequest) {
  const { uid = '' } = params;
  if (uid === '' || cookies[interactionCookie(deps.issuer)] !== uid) return undefined;
  const interaction = await (await provider()).Interaction.find(uid);
  const client = interaction && (await findClient(deps.db.read, String(interaction.params.client_id)));
  return client && { interaction, client };
}

const askedScopes = (params: Record<string, unknown>) => {
  const asked = String(params.scope ?? '').split(' ');
  return scopes.filter((scope) => asked.includes(scope));
};

/** The least level that the portal names (`acr_values`), if any. */
const levelOf = (params: Record<string, unknown>) => levelFrom(String(params.acr_values ?? '').split(' ')[0]);

async function show(desk: Desk, request: PageRequest): Promise<Reply> {
  const { ctx, citizen, cookies } = request;
  const found = await find(desk, request);
  if (!found || !citizen) return over(request);
  const { params } = found.interaction;
  const path = `${consentPath}/${request.params.uid}`;
  const level = levelOf(params);
  if (!reaches(citizen.proof?.level ?? 'basis', level)) return redirect(provePath(level, path));
  const here = await subjectHere(desk.deps, citizen, cookies[desk.cookie] ?? '');
  const claims = here && (await claimsOf(desk.deps, here.subject));
  if (!claims) return over(request);
  const asked = askedScopes(params);
  const askAgain = String(params.prompt ?? '')
    .split(' ')
    .includes('consent');
  if (!askAgain && (await isAgreed(desk.deps, citizen, { clientId: found.client.id, scopes: asked }))) {
    const target = await enter(desk, citizen, found, here);
    const headers = { refresh: `0; url=${target}` };
    return page(<ThroughPage ctx={ctx} name={found.client.name} target={target} />, { headers });
  }
  const { given_name, family_name, birthdate, email } = claims;
  const born = typeof birthdate === 'string' && /^\d{4}-\d\d-\d\d$/.test(birthdate);
  const name = [given_name, family_name].filter(Boolean).join(' ');
  const values = {
    openid: '',
    profile: [name, born ? formatLongDate(birthdate, ctx.lang) : ''].filter(Boolean).join(', '),
    email: String(email ?? ''),
    level: say(levelNames[citizen.proof?.level ?? 'basis'], ctx.lang),
  };
  const told = asked.map((scope) => ({ scope, value: values[scope] }));
  // The answer to the form leads to the portal, which the browser must allow.
  const portal = new URL(String(params.redirect_uri)).origin;
  const policy = securityHeaders(false)['content-security-policy'] ?? '';
  const headers = { 'content-security-policy': policy.replace("form-action 'self'", `form-action 'self' ${portal}`) };
  return page(<ConsentPage ctx={ctx} name={found.client.name} told={told} action={path} />, { headers });
}

async function answer(desk: Desk, request: PageRequest): Promise<Reply> {
  const { body, citizen, cookies } = request;
  const found = await find(desk, request);
  if (!found || !citizen) return over(request);
  const { interaction } = found;
  if (!reaches(citizen.proof?.level ?? 'basis', levelOf(interaction.params))) throw httpErrors.forbidden();
  const here = await subjectHere(desk.deps, citizen, cookies[desk.cookie] ?? '');
  if (!here) return over(request);
  if (body.antwort === 'ja') return redirect(await enter(desk, citizen, found, here));
  interaction.result = { error: 'access_denied', error_description: 'the person refused' };
  await interaction.save(60);
  return redirect(new URL(interaction.returnTo).pathname);
}

/** Lets the portal have what it asks for; gives back where the protocol goes on. */
async function enter(
  desk: Desk,
  citizen: CitizenActor,
  { interaction, client }: NonNullable<Awaited<ReturnType<typeof find>>>,
  here: { session: string; subject: string },
): Promise<string> {
  const asked = askedScopes(interaction.params);
  await agreeToPortal(desk.deps, citizen, { clientId: client.id, portal: client.name, scopes: asked });
  const { Grant } = await desk.provider();
  const grant = new Grant({ accountId: here.subject, clientId: client.id });
  grant.addOIDCScope(asked.join(' '));
  const grantId = await grant.save();
  await noteLogin(desk.deps, { ...here, clientId: client.id });
  const { proof } = citizen;
  const login = { accountId: here.subject, acr: proof?.level ?? 'basis', amr: [proof?.means ?? ''], remember: false };
  interaction.result = { login: { ...login, ts: seconds(proof?.at ?? desk.deps.clock.now()) }, consent: { grantId } };
  await interaction.save(60);
  return new URL(interaction.returnTo).pathname;
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
