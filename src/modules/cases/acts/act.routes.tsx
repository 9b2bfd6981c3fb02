import { dayInBerlin } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import { readDay } from '../../../lang/read-day.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import type { ActOutcome } from '../case/case.actions.ts';
import { CasePage } from '../case/case.pages.tsx';
import { printListPath } from '../case/case.paths.ts';
import { backToCase, showCase } from '../case/case.routes.tsx';
import { type CaseView, readCase } from '../case/view.actions.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { type CaseRequest, caseAccess, isId, readCaseRequest, readLevel, textOf } from '../staff.request.ts';
import type { ActError, ActForm, ActName } from './act.schema.ts';
import { actTexts, type doneTexts } from './act.texts.ts';
import { forwardCase } from './forward.actions.ts';
import {
  addNote,
  assignCase,
  closeCase,
  markPosted,
  releaseCase,
  reopenCase,
  requestDocuments,
  reviewAnswer,
  sendMessage,
  switchToPost,
  takeCase,
} from './work.actions.ts';

type Done = keyof typeof doneTexts;

/** What a person does with a case. Every form works without script: 303 when done, 422 with the form when something is missing. */
export function actRoutes(deps: CasesDeps): Route[] {
  return [
    buttonRoute(deps, 'uebernehmen', 'uebernommen', (input) => takeCase(deps, input.actor, input)),
    buttonRoute(deps, 'abgeben', 'abgegeben', (input) => releaseCase(deps, input.actor, input)),
    buttonRoute(deps, 'umstellen', 'umgestellt', (input) => switchToPost(deps, input.actor, input)),
    formRoute(deps, 'post', 'post', 'gepostet', (input, body, today, view) => {
      const postedOn = readDay(textOf(body, 'tag', 40));
      const words = actTexts.post;
      const mistake = (text: Text) => [{ fieldId: 'tag', message: say(text, input.lang) }];
      if (!postedOn) return mistake(words.missing);
      if (postedOn > today) return mistake(words.future);
      const { decision } = view.state;
      if (decision && postedOn < dayInBerlin(decision.at)) return mistake(words.early);
      return () => markPosted(deps, input.actor, { ...input, postedOn });
    }),
    buttonRoute(deps, 'antwort', 'geprueft', (input, { body }) =>
      reviewAnswer(deps, input.actor, { ...input, fine: body.passt !== 'nein', text: '' }),
    ),
    noteRoute(deps),
    formRoute(deps, 'nachricht', 'nachricht', 'nachricht', (input, body) => {
      const text = textOf(body, 'text', 4000);
      if (!text) return [{ fieldId: 'text', message: say(actTexts.message.missing, input.lang) }];
      return () => sendMessage(deps, input.actor, { ...input, text, level: readLevel(textOf(body, 'stufe', 20)) });
    }),
    formRoute(deps, 'nachfordern', 'nachfordern', 'nachgefordert', (input, body, today) => {
      const text = textOf(body, 'text', 4000);
      const dueOn = readDay(textOf(body, 'frist', 40));
      const words = actTexts.request;
      const errors: ActError[] = [];
      if (!text) errors.push({ fieldId: 'text', message: say(words.missing, input.lang) });
      if (!dueOn) errors.push({ fieldId: 'frist', message: say(words.dueMissing, input.lang) });
      else if (dueOn <= today) errors.push({ fieldId: 'frist', message: say(words.duePast, input.lang) });
      return errors.length > 0 || !dueOn
        ? errors
        : () => requestDocuments(deps, input.actor, { ...input, text, dueOn });
    }),
    formRoute(deps, 'weiterleiten', 'weiterleiten', 'weitergeleitet', (input, body) => {
      const authorityId = textOf(body, 'behoerde', 40);
      if (!deps.findAuthority(authorityId)) {
        return [{ fieldId: 'behoerde-erste', message: say(actTexts.forward.missing, input.lang) }];
      }
      return () => forwardCase(deps, input.actor, { ...input, authorityId, reason: textOf(body, 'grund', 2000) });
    }),
    formRoute(deps, 'zuweisen', 'zuweisen', 'zugewiesen', (input, body) => {
      const colleagueId = textOf(body, 'person', 40);
      if (!isId(colleagueId)) return [{ fieldId: 'person', message: say(actTexts.assign.missing, input.lang) }];
      return () => assignCase(deps, input.actor, { ...input, colleagueId });
    }),
    formRoute(
      deps,
      'schliessen',
      'schliessen',
      'geschlossen',
      (input, body) => () => closeCase(deps, input.actor, { ...input, reason: textOf(body, 'grund', 2000) }),
    ),
    formRoute(deps, 'wieder-oeffnen', 'oeffnen', 'geoeffnet', (input, body) => {
      const reason = textOf(body, 'grund', 2000);
      if (!reason) return [{ fieldId: 'grund', message: say(actTexts.reopen.missing, input.lang) }];
      return () => reopenCase(deps, input.actor, { ...input, reason });
    }),
  ];
}

