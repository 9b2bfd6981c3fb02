import { textsOf } from '../../forms/index.ts';
import { type Lang, say, type Text } from '../../lang/lang.ts';
import { readDay } from '../../lang/read-day.ts';
import { AppError } from '../../platform/errors/errors.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../platform/http/route.ts';
import { isPossible, stepKinds } from './acts.rules.ts';
import { listDocuments, mayAddDocuments } from './documents.actions.ts';
import { findFallsAway } from './fall-away.rules.ts';
import { PermitPage, type PermitPageProps } from './permit.pages.tsx';
import { PermitListPage } from './permit-list.pages.tsx';
import { NewPermitPage, type NewPermitProps, type TypedWish } from './permit-new.pages.tsx';
import {
  actOnPermit,
  applyForPermit,
  getPermit,
  listPermits,
  type PermitsDeps,
  trialServices,
} from './permits.actions.ts';
import { permitsErrors } from './permits.errors.ts';
import { newPermitPath, permitPath, permitsPath } from './permits.paths.ts';
import { appliesFor, isMinistry, mayDo } from './permits.policy.ts';
import { mostListed } from './permits.queries.ts';
import type { StepKind } from './permits.schema.ts';
import { actTexts, permitsTexts as texts } from './permits.texts.ts';
import { toMeans } from './wish.rules.ts';

export type PermitPagesDeps = PermitsDeps & { readonly authorityName: (id: string) => string };

export const permitReaders = { kind: 'staff', roles: ['caseworker', 'head', 'ministry'] } as const;
const heads = { kind: 'staff', roles: ['head'] } as const;

/** Trials of the written form: applied for by an authority, decided by the ministry. */
export const permitsRoutes = (deps: PermitPagesDeps): Route[] => [
  route({
    method: 'GET',
    path: permitsPath,
    access: permitReaders,
    kind: 'page',
    handler: (request) => list(deps, request),
  }),
  route({
    method: 'GET',
    path: newPermitPath,
    access: heads,
    kind: 'page',
    handler: async (request) => page(<NewPermitPage {...newProps(deps, request)} />),
  }),
  route({
    method: 'POST',
    path: newPermitPath,
    access: heads,
    kind: 'page',
    rateLimit: 'write',
    handler: (request) => apply(deps, request),
  }),
  route({
    method: 'GET',
    path: `${permitsPath}/:permitId`,
    access: permitReaders,
    kind: 'page',
    handler: (request) => showPermit(deps, request, {}),
  }),
  route({
    method: 'POST',
    path: `${permitsPath}/:permitId`,
    access: { kind: 'staff', roles: ['head', 'ministry'] },
    kind: 'page',
    rateLimit: 'write',
    handler: (request) => act(deps, request),
  }),
];

const serviceName =
  ({ listPackages }: PermitsDeps, lang: Lang) =>
  (slug: string): string => {
    const pkg = listPackages().find((one) => one.slug === slug);
    return pkg ? textsOf(pkg, lang).service.title : slug;
  };

async function list(deps: PermitPagesDeps, { ctx, actor, lang }: PageRequest): Promise<Reply> {
  const permits = await listPermits(deps, actor);
  const packages = new Map(deps.listPackages().map((pkg) => [pkg.slug, pkg]));
  return page(
    <PermitListPage
      ctx={ctx}
      permits={permits}
      fallsAway={findFallsAway(permits, (slug) => packages.get(slug))}
      ministry={isMinistry(actor)}
      mayApply={appliesFor(actor).length > 0}
      more={permits.length === mostListed}
      authorityName={deps.authorityName}
      serviceName={serviceName(deps, lang)}
    />,
  );
}

const blank: TypedWish = {
  authority: '',
  services: [],
  means: [],
  firstDay: '',
  lastDay: '31.12.2029',
  reasons: '',
  safeguards: '',
};

function newProps(deps: PermitPagesDeps, { ctx, actor, lang }: PageRequest, values = blank): NewPermitProps {
  return {
    ctx,
    values,
    authorities: appliesFor(actor).map((id) => ({ id, name: deps.authorityName(id) })),
    services: trialServices(deps).map((pkg) => ({
      slug: pkg.slug,
      title: textsOf(pkg, lang).service.title,
      provision: pkg.service.writtenForm.provision ?? '',
    })),
  };
}

