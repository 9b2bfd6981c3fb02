import { dayInBerlin } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { type PageRequest, page, type Route, redirect, route } from '../../../platform/http/route.ts';
import type { Platform } from '../../../platform/module.ts';
import { confirmedData } from '../identity/proven.actions.ts';
import { citizenDeps } from './citizen.deps.ts';
import { typed } from './login.routes.tsx';
import { ProfilePage } from './profile.pages.tsx';
import { readProfile } from './profile.rules.ts';
import { profile, saveProfile } from './settings.actions.ts';
import { settingsTexts as texts } from './settings.texts.ts';

const messages = { birthDate: texts.badDate, postalCode: texts.badPostalCode, phone: texts.badPhone };

/** What a person keeps of themselves in the account. */
export function citizenProfileRoutes(all: Pick<Platform, 'db' | 'clock' | 'config'>): Route[] {
  const citizens = citizenDeps(all);
  return [
    route({
      method: 'GET',
      path: '/konto/daten',
      access: { kind: 'citizen' },
      kind: 'page',
      handler: async ({ ctx, query, actor }) => {
        const known = await profile(citizens, actor as CitizenActor);
        const confirmed = await confirmedData(all, actor as CitizenActor);
        return page(
          <ProfilePage ctx={ctx} profile={known} confirmed={confirmed} saved={query.gespeichert !== undefined} />,
        );
      },
    }),
    route({
      method: 'POST',
      path: '/konto/daten',
      access: { kind: 'citizen' },
      kind: 'page',
      handler: async (request: PageRequest) => {
        const { ctx, lang, actor } = request;
        const today = dayInBerlin(all.clock.now());
        const read = readProfile((name, longest) => typed(request, name, longest), today);
        const errors = read.problems.map((fieldId) => ({ fieldId, message: say(messages[fieldId], lang) }));
        if (errors.length > 0)
          return page(<ProfilePage ctx={ctx} profile={read.profile} errors={errors} />, { status: 422 });
        await saveProfile(citizens, actor as CitizenActor, read.profile);
        return redirect('/konto/daten?gespeichert=1');
      },
    }),
  ];
}
