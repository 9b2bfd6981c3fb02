import { say } from '../../../lang/lang.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { sayOf } from '../../../ui/index.ts';
import type { ActRecord } from '../../mailbox/index.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { type Found, findByLink } from '../form/find.actions.ts';
import { longestMessage } from '../status/message.actions.ts';
import { fileObjection, isInTime, objectionForm } from './objection.actions.ts';
import { ObjectionPage, type ObjectionPageProps } from './objection.pages.tsx';
import { objectionTexts as texts } from './objection.texts.ts';

const path = '/status/:reference/widerspruch';
const reference = { kind: 'reference' } as const;
type Sent = Extract<Found, { kind: 'sent' }>;

/** Objecting to a decision, from its page. */
export const objectionRoutes = (deps: ApplicationsDeps): Route[] => [
  route({
    method: 'GET',
    path,
    access: reference,
    kind: 'page',
    handler: async (request) => {
      const { found, act } = await findDecision(deps, request, request.query.bescheid);
      return show(deps, request, found, act, { id: newId(), errors: [] });
    },
  }),
  route({ method: 'POST', path, access: reference, kind: 'page', handler: (request) => post(deps, request) }),
];

/** The named decision, or the last one. Throws `applications.unknown_reference` where there is none to object to. */
async function findDecision(
  deps: ApplicationsDeps,
  request: PageRequest,
  id: unknown,
): Promise<{ found: Sent; act: ActRecord }> {
  const found = await findByLink(deps, request.actor);
  if (found.kind !== 'sent') throw applicationsErrors.unknownReference();
  const acts = found.threads.flatMap((thread) => thread.acts).filter(({ remedy }) => remedy !== 'action');
  const act = id === undefined ? acts.at(-1) : acts.find(({ actId }) => actId === id);
  if (!act) throw applicationsErrors.unknownReference();
  return { found, act };
}

function show(
  deps: ApplicationsDeps,
  request: PageRequest,
  { application, threads }: Sent,
  act: ActRecord,
  typed: ObjectionPageProps['typed'],
): Reply {
  const { ctx, lang, params, actor } = request;
  const now = deps.clock.now();
  const view: ObjectionPageProps = {
    ctx,
    reference: params.reference ?? '',
    service: application.title ? say(application.title, lang) : '',
    authority: deps.findAuthority(act.authorityId)?.name ?? act.authorityId,
    fileNumber: threads.find(({ authorityId }) => authorityId === act.authorityId)?.fileNumber ?? '',
    act,
    inTime: isInTime(act, now),
    form: objectionForm(actor, now),
    inAccount: actor.kind === 'citizen',
    typed,
  };
  return page(<ObjectionPage {...view} />, { status: typed.errors.length > 0 ? 422 : 200 });
}

async function post(deps: ApplicationsDeps, request: PageRequest): Promise<Reply> {
  const { body, ctx, actor, params } = request;
  const t = sayOf(ctx);
  const { found, act } = await findDecision(deps, request, String(body.bescheid ?? ''));
  const form = objectionForm(actor, deps.clock.now());
  const text = typeof body.grund === 'string' ? body.grund.trim() : '';
  const id = String(body._id ?? '');
  const errors = [
    ...(text.length > longestMessage
      ? [{ fieldId: 'grund', message: t(texts.long, { count: text.length, limit: longestMessage }) }]
      : []),
    ...(body.erklaerung === undefined ? [{ fieldId: 'erklaerung', message: t(texts.confirmMissing) }] : []),
  ];
  // The session may have lost its level since the page was shown: then the page says so and offers the ways.
  if (errors.length > 0 || !form.ok) {
    const lost = errors.length > 0 ? errors : [{ fieldId: 'wege', message: t(texts.formTitle) }];
    return show(deps, request, found, act, { id, text, errors: lost });
  }
  const messageId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : undefined;
  await fileObjection(deps, actor, { act, form, text, messageId });
  return redirect(`/status/${params.reference}#nachrichten`);
}