const textOf = ({ body }: PageRequest, name: string, most: number): string => {
  const value = body[name];
  return typeof value === 'string' ? value.trim().slice(0, most) : '';
};
const wordsOf = ({ body }: PageRequest, name: string): string[] => [
  ...new Set([body[name]].flat().filter((word): word is string => typeof word === 'string')),
];

async function apply(deps: PermitPagesDeps, request: PageRequest): Promise<Reply> {
  const values: TypedWish = {
    authority: textOf(request, 'behoerde', 80),
    services: wordsOf(request, 'leistung'),
    means: wordsOf(request, 'anmeldung'),
    firstDay: textOf(request, 'erster', 40),
    lastDay: textOf(request, 'letzter', 40),
    reasons: textOf(request, 'begruendung', 4000),
    safeguards: textOf(request, 'schutz', 4000),
  };
  const { authority: authorityId, ...rest } = values;
  const outcome = await applyForPermit(deps, request.actor, {
    ...rest,
    authorityId,
    means: values.means.flatMap((word) => toMeans(word) ?? []),
    firstDay: readDay(values.firstDay) ?? '',
    lastDay: readDay(values.lastDay) ?? '',
  });
  if (outcome.kind === 'applied') return redirect(`${permitPath(outcome.id)}?getan=beantragt`);
  return page(<NewPermitPage {...newProps(deps, request, values)} wrong={outcome.fields} />, { status: 422 });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of the path; what cannot be one is not found. */
export function idOf({ params }: PageRequest): string {
  const id = params.permitId ?? '';
  if (!uuid.test(id)) throw permitsErrors.unknown();
  return id;
}

const kindOf = (word: unknown): StepKind | undefined => stepKinds.find((kind) => kind === word);

const noticeOf = (word: string | undefined): Text | undefined => {
  if (word === 'beantragt') return texts.applied;
  if (word === 'unterlagen') return texts.documentsAdded;
  const kind = kindOf(word);
  return kind && actTexts[kind].done;
};

/** The page of a permit with a form that was opened or came back. */
export async function showPermit(
  deps: PermitPagesDeps,
  request: PageRequest,
  more: Partial<PermitPageProps>,
  status = 200,
): Promise<Reply> {
  const { ctx, actor, lang, query } = request;
  const id = idOf(request);
  const [permit, documents] = await Promise.all([getPermit(deps, actor, id), listDocuments(deps, actor, id)]);
  const { record, standing } = permit;
  const open = stepKinds.filter((kind) => isPossible(kind, standing.state));
  const acts = open.filter((kind) => mayDo(actor, kind, record));
  const notice = noticeOf(query.getan);
  return page(
    <PermitPage
      ctx={ctx}
      permit={permit}
      documents={documents}
      mayAdd={mayAddDocuments(actor, permit)}
      authority={deps.authorityName(record.authorityId)}
      services={record.services.map(serviceName(deps, lang))}
      acts={acts}
      asking={acts.find((kind) => kind === query.tun)}
      notice={notice && say(notice, lang)}
      {...more}
    />,
    { status },
  );
}

async function act(deps: PermitPagesDeps, request: PageRequest): Promise<Reply> {
  const { actor, body, lang } = request;
  const id = idOf(request);
  const kind = kindOf(body.aktion);
  const text = textOf(request, 'text', 4000);
  const seen = /^\d{1,4}$/.test(String(body.stand)) ? Number(body.stand) : -1;
  // Whoever may not see it learns nothing but that; the rest is asked of the action.
  if (!kind) return showPermit(deps, request, {}, 422);
  try {
    await actOnPermit(deps, actor, { id, kind, text, seen });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== permitsErrors.textMissing.code) throw error;
    return showPermit(deps, request, { asking: kind, text, error: say(texts.textMissing, lang) }, 422);
  }
  return redirect(`${permitPath(id)}?getan=${kind}`);
}
