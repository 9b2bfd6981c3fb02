import {
  type Access,
  type PageRequest,
  page,
  type Reply,
  type Route,
  redirect,
  route,
} from '../../../platform/http/route.ts';
import { accountsErrors } from '../accounts.errors.ts';
import type { AccountsDeps } from '../accounts.ts';
import { askRights } from '../rights/rights.actions.ts';
import { AccountPage, type AccountPageProps } from './account.pages.tsx';
import { errorAtField, idOf, readGrant } from './role-form.ts';
import { getStaff, lockStaff, takeGrant } from './staff.actions.ts';

const access: Access = { kind: 'staff', roles: ['admin'] };
const list = '/arbeitsplatz/konten';
const path = `${list}/:staffId`;

/** One account: what its roles allow together, and changing them. What narrows acts at once, what widens is asked for. */
export function staffAccountRoutes(deps: AccountsDeps): Route[] {
  const ask = (kind: 'password' | 'unlock') => async (request: PageRequest) => {
    await askRights(deps, request.actor, { kind, staffId: idOf(request, 'staffId') });
    return redirect(`${list}?getan=beantragt`);
  };
  const act = (name: string, handler: (request: PageRequest) => Promise<Reply>) =>
    route({ method: 'POST', path: `${path}/${name}`, access, kind: 'page', handler });
  return [
    route({ method: 'GET', path, access, kind: 'page', handler: (request) => show(deps, request) }),
    act('passwort', ask('password')),
    act('entsperren', ask('unlock')),
    act('sperren', async (request) => {
      await lockStaff(deps, request.actor, { staffId: idOf(request, 'staffId') });
      return redirect(list);
    }),
    act('rolle', (request) => askRole(deps, request)),
    act('rolle-nehmen', async (request) => {
      const staffId = idOf(request, 'staffId');
      const { grants } = await getStaff(deps, staffId);
      const { rolle, behoerde } = readGrant(request, deps.authorityName).values;
      const grant = grants.find(({ role, authorityId }) => role === rolle && authorityId === behoerde);
      if (!grant) throw accountsErrors.unknown();
      await takeGrant(deps, request.actor, { staffId, grant });
      return redirect(`${list}/${staffId}`);
    }),
  ];
}

async function show(deps: AccountsDeps, request: PageRequest, more: Partial<AccountPageProps> = {}): Promise<Reply> {
  const entry = await getStaff(deps, idOf(request, 'staffId'));
  const { ctx } = request;
  const { authorityName } = deps;
  return page(<AccountPage {...{ ctx, entry, authorityName }} {...more} />, { status: more.errors ? 422 : 200 });
}

async function askRole(deps: AccountsDeps, request: PageRequest): Promise<Reply> {
  const { values, grant, errors } = readGrant(request, deps.authorityName);
  if (!grant) return show(deps, request, { values, errors });
  try {
    await askRights(deps, request.actor, { kind: 'role', staffId: idOf(request, 'staffId'), grant });
  } catch (error) {
    return show(deps, request, { values, errors: [errorAtField(error, request.lang)] });
  }
  return redirect(`${list}?getan=beantragt`);
}
