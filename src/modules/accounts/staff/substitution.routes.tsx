import { dayInBerlin } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
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
import { readFutureDay } from '../citizen/profile.rules.ts';
import { idOf, lineOf } from './role-form.ts';
import { endDeputy, nameDeputy, readDesk } from './substitution.actions.ts';
import { SubstitutionPage, type SubstitutionPageProps } from './substitution.pages.tsx';
import { substitutionTexts as texts } from './substitution.texts.ts';

const access: Access = { kind: 'staff', roles: ['caseworker', 'head'] };
const path = '/arbeitsplatz/vertretung';
const yearMs = 366 * 86_400_000;

/** Who stands in for whom at an authority. */
export function substitutionRoutes(deps: AccountsDeps): Route[] {
  return [
    route({
      method: 'GET',
      path,
      access,
      kind: 'page',
      handler: (request) => show(deps, request, request.query.behoerde),
    }),
    route({ method: 'POST', path, access, kind: 'page', handler: (request) => name(deps, request) }),
    route({
      method: 'POST',
      path: `${path}/:substitutionId/beenden`,
      access,
      kind: 'page',
      handler: async (request) => {
        const authorityId = authorityOf(request, lineOf(request, 'behoerde'));
        await endDeputy(deps, request.actor as StaffActor, { authorityId, id: idOf(request, 'substitutionId') });
        return redirect(`${path}?behoerde=${authorityId}&getan=beendet`);
      },
    }),
  ];
}

/** One of the authorities whose cases the person works on; the first when none is named. */
function authorityOf({ actor }: Pick<PageRequest, 'actor'>, wanted: string | undefined): string {
  const { authorities } = actor as StaffActor;
  const found = wanted ? authorities.find((id) => id === wanted) : authorities[0];
  if (!found) throw httpErrors.notFound();
  return found;
}

async function show(
  deps: AccountsDeps,
  request: PageRequest,
  wanted: string | undefined,
  more: Pick<SubstitutionPageProps, 'values' | 'errors'> = {},
): Promise<Reply> {
  const actor = request.actor as StaffActor;
  const authorityId = authorityOf(request, wanted);
  const named = (id: string) => ({ id, name: deps.authorityName(id) });
  const done = ({ benannt: 'named', beendet: 'ended' } as const)[request.query.getan ?? ''];
  const props = {
    ctx: request.ctx,
    desk: await readDesk(deps, actor, authorityId),
    me: actor.id,
    today: dayInBerlin(deps.clock.now()),
    authority: named(authorityId),
    others: actor.authorities.filter((id) => id !== authorityId).map(named),
    ...(done ? { done } : {}),
  };
  return page(<SubstitutionPage {...props} {...more} />, { status: more.errors ? 422 : 200 });
}

async function name(deps: AccountsDeps, request: PageRequest): Promise<Reply> {
  const actor = request.actor as StaffActor;
  const authorityId = authorityOf(request, lineOf(request, 'behoerde'));
  const desk = await readDesk(deps, actor, authorityId);
  const values = Object.fromEntries(
    ['wer', 'vertretung', 'von', 'bis'].map((field) => [field, lineOf(request, field)]),
  );
  const { wer = '', vertretung = '', von = '', bis = '' } = values;
  const firstDay = readFutureDay(von, dayInBerlin(deps.clock.now())) || undefined;
  const lastDay = (firstDay && readFutureDay(bis, firstDay)) || undefined;
  const tooLong = firstDay && lastDay && Date.parse(lastDay) - Date.parse(firstDay) > yearMs;
  const errors = [
    ...(desk.mayNameFor.some(({ id }) => id === wer) ? [] : [{ fieldId: 'wer', message: texts.whoMissing }]),
    ...(vertretung !== wer && desk.people.some(({ id }) => id === vertretung)
      ? []
      : [{ fieldId: 'vertretung', message: texts.deputyMissing }]),
    ...(firstDay ? [] : [{ fieldId: 'von', message: texts.fromWrong }]),
    ...(lastDay && !tooLong ? [] : [{ fieldId: 'bis', message: texts.untilWrong }]),
  ].map(({ fieldId, message }) => ({ fieldId, message: say(message, request.lang) }));
  if (errors.length > 0 || !firstDay || !lastDay) return show(deps, request, authorityId, { values, errors });
  await nameDeputy(deps, actor, { authorityId, staffId: wer, deputyId: vertretung, firstDay, lastDay });
  return redirect(`${path}?behoerde=${authorityId}&getan=benannt`);
}
