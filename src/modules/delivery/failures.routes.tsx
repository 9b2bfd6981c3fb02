import { say } from '../../lang/lang.ts';
import type { StaffActor } from '../../platform/db/actor.ts';
import { httpErrors } from '../../platform/http/http.errors.ts';
import {
  type Access,
  type PageRequest,
  page,
  type Reply,
  type Route,
  redirect,
  route,
} from '../../platform/http/route.ts';
import type { DeliveryDeps } from './delivery.actions.ts';
import { listFailures, retryFailures } from './failures.actions.ts';
import { ConfirmRetryPage, FailuresPage, failuresPath } from './failures.pages.tsx';
import { readCursor, readKeys, writeCursor } from './failures.rules.ts';
import type { FailureKey } from './failures.schema.ts';
import { failuresTexts as texts } from './failures.texts.ts';

const access: Access = { kind: 'staff', roles: ['head', 'admin'] };

/** Deliveries that have not arrived, for heads (of their authorities) and administrators (of all). */
export const failuresRoutes = (deps: DeliveryDeps): Route[] => [
  route({ method: 'GET', path: failuresPath, access, kind: 'page', handler: (request) => show(deps, request) }),
  route({ method: 'POST', path: failuresPath, access, kind: 'page', handler: (request) => act(deps, request) }),
];

async function show(deps: DeliveryDeps, request: PageRequest, error?: string): Promise<Reply> {
  const { actor, ctx, query, lang } = request;
  const { rows, next } = await listFailures(deps, actor, readCursor(query.nach));
  const count = /^\d{1,3}$/.test(query.wiederholt ?? '') ? query.wiederholt : undefined;
  return page(
    <FailuresPage
      ctx={ctx}
      rows={rows}
      nextHref={next && `${failuresPath}?nach=${encodeURIComponent(writeCursor(next))}`}
      authorityName={deps.authorityName}
      serviceName={(slug) => deps.serviceName(slug, lang)}
      notice={count && say(texts.done, lang, { count })}
      error={error}
    />,
    { status: error ? 422 : 200 },
  );
}

async function act(deps: DeliveryDeps, request: PageRequest): Promise<Reply> {
  const { actor, body, ctx, lang } = request;
  if (actor.kind !== 'staff') throw httpErrors.notFound();
  const single = readKeys(body.einzeln);
  if (single.length > 0) return retry(deps, actor, single);
  const keys = readKeys(body.aktion === 'alle' ? body['auf-dieser-seite'] : body.zustellung);
  if (keys.length === 0) return show(deps, request, say(texts.nothingChosen, lang));
  if (body.aktion === 'wiederholen') return retry(deps, actor, keys);
  return page(<ConfirmRetryPage ctx={ctx} keys={keys} />);
}

async function retry(deps: DeliveryDeps, actor: StaffActor, keys: readonly FailureKey[]): Promise<Reply> {
  return redirect(`${failuresPath}?wiederholt=${await retryFailures(deps, actor, keys)}`);
}
