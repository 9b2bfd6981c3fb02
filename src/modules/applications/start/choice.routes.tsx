import { say } from '../../../lang/lang.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { readLangOf } from '../../../ui/index.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { formLang } from '../form/form-context.ts';
import { type Sent, withSent } from '../sending/with-sent.tsx';
import { readChoice, sayChoice } from '../status/notified.actions.ts';
import { ChoicePage } from './choice.pages.tsx';

const path = '/status/:reference/bekanntgabe';
const reference = { kind: 'reference' } as const;

/** On which way the decision of a sent application comes: asked for each provision by itself, revocable for the future. */
export const choiceRoutes = (deps: ApplicationsDeps): Route[] => [
  route({
    method: 'GET',
    path,
    access: reference,
    kind: 'page',
    handler: (request) => withSent(deps, request, (found) => show(deps, request, found)),
  }),
  route({
    method: 'POST',
    path,
    access: reference,
    kind: 'page',
    handler: (request) => withSent(deps, request, (found) => save(deps, request, found)),
  }),
];

async function show(deps: ApplicationsDeps, request: PageRequest, found: Sent, failed = false): Promise<Reply> {
  const { ctx, lang, params, query, actor } = request;
  const { application } = found;
  const choice = await readChoice(deps, actor, found);
  const pkg = deps.findPackage(application.packageSlug, application.packageVersion);
  const words = pkg && (pkg.texts[formLang(pkg, readLangOf(ctx))] ?? pkg.texts.de).service;
  const service = words?.title ?? (application.title ? say(application.title, lang) : '');
  const saved = query.gespeichert !== undefined && !failed;
  return page(
    <ChoicePage
      ctx={ctx}
      path={`/status/${params.reference}`}
      service={service}
      choice={choice}
      saved={saved}
      missing={failed ? choice.scope : undefined}
    />,
    { status: failed ? 422 : 200 },
  );
}

async function save(deps: ApplicationsDeps, request: PageRequest, found: Sent): Promise<Reply> {
  const { body, lang, params, actor } = request;
  const choice = await readChoice(deps, actor, found);
  const scope = body.bereich === 'th-egovg-9-3' && choice.single ? 'th-egovg-9-3' : choice.scope;
  if (body.wahl !== 'ja' && body.wahl !== 'nein') return show(deps, request, found, true);
  await sayChoice(deps, actor, found.application, { scope, granted: body.wahl === 'ja', lang });
  return redirect(`/status/${params.reference}/bekanntgabe?gespeichert=1`);
}
