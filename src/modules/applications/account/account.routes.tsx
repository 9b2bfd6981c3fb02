import { say } from '../../../lang/lang.ts';
import { type CitizenActor, ownerOf } from '../../../platform/db/actor.ts';
import { httpErrors } from '../../../platform/http/http.errors.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import type { Application } from '../applications.schema.ts';
import { adopt, giveUp, listHeld } from '../drafts/holding.actions.ts';
import { findByLink } from '../form/find.actions.ts';
import { formLang } from '../form/form-context.ts';
import { EndedPage } from '../form/saved.pages.tsx';
import { AccountPage, AdoptPage, GiveUpPage, TakenPage } from './account.pages.tsx';
import { entryOf } from './account.view.ts';
import { privateLink } from './account-link.ts';

const reference = { kind: 'reference' } as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an account keeps: the list, the way in for a private link, the way out. */
export const accountRoutes = (deps: ApplicationsDeps): Route[] => [
  route({
    method: 'GET',
    path: '/konto',
    access: { kind: 'citizen', agents: true },
    kind: 'page',
    handler: (request) => list(deps, request),
  }),
  route({
    method: 'GET',
    path: '/konto/uebernehmen/:reference',
    access: reference,
    kind: 'page',
    handler: (request) => askToAdopt(deps, request),
  }),
  route({
    method: 'POST',
    path: '/konto/uebernehmen/:reference',
    access: reference,
    kind: 'page',
    handler: (request) => adoptIt(deps, request),
  }),
  route({
    method: 'GET',
    path: '/konto/entfernen/:reference',
    access: reference,
    kind: 'page',
    handler: (request) => askToGiveUp(deps, request),
  }),
  route({
    method: 'POST',
    path: '/konto/entfernen/:reference',
    access: reference,
    kind: 'page',
    handler: async (request) => {
      const actor = holder(request);
      await giveUp(deps, actor, request.params.reference ?? '', request.body.aktion === 'loeschen');
      return redirect('/konto?entfernt=1');
    },
  }),
];

async function list(deps: ApplicationsDeps, { ctx, lang, query, actor }: PageRequest): Promise<Reply> {
  const before = query.vor && uuid.test(query.vor) ? query.vor : undefined;
  const { held, next } = await listHeld(deps, actor as CitizenActor, before);
  const entries = held.map((entry) => entryOf(deps, entry, lang));
  const done = query.uebernommen !== undefined ? 'adopted' : query.entfernt !== undefined ? 'gone' : undefined;
  return page(<AccountPage ctx={ctx} entries={entries} next={next} done={done} />);
}

/** First the link has to lead somewhere, then somebody has to be signed in. */
async function found(deps: ApplicationsDeps, request: PageRequest): Promise<Application | Reply> {
  const leads = await findByLink(deps, request.actor);
  if (leads.kind === 'ended')
    return page(<EndedPage ctx={request.ctx} reason={leads.reason} endedAt={leads.endedAt} />, { status: 410 });
  if (!request.citizen) throw httpErrors.signInRequired();
  return leads.application;
}

const isReply = (answer: Application | Reply): answer is Reply => 'type' in answer;

async function askToAdopt(deps: ApplicationsDeps, request: PageRequest): Promise<Reply> {
  const application = await found(deps, request);
  if (isReply(application)) return application;
  if (request.actor.kind === 'citizen') return redirect('/konto');
  const shown = request.params.reference ?? '';
  return page(<AdoptPage ctx={request.ctx} reference={shown} title={titleFor(deps, application, request)} />);
}

async function adoptIt(deps: ApplicationsDeps, request: PageRequest): Promise<Reply> {
  const application = await found(deps, request);
  if (isReply(application)) return application;
  const owner = ownerOf(request.actor);
  if (!owner || !request.citizen) throw applicationsErrors.unknownReference();
  const outcome = await adopt(deps, request.citizen, owner);
  if (outcome.kind === 'kept') return redirect('/konto?uebernommen=1');
  return page(<TakenPage ctx={request.ctx} reference={request.params.reference ?? ''} />, { status: 409 });
}

/** The owner on a route that only the account can walk: by a private link there is nothing to take out, and a representative takes nothing out. */
function holder({ actor }: PageRequest): CitizenActor {
  if (actor.kind !== 'citizen') throw applicationsErrors.unknownReference();
  if (actor.agent) throw httpErrors.notForAgents();
  return actor;
}

async function askToGiveUp(deps: ApplicationsDeps, request: PageRequest): Promise<Reply> {
  holder(request);
  const application = await found(deps, request);
  if (isReply(application)) return application;
  return page(
    <GiveUpPage
      ctx={request.ctx}
      reference={request.params.reference ?? ''}
      title={titleFor(deps, application, request)}
      draft={application.state === 'draft'}
      link={privateLink(deps, request, application)}
    />,
  );
}

function titleFor(deps: ApplicationsDeps, application: Application, { lang }: PageRequest): string {
  const pkg = deps.findPackage(application.packageSlug, application.packageVersion);
  if (pkg) return (pkg.texts[formLang(pkg, lang)] ?? pkg.texts.de).service.title;
  return application.title ? say(application.title, lang) : '';
}
