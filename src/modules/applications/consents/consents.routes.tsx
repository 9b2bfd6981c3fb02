import type { CitizenActor } from '../../../platform/db/actor.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { nameOf } from '../account/account.view.ts';
import type { AccountPorts, ApplicationsDeps } from '../applications.deps.ts';
import { findHeld } from '../drafts/holding.actions.ts';
import { formLang } from '../form/form-context.ts';
import { dropPrefill } from '../prefill/prefill.actions.ts';
import { questionLabels } from '../prefill/prefill.labels.ts';
import { type Given, listGiven } from './consents.actions.ts';
import { ConsentsPage, type GivenView } from './consents.pages.tsx';

type Deps = ApplicationsDeps & AccountPorts;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const done = { portal: 'donePortal', angaben: 'doneRegister', vorbei: 'tooLate' } as const;

/** What the owner of an account has agreed to, and taking it back. */
export function consentRoutes(deps: Deps): Route[] {
  const own = { path: '/konto/einwilligungen', access: { kind: 'citizen' }, kind: 'page' } as const;
  return [
    route({ ...own, method: 'GET', handler: (request) => show(deps, request) }),
    route({ ...own, method: 'POST', handler: (request) => takeBack(deps, request) }),
  ];
}

async function show(deps: Deps, { ctx, query, actor }: PageRequest): Promise<Reply> {
  const citizen = actor as CitizenActor;
  const before = query.vor && uuid.test(query.vor) ? query.vor : undefined;
  const portals = await deps.portalConsents(citizen);
  const { given, next } = await listGiven(deps, citizen, before);
  const views = given.map((one) => toView(deps, one, ctx.lang));
  const what = done[query.erledigt as keyof typeof done];
  return page(<ConsentsPage ctx={ctx} portals={portals} given={views} next={next} done={what} />);
}

function toView(deps: Deps, { application, taken, notification }: Given, lang: 'de' | 'en'): GivenView {
  const pkg = deps.findPackage(application.packageSlug, application.packageVersion);
  const labelsOf = (paths: string[]) => (pkg ? questionLabels(pkg, paths, formLang(pkg, lang)) : []);
  return {
    id: application.id,
    ...nameOf(deps, application, lang),
    draft: application.state === 'draft',
    taken: taken.map((entry) => ({ ...entry, labels: labelsOf(entry.values.map(([path]) => path)) })),
    notification,
  };
}

async function takeBack(deps: Deps, { body, actor }: PageRequest): Promise<Reply> {
  const citizen = actor as CitizenActor;
  const [kind, id = '', entry = ''] = String(body.aktion ?? '').split(':');
  const known = uuid.test(id);
  if (kind === 'portal' && known) {
    await deps.endPortalConsent(citizen, id);
    return redirect('/konto/einwilligungen?erledigt=portal');
  }
  if (kind === 'angaben' && known) {
    const outcome = await dropPrefill(deps, await findHeld(deps, citizen, id), { id: entry });
    return redirect(`/konto/einwilligungen?erledigt=${outcome.kind === 'done' ? 'angaben' : 'vorbei'}`);
  }
  return redirect('/konto/einwilligungen');
}
