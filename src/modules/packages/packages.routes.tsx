import { packageSchemas } from '../../forms/index.ts';
import { say } from '../../lang/lang.ts';
import type { Actor } from '../../platform/db/actor.ts';
import { json, type PageRequest, page, type Reply, type Route, redirect, route } from '../../platform/http/route.ts';
import { SwitchesPage, titleOf } from './packages.pages.tsx';
import { maySwitch } from './packages.policy.ts';
import { packagesTexts } from './packages.texts.ts';
import type { Packages } from './packages.ts';

export type PackagesPageDeps = {
  readonly packages: Packages;
  readonly authorityName: (id: string) => string | undefined;
};

const access = { kind: 'staff', roles: ['head', 'admin'] } as const;

/** Online services of an authority, and their switches. */
export const packagesRoutes = (deps: PackagesPageDeps): Route[] => [
  route({
    method: 'GET',
    path: '/arbeitsplatz/leistungen',
    access,
    kind: 'page',
    handler: (request) => show(deps, request),
  }),
  route({
    method: 'POST',
    path: '/arbeitsplatz/leistungen',
    access,
    kind: 'page',
    handler: (request) => change(deps, request),
  }),
];

/** The JSON Schemas of the package format: an author's editor completes and explains every key with them. */
export const schemaRoutes = (): Route[] =>
  (Object.keys(packageSchemas) as (keyof typeof packageSchemas)[]).map((name) =>
    route({
      method: 'GET',
      path: `/api/v1/package-format/${name}.json`,
      access: { kind: 'public' },
      kind: 'api',
      cache: 'public',
      summary: `JSON Schema of ${name === 'texts' ? 'texts.<language>' : name}.yaml of a service package`,
      response: { type: 'object' },
      handler: async () => json(packageSchemas[name]),
    }),
  );

const headOf = (actor: Actor): string[] =>
  actor.kind === 'staff' ? actor.roles.filter(({ role }) => role === 'head').map(({ authorityId }) => authorityId) : [];

async function show({ packages, authorityName }: PackagesPageDeps, request: PageRequest): Promise<Reply> {
  const { actor, ctx, query, lang } = request;
  const own = headOf(actor);
  const wanted = (query.behoerde ?? own[0] ?? '').trim().slice(0, 80);
  const name = wanted === '' || !maySwitch(actor, wanted) ? undefined : authorityName(wanted);
  const changed = packages.findPackage(query.geaendert ?? '');
  return page(
    <SwitchesPage
      ctx={ctx}
      own={own.map((id) => ({ id, name: authorityName(id) ?? id }))}
      authority={name === undefined ? undefined : { id: wanted, name }}
      packages={packages.listCurrent().map((pkg) => ({ pkg, isOn: packages.isOn(wanted, pkg.slug) }))}
      anyAuthority={actor.kind === 'staff' && actor.roles.some(({ role }) => role === 'admin')}
      error={wanted !== '' && name === undefined ? say(packagesTexts.unknown, lang) : undefined}
      notice={
        changed && name !== undefined
          ? say(packagesTexts.done, lang, {
              title: titleOf(changed, lang),
              state: say(packages.isOn(wanted, changed.slug) ? packagesTexts.on : packagesTexts.off, lang),
            })
          : undefined
      }
    />,
    { status: wanted !== '' && name === undefined ? 404 : 200 },
  );
}

async function change({ packages, authorityName }: PackagesPageDeps, request: PageRequest): Promise<Reply> {
  const { actor, body, query } = request;
  const authorityId = query.behoerde ?? '';
  const slug = typeof body.leistung === 'string' ? body.leistung : '';
  if (authorityName(authorityId) === undefined) return show({ packages, authorityName }, request);
  await packages.setSwitch(actor, { authorityId, slug, isOn: body.stand === 'ein' });
  return redirect(
    `/arbeitsplatz/leistungen?behoerde=${encodeURIComponent(authorityId)}&geaendert=${encodeURIComponent(slug)}`,
  );
}
