import { Readable } from 'node:stream';
import { say } from '../../../lang/lang.ts';
import { file, type PageRequest, type Reply, type Route, route } from '../../../platform/http/route.ts';
import { keepForm } from '../acts/act.routes.tsx';
import { actTexts } from '../acts/act.texts.ts';
import { backToCase, showCase } from '../case/case.routes.tsx';
import { type CaseView, readCase } from '../case/view.actions.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { casesErrors } from '../cases.errors.ts';
import { caseAccess, readCaseRequest } from '../staff.request.ts';
import { type DecisionForm, decideCase, previewDecision, readDecisionForm } from './decision.actions.ts';

/** Deciding: fill in, check, confirm; a preview of the letter on the way. */
export function decisionRoutes(deps: CasesDeps): Route[] {
  return [
    route({
      method: 'POST',
      path: '/arbeitsplatz/vorgang/:caseId/bescheid',
      access: caseAccess,
      kind: 'page',
      handler: async (request): Promise<Reply> => {
        const input = readCaseRequest(request);
        const view = await readCase(deps, input.actor, input.caseId, input.lang);
        const reading = readForm(deps, view, request);
        const form = keepForm(input, request, 'bescheid', reading.problems);
        const step = request.body.schritt;
        if (step === 'aendern') return showCase(deps, request, view, { ...form, errors: [] });
        if (reading.problems.length > 0) return showCase(deps, request, view, form);
        if (step !== 'erstellen') return showCase(deps, request, view, { ...form, check: reading.draft });
        const outcome = await decideCase(deps, input.actor, { ...input, draft: reading.draft });
        if (outcome.kind === 'done') return backToCase(input.caseId, 'entschieden');
        return showCase(deps, request, view, { ...form, check: reading.draft, changedBy: outcome.by });
      },
    }),
    route({
      method: 'POST',
      path: '/arbeitsplatz/vorgang/:caseId/bescheid/vorschau',
      access: caseAccess,
      kind: 'file',
      handler: async (request) => {
        const input = readCaseRequest(request);
        const view = await readCase(deps, input.actor, input.caseId, input.lang);
        const { draft, problems } = readForm(deps, view, request);
        if (problems.length > 0) throw casesErrors.notAllowed();
        const { pdf, name } = await previewDecision(deps, input.actor, { caseId: input.caseId, draft });
        const bytes = Buffer.from(pdf);
        return file(Readable.from([bytes], { objectMode: false }), {
          name,
          mime: 'application/pdf',
          size: bytes.length,
          inline: true,
        });
      },
    }),
  ];
}

function readForm(deps: CasesDeps, view: CaseView, { body, lang }: PageRequest): DecisionForm {
  if (!view.pkg) throw casesErrors.damaged();
  return readDecisionForm(deps, view.pkg, body, lang, {
    outcomeMissing: say(actTexts.decision.outcomeMissing, lang),
    reasonsMissing: say(actTexts.decision.reasonsMissing, lang),
  });
}
