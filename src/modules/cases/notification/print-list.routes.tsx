import { say } from '../../../lang/lang.ts';
import { page, type Route, route } from '../../../platform/http/route.ts';
import { doneTexts } from '../acts/act.texts.ts';
import { printListPath } from '../case/case.paths.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { caseAccess, staffActor } from '../staff.request.ts';
import { readPrintList } from './print-list.actions.ts';
import { PrintListPage } from './print-list.pages.tsx';

/** The printing list of an authority. */
export function printListRoutes(deps: CasesDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: printListPath,
      access: caseAccess,
      kind: 'page',
      handler: async (request) => {
        const list = await readPrintList(deps, staffActor(request));
        const { ctx, lang, query } = request;
        const notice = query.getan === 'gepostet' ? say(doneTexts.gepostet, lang) : undefined;
        return page(<PrintListPage ctx={ctx} list={list} notice={notice} />);
      },
    }),
  ];
}
