import { page, plain, type Route, redirect, route } from '../../../platform/http/route.ts';
import type { Platform } from '../../../platform/module.ts';
import { assetUrl } from '../../../ui/index.ts';
import { portalConfig } from '../portal.config.ts';
import { accessibility, easyGerman } from './accessibility.texts.ts';
import { help } from './help.texts.ts';
import { imprint, privacy } from './legal.texts.ts';
import { Operator } from './operator.pages.tsx';
import { type Prose, ProsePage } from './prose.pages.tsx';

/** Pages of text, and the small files that browsers and search engines ask for. */
export function staticRoutes(deps: Pick<Platform, 'config' | 'demo'>): Route[] {
  const config = deps.config.get(portalConfig);
  const withOperator = new Set<Prose>([imprint, privacy, accessibility]);
  const pages = [help, imprint, privacy, accessibility, easyGerman].map((prose) =>
    route({
      method: 'GET',
      path: prose.path,
      access: { kind: 'public' },
      kind: 'page',
      handler: async ({ ctx }) =>
        page(
          <ProsePage ctx={ctx} prose={prose}>
            {withOperator.has(prose) && <Operator config={config} about={prose.path} demo={deps.demo} />}
          </ProsePage>,
        ),
    }),
  );
  return [
    ...pages,
    route({
      method: 'GET',
      path: '/robots.txt',
      access: { kind: 'public' },
      kind: 'file',
      cache: 'public',
      handler: async () =>
        plain(
          [
            'User-agent: *',
            ...['/antrag/', '/status/', '/arbeitsplatz', '/anmelden', '/api/'].map((path) => `Disallow: ${path}`),
            '',
          ].join('\n'),
        ),
    }),
    route({
      method: 'GET',
      path: '/favicon.ico',
      access: { kind: 'public' },
      kind: 'file',
      handler: async () => redirect(assetUrl('mark.svg')),
    }),
  ];
}
