import { Readable } from 'node:stream';
import { type Answers, firstOpenLocation, openPage, startAnswers, toSubmission } from '../../../forms/index.ts';
import type { Loa } from '../../../law/index.ts';
import { file, type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import type { Platform } from '../../../platform/module.ts';
import { readLangOf } from '../../../ui/index.ts';
import type { ApplicationsPorts } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import type { Application } from '../applications.schema.ts';
import { type PdfFile, renderCopy, renderDeclaration } from '../sending/copy.actions.ts';
import { wayQuestion } from '../sending/way.rules.ts';
import { answersHash } from '../signing/answers-hash.ts';
import type { Login } from '../signing/form-decision.rules.ts';
import { signingOf } from '../signing/signing.rules.ts';
import { draftPath, StepPage } from './apply.pages.tsx';
import { showPage } from './apply.routes.tsx';
import { chosenLook } from './chosen-look.ts';
import { viewWithoutLimits } from './draft-view.ts';
import { formContext } from './form-context.ts';
import { standOf } from './page-stand.ts';
import { readPosted, uploadFields } from './posted.ts';
import { takeStep } from './take-step.ts';

export type DraftPreviewDeps = ApplicationsPorts &
  Pick<Platform, 'clock' | 'config' | 'files' | 'pdf'> & {
    /** What the one draft of the preview is about. */
    readonly about: () => Pick<Application, 'packageSlug' | 'packageVersion' | 'ags' | 'authorityId'>;
    readonly onRestart: () => void;
    /** The page that follows "Absenden" and "Für später speichern"; `submission` is what the authority would get. */
    readonly done: (request: PageRequest, submission: object | undefined) => Reply;
  };

const access = { kind: 'public' } as const;
const own = '/antrag/vorschau';

/**
 * The pages of a draft, as people see them, on one draft in memory: for packages that are not published. `fill` lays answers into it;
 * `facts` are those that a draft has from its beginning.
 */
export function draftPreview(deps: DraftPreviewDeps): {
  routes: Route[];
  fill: (answers: Answers, facts: Application['facts']) => void;
} {
  let kept: Pick<Application, 'answers' | 'revision' | 'updatedAt' | 'facts'> | undefined;
  /** What was "proven" here: the button does it at once, so that authors see both states of the signature. */
  let login: Login | undefined;

  const draft = (request: PageRequest): Application => {
    const now = deps.clock.now();
    const blank = {
      ...deps.about(),
      id: '00000000-0000-7000-8000-000000000000',
      owner: '',
      carrierId: null,
      performerId: null,
      state: 'draft',
      lang: request.lang,
      facts: {},
      prefill: [],
      answers: {},
      revision: 0,
      notifyEmail: null,
      startedAt: now,
      updatedAt: now,
      submittedAt: null,
      receiptNumber: null,
      title: null,
      evidence: null,
    } satisfies Application;
    if (kept) return { ...blank, ...kept };
    const pkg = deps.findPackage(blank.packageSlug, blank.packageVersion);
    return { ...blank, answers: pkg ? startAnswers(pkg, formContext(deps, pkg, blank, readLangOf(request.ctx))) : {} };
  };
  const keep = (answers: Answers, revision: number, facts: Application['facts']) => {
    kept = { answers, revision, facts, updatedAt: deps.clock.now() };
  };
  const view = (request: PageRequest) => {
    const shown = viewWithoutLimits(deps, request, draft(request));
    const { pkg, parts, now } = shown;
    return {
      ...shown,
      reference: 'vorschau',
      mayTakeOver: false,
      // Nobody else can sign here.
      signing: signingOf(pkg, { at: now, login, parts, permits: [], others: [] }),
    };
  };

  async function post(request: PageRequest): Promise<Reply> {
    const location = request.query.schritt ?? '';
    const before = view(request);
    const fields = () => uploadFields(before.pkg, location, before.draft, before.context);
    const posted = await readPosted(deps, request.parts(), fields, readLangOf(request.ctx));
    if (location === 'review') return postReview(request, posted.body);
    const taken = takeStep(
      before.pkg,
      before.draft.answers,
      { ...posted, location, lang: readLangOf(request.ctx) },
      before.context,
    );
    if (!taken) return redirect(own);
    keep(taken.answers, before.draft.revision + 1, before.draft.facts);
    if (taken.goes.kind === 'later') return deps.done(request, undefined);
    if (taken.goes.kind === 'page')
      return redirect(`${draftPath('vorschau', taken.goes.location)}${chosenLook(posted.body)}`);
    const after = { ...view(request), evaluation: taken.evaluation };
    const again = openPage(after.pkg, location, taken.answers, after.context)?.page;
    if (!again || again.kind === 'review') return redirect(own);
    const stand = standOf(after.pkg, location, after.draft);
    return page(<StepPage {...after} page={again} errors={taken.errors} stand={stand} />, { status: 422 });
  }

  function postReview(request: PageRequest, body: Parameters<typeof chosenLook>[0]): Reply {
    const look = chosenLook(body);
    if (look) return redirect(`${draftPath('vorschau', 'review')}${look}`);
    const { pkg, evaluation } = view(request);
    const open = firstOpenLocation(evaluation);
    if (open !== 'review') return redirect(`${draftPath('vorschau', open)}&pruefen=1`);
    return deps.done(request, body.aktion === 'absenden' ? toSubmission(pkg, evaluation) : undefined);
  }

  const routes = [
    route({
      method: 'GET',
      path: '/antrag/neu',
      noHead: true,
      access,
      kind: 'page',
      handler: async () => {
        kept = undefined;
        login = undefined;
        deps.onRestart();
        return redirect(own);
      },
    }),
    route({
      method: 'GET',
      path: own,
      access,
      kind: 'page',
      handler: async (request) => {
        const shown = view(request);
        const { schritt, pruefen } = request.query;
        const fresh = shown.draft.revision === 0;
        const location =
          schritt ?? (fresh ? shown.evaluation.steps[0] : firstOpenLocation(shown.evaluation)) ?? 'review';
        const way = wayQuestion(shown.pkg, login !== undefined, true);
        return showPage(shown, location, { check: pruefen !== undefined, resumed: false, way });
      },
    }),
    route({ method: 'POST', path: own, access, kind: 'page', multipart: true, handler: post }),
    route({
      method: 'POST',
      path: `${own}/ausweisen`,
      access,
      kind: 'page',
      handler: async ({ body }) => {
        login = loginAt(body.stufe === 'high' ? 'high' : 'substantial', deps.clock.now());
        return redirect(draftPath('vorschau', 'review'));
      },
    }),
    pdfRoute('kopie', (request) => renderCopy(deps, draft(request), readLangOf(request.ctx))),
    pdfRoute('erklaerung', (request) => {
      const { pkg, evaluation, now } = view(request);
      return renderDeclaration(deps, draft(request), {
        lang: request.lang,
        madeAt: now,
        hash: answersHash(pkg, evaluation),
      });
    }),
  ];
  return {
    routes,
    fill: (answers, facts) => {
      login = undefined;
      keep(answers, 1, facts);
    },
  };

  function pdfRoute(name: string, render: (request: PageRequest) => Promise<PdfFile>): Route {
    return route({
      method: 'GET',
      path: `${own}/${name}.pdf`,
      access,
      kind: 'file',
      handler: async (request) => {
        if (!deps.findPackage(deps.about().packageSlug)) throw applicationsErrors.unknownService();
        const pdf = await render(request);
        return file(Readable.from([pdf.bytes]), { name: pdf.name, mime: 'application/pdf', size: pdf.bytes.length });
      },
    });
  }
}

const loginAt = (level: Loa, at: Date): Login => ({
  means: 'bundid',
  by: level === 'high' ? 'eid' : 'elster',
  level,
  at,
});
