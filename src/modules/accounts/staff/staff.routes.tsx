import { say, type Text } from '../../../lang/lang.ts';
import { AppError } from '../../../platform/errors/errors.ts';
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
import { askRights, grantRights, openRequests, refuseRights } from '../rights/rights.actions.ts';
import { personOf } from '../rights/rights.rules.ts';
import { rightsTexts } from '../rights/rights.texts.ts';
import { errorAtField, idOf, lineOf, readGrant } from './role-form.ts';
import { listStaff } from './staff.actions.ts';
import { StaffPage, type StaffPageProps } from './staff.pages.tsx';
import { isEmail } from './staff.rules.ts';
import { staffTexts as texts } from './staff.texts.ts';

const access: Access = { kind: 'staff', roles: ['admin'] };
const path = '/arbeitsplatz/konten';

const notices: Readonly<Record<string, Text>> = {
  beantragt: rightsTexts.noticeAsked,
  bestaetigt: rightsTexts.noticeGranted,
  erledigt: rightsTexts.noticeRefused,
};

/** All accounts and what waits for a second person: administrators only, who see no cases themselves. */
export function staffRoutes(deps: AccountsDeps): Route[] {
  return [
    route({ method: 'GET', path, access, kind: 'page', handler: (request) => show(deps, request) }),
    route({ method: 'POST', path, access, kind: 'page', handler: (request) => add(deps, request) }),
    route({
      method: 'POST',
      path: `${path}/antraege/:requestId/bestaetigen`,
      access,
      kind: 'page',
      handler: async (request) => {
        const { email, password } = await grantRights(deps, request.actor, idOf(request, 'requestId'));
        if (!password) return redirect(`${path}?getan=bestaetigt`);
        return show(deps, request, { made: { email, password } });
      },
    }),
    route({
      method: 'POST',
      path: `${path}/antraege/:requestId/ablehnen`,
      access,
      kind: 'page',
      handler: (request) => refuse(deps, request),
    }),
  ];
}

async function show(deps: AccountsDeps, request: PageRequest, more: Partial<StaffPageProps> = {}): Promise<Reply> {
  const { ctx, query, actor } = request;
  const q = (query.kontosuche ?? '').trim().slice(0, 120);
  const props = { ...(await listStaff(deps, q)), ...(await openRequests(deps, actor)), ...more };
  const { authorityName } = deps;
  const notice = notices[query.getan ?? ''];
  const status = (more.errors?.length ?? 0) > 0 ? 422 : 200;
  const viewer = personOf(actor).id;
  return page(<StaffPage {...{ ctx, q, authorityName, notice, viewer }} {...props} />, { status });
}

async function add(deps: AccountsDeps, request: PageRequest): Promise<Reply> {
  const { lang, actor } = request;
  const given = readGrant(request, deps.authorityName);
  const values = { name: lineOf(request, 'name'), email: lineOf(request, 'email'), ...given.values };
  const errors = [
    !values.name && { fieldId: 'name', message: say(texts.nameMissing, lang) },
    !isEmail(values.email) && { fieldId: 'email', message: say(texts.emailMissing, lang) },
    ...given.errors,
  ].filter((error) => error !== false);
  if (errors.length > 0 || !given.grant) return show(deps, request, { values, errors });
  try {
    const { name, email } = values;
    await askRights(deps, actor, { kind: 'account', name, email, grant: given.grant });
  } catch (error) {
    return show(deps, request, { values, errors: [errorAtField(error, lang)] });
  }
  return redirect(`${path}?getan=beantragt`);
}

async function refuse(deps: AccountsDeps, request: PageRequest): Promise<Reply> {
  const requestId = idOf(request, 'requestId');
  const reason = lineOf(request, 'grund');
  try {
    await refuseRights(deps, request.actor, { requestId, reason });
  } catch (error) {
    const { code, definition } = accountsErrors.refusalReason();
    if (!(error instanceof AppError) || error.code !== code) throw error;
    const message = say(definition.title, request.lang);
    return show(deps, request, { errors: [{ fieldId: `grund-${requestId}`, message }] });
  }
  return redirect(`${path}?getan=erledigt`);
}
