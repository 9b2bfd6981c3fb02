import { Readable } from 'node:stream';
import { dayInBerlin } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { file, type PageRequest, page, type Reply, type Route, route } from '../../../platform/http/route.ts';
import type { Platform } from '../../../platform/module.ts';
import { citizenDeps, type ExportKept } from '../citizen/citizen.deps.ts';
import type { FieldErrors } from '../citizen/login.pages.tsx';
import { typed } from '../citizen/login.routes.tsx';
import { settingsTexts } from '../citizen/settings.texts.ts';
import { currentStake } from '../citizen/stake.actions.ts';
import { exportAccount } from './export.actions.ts';
import { ExportPage } from './export.pages.tsx';

type Deps = Pick<Platform, 'db' | 'clock' | 'config'> & { readonly exportKept: ExportKept };
type Own = PageRequest & { citizen: CitizenActor };

/** Everything of an account in one file, for its owner. */
export function exportRoutes(all: Deps): Route[] {
  const own = { path: '/konto/export', access: { kind: 'citizen' }, kind: 'page' } as const;
  return [
    route({ ...own, method: 'GET', handler: (request) => show(all, request as Own) }),
    route({ ...own, method: 'POST', rateLimit: 'login', handler: (request) => download(all, request as Own) }),
  ];
}

async function show(all: Deps, { ctx, citizen }: Own, errors: FieldErrors = []): Promise<Reply> {
  const stake = await currentStake(citizenDeps(all), citizen);
  const view = { ctx, stake, errors, readsAll: citizen.proof?.level === 'high' };
  return page(<ExportPage {...view} />, { status: errors.length > 0 ? 422 : 200 });
}

async function download(all: Deps, request: Own): Promise<Reply> {
  const deps = { ...citizenDeps(all), exportKept: all.exportKept };
  const document = await exportAccount(deps, request.citizen, typed(request, 'bestaetigung'));
  if (document === undefined) {
    // Without a password in the form it is the proof that became too old.
    const wrong = request.body.bestaetigung === undefined ? settingsTexts.staleError : settingsTexts.wrongPassword;
    return show(all, request, [{ fieldId: 'bestaetigung', message: say(wrong, request.lang) }]);
  }
  const bytes = Buffer.from(document);
  return file(Readable.from([bytes], { objectMode: false }), {
    name: `rennsteig-konto-${dayInBerlin(all.clock.now())}.json`,
    mime: 'application/json',
    size: bytes.length,
  });
}
