import { say } from '../../../lang/lang.ts';
import { AppError } from '../../../platform/errors/errors.ts';
import { httpErrors } from '../../../platform/http/http.errors.ts';
import {
  type Access,
  type PageRequest,
  page,
  type Reply,
  type Route,
  redirect,
  route,
} from '../../../platform/http/route.ts';
import type { AccountsDeps } from '../accounts.ts';
import { makePassword } from '../passwords.ts';
import { addStaff, listStaff, lockStaff, setPassword, unlockStaff } from './staff.actions.ts';
import { StaffPage, type StaffPageProps } from './staff.pages.tsx';
import { isEmail, staffRoles } from './staff.rules.ts';
import { staffTexts as texts } from './staff.texts.ts';

const access: Access = { kind: 'staff', roles: ['admin'] };
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Managing accounts: administrators only, who see no cases themselves. */
export function staffRoutes(deps: AccountsDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/arbeitsplatz/konten',
      access,
      kind: 'page',
      handler: (request) => show(deps, request),
    }),
    route({
      method: 'POST',
      path: '/arbeitsplatz/konten',
      access,
      kind: 'page',
      handler: (request) => add(deps, request),
    }),
    route({
      method: 'POST',
      path: '/arbeitsplatz/konten/:staffId/passwort',
      access,
      kind: 'page',
      handler: async (request) => {
        const password = makePassword();
        const { email } = await setPassword(deps, request.actor, { staffId: staffIdOf(request), password });
        return show(deps, request, { made: { email, password } });
      },
    }),
    actRoute('sperren', (request) => lockStaff(deps, request.actor, { staffId: staffIdOf(request) })),
    actRoute('entsperren', (request) => unlockStaff(deps, request.actor, { staffId: staffIdOf(request) })),
  ];
}

function actRoute(act: string, run: (request: PageRequest) => Promise<void>): Route {
  return route({
    method: 'POST',
    path: `/arbeitsplatz/konten/:staffId/${act}`,
    access,
    kind: 'page',
    handler: async (request) => {
      await run(request);
      return redirect('/arbeitsplatz/konten');
    },
  });
}

function staffIdOf({ params }: PageRequest): string {
  const id = params.staffId ?? '';
  if (!uuid.test(id)) throw httpErrors.notFound();
  return id;
}

async function show(deps: AccountsDeps, request: PageRequest, more: Partial<StaffPageProps> = {}): Promise<Reply> {
  const q = (request.query.kontosuche ?? '').trim().slice(0, 120);
  const list = await listStaff(deps, q);
  const status = (more.errors?.length ?? 0) > 0 ? 422 : 200;
  return page(<StaffPage ctx={request.ctx} q={q} {...list} authorityName={deps.authorityName} {...more} />, { status });
}

async function add(deps: AccountsDeps, request: PageRequest): Promise<Reply> {
  const { lang, body } = request;
  const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string).trim().slice(0, 200) : '');
  const values = { name: text('name'), email: text('email'), rolle: text('rolle'), behoerde: text('behoerde') };
  const role = staffRoles.find((known) => known === values.rolle);
  const knownAuthority = values.behoerde !== '' && deps.authorityName(values.behoerde) !== values.behoerde;
  const errors = [
    !values.name && { fieldId: 'name', message: say(texts.nameMissing, lang) },
    !isEmail(values.email) && { fieldId: 'email', message: say(texts.emailMissing, lang) },
    !role && { fieldId: `rolle-${staffRoles[0]}`, message: say(texts.roleMissing, lang) },
    !knownAuthority && { fieldId: 'behoerde', message: say(texts.authorityMissing, lang) },
  ].filter((error) => error !== false);
  if (errors.length > 0 || !role) return show(deps, request, { values, errors });
  const password = makePassword();
  try {
    const grants = [{ authorityId: values.behoerde, role }];
    await addStaff(deps, request.actor, { name: values.name, email: values.email, password, grants });
  } catch (error) {
    if (!(error instanceof AppError) || error.definition.status >= 500) throw error;
    const message = say(error.definition.detail ?? error.definition.title, lang, error.params);
    const fieldId = error.code === 'accounts.email_taken' ? 'email' : 'behoerde';
    return show(deps, request, {
      values,
      errors: [{ fieldId, message: `${say(error.definition.title, lang)}: ${message}` }],
    });
  }
  return show(deps, request, { made: { email: values.email, password } });
}
