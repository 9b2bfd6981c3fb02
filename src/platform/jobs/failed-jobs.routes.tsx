import type { Text } from '../../lang/lang.ts';
import { record } from '../audit/audit.ts';
import { type Access, page, type Route, redirect, route } from '../http/route.ts';
import type { Platform } from '../module.ts';
import { FailedJobsPage } from './failed-jobs.pages.tsx';
import { rescheduleJob, selectFailedJobs } from './failed-jobs.queries.ts';
import { failedJobsTexts } from './failed-jobs.texts.ts';

const access: Access = { kind: 'staff', roles: ['admin'] };
const path = '/arbeitsplatz/stoerungen';
const pageSize = 50;
const readNumber = (text: unknown): number => (/^\d{1,15}$/.test(String(text ?? '')) ? Number(text) : 0);

/** What was given up becomes a task of the administrators. `help` says what to do by name of the task. */
export function failedJobsRoutes(
  deps: Pick<Platform, 'db' | 'clock'>,
  help: Readonly<Record<string, Text>>,
): readonly Route[] {
  return [
    route({
      method: 'GET',
      path,
      access,
      kind: 'page',
      handler: async ({ actor, ctx, query }) => {
        const found = await deps.db.as(actor, (tx) => selectFailedJobs(tx, readNumber(query.nach), pageSize + 1));
        const jobs = found.slice(0, pageSize);
        const notice = { ja: failedJobsTexts.done, nein: failedJobsTexts.gone }[query.wiederholt ?? ''];
        const nextHref = found.length > pageSize ? `${path}?nach=${jobs.at(-1)?.id}` : undefined;
        return page(<FailedJobsPage ctx={ctx} jobs={jobs} help={help} nextHref={nextHref} notice={notice} />);
      },
    }),
    route({
      method: 'POST',
      path,
      access,
      kind: 'page',
      handler: async ({ actor, body }) => {
        const id = readNumber(body.auftrag);
        const done = await deps.db.as(actor, async (tx) => {
          const moved = await rescheduleJob(tx, id);
          if (moved) await record(tx, { actor, at: deps.clock.now(), action: 'jobs.retried', subject: `job:${id}` });
          return moved;
        });
        return redirect(`${path}?wiederholt=${done ? 'ja' : 'nein'}`);
      },
    }),
  ];
}