const path = (act: string) => `/arbeitsplatz/vorgang/:caseId/${act}`;

/** An act without a form: one button. */
function buttonRoute(
  _deps: CasesDeps,
  act: string,
  done: Done,
  run: (input: CaseRequest, request: PageRequest) => Promise<ActOutcome>,
): Route {
  return route({
    method: 'POST',
    path: path(act),
    access: caseAccess,
    kind: 'page',
    handler: async (request) => {
      const input = readCaseRequest(request);
      const outcome = await run(input, request);
      const result: Done = outcome.kind === 'done' ? done : 'veraltet';
      return request.body.zurueck === 'eingang'
        ? redirect(`/arbeitsplatz?vorgang=${input.caseId}&getan=${result}`)
        : backToCase(input.caseId, result);
    },
  });
}

type Run = () => Promise<ActOutcome>;

/** An act with a form. `read` gives what is wrong, or what to do. */
function formRoute(
  deps: CasesDeps,
  act: string,
  form: ActName,
  done: Done,
  read: (input: CaseRequest, body: PageRequest['body'], today: string, view: CaseView) => ActError[] | Run,
): Route {
  return route({
    method: 'POST',
    path: path(act),
    access: caseAccess,
    kind: 'page',
    handler: async (request): Promise<Reply> => {
      const input = readCaseRequest(request);
      const view = await readCase(deps, input.actor, input.caseId, input.lang);
      const reading = input.formId ? read(input, request.body, view.today, view) : [];
      if (typeof reading === 'function') {
        const outcome = await reading();
        if (outcome.kind === 'done' && request.body.zurueck === 'post')
          return redirect(`${printListPath}?getan=${done}`);
        if (outcome.kind === 'done') return backToCase(input.caseId, done);
        return showCase(deps, request, view, keepForm(input, request, form, [], outcome.by));
      }
      return showCase(deps, request, view, keepForm(input, request, form, reading, input.formId ? undefined : ''));
    },
  });
}

/** The form as it was sent, so that nothing typed is lost. */
export function keepForm(
  { formId }: CaseRequest,
  { body }: PageRequest,
  act: ActName,
  errors: readonly ActError[],
  changedBy?: string,
): ActForm {
  const values: Record<string, string> = {};
  for (const name of Object.keys(body).slice(0, 60)) if (!name.startsWith('_')) values[name] = textOf(body, name);
  return { act, values, errors, formId, changedBy };
}

function noteRoute(deps: CasesDeps): Route {
  return route({
    method: 'POST',
    path: path('notiz'),
    access: caseAccess,
    kind: 'page',
    handler: async (request) => {
      const { actor, caseId, lang } = readCaseRequest(request);
      const text = textOf(request.body, 'text', 4000);
      if (text) {
        await addNote(deps, actor, { caseId, text });
        return backToCase(caseId, 'notiz', { ansicht: 'notizen' });
      }
      const view = await readCase(deps, actor, caseId, lang);
      const message = say(actTexts.noteMissing, lang);
      return page(<CasePage ctx={request.ctx} view={view} tab="notizen" noteError={message} />, { status: 422 });
    },
  });
}
