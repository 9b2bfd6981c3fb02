import { evaluate } from '../../../forms/index.ts';
import { findFileFacts } from '../../../platform/files/file-holders.ts';
import { absoluteLink } from '../../../platform/http/absolute-link.ts';
import type { PageRequest } from '../../../platform/http/route.ts';
import { readLangOf } from '../../../ui/index.ts';
import { findPermits } from '../../permits/index.ts';
import type { ApplicationsPorts } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { entryPath } from '../cosigning/code.pages.tsx';
import { listCoSignatures } from '../cosigning/cosigning.queries.ts';
import type { CoSignature } from '../cosigning/cosigning.types.ts';
import { codeOf } from '../cosigning/invitation-secrets.ts';
import { standsOf, withoutInvitations } from '../cosigning/stand.rules.ts';
import { findLastSheet } from '../paper/sheet.queries.ts';
import { paperStand } from '../paper/sheet.rules.ts';
import { mayTakeOver } from '../registers/offered.ts';
import type { SubmitDeps } from '../sending/submit.actions.ts';
import { answersHash } from '../signing/answers-hash.ts';
import { signedFor } from '../signing/document.actions.ts';
import { findGivenOut } from '../signing/document.queries.ts';
import { loginOf } from '../signing/form-decision.rules.ts';
import { type Signing, signingOf } from '../signing/signing.rules.ts';
import { collectFiles } from './answer-files.ts';
import type { DraftView } from './apply.pages.tsx';
import { formContext } from './form-context.ts';
import { findFull, findParts, findSpeaker } from './parts.ts';

/** What the pages of a draft need to know; nothing of it needs the database. */
export type ViewDeps = ApplicationsPorts & Pick<SubmitDeps, 'clock'>;

/** Everything a page of a draft shows, but for what the database alone knows: whether an authority takes no more, how far files are checked. */
export function viewWithoutLimits(deps: ViewDeps, request: PageRequest, draft: DraftView['draft']): DraftView {
  const pkg = deps.findPackage(draft.packageSlug, draft.packageVersion);
  if (!pkg) throw applicationsErrors.unknownService();
  const context = formContext(deps, pkg, draft, readLangOf(request.ctx));
  const evaluation = evaluate(pkg, draft.answers, context);
  const found = findParts(deps, pkg, draft, evaluation.answers, context);
  const parts = 'kind' in found ? [] : found;
  const login = loginOf(request.citizen);
  return {
    ctx: request.ctx,
    reference: request.params.reference ?? '',
    draft,
    pkg,
    context,
    evaluation,
    speaker: findSpeaker(deps, pkg, draft, parts, context),
    parts,
    stop: 'kind' in found ? found : undefined,
    mayTakeOver: mayTakeOver(deps, pkg, request.citizen !== undefined),
    files: undefined,
    signing: signingOf(pkg, {
      at: deps.clock.now(),
      login,
      parts,
      permits: [],
      others: withoutInvitations(evaluation.coSigners),
    }),
    now: deps.clock.now(),
  };
}

export async function viewOf(deps: SubmitDeps, request: PageRequest, draft: DraftView['draft']): Promise<DraftView> {
  const view = viewWithoutLimits(deps, request, draft);
  const stop = view.stop ?? (await findFull(deps, view.pkg, view.parts, view.context.today));
  const hashes = collectFiles(draft.answers).map(({ sha256 }) => sha256);
  const files = hashes.length > 0 ? await deps.db.look(request.actor, (tx) => findFileFacts(tx, hashes)) : new Map();
  return { ...view, stop, files, signing: await findSigning(deps, request, view) };
}

/** The law is asked again with what only the database knows: the document that came back signed, and trial permits of the recipients. */
async function findSigning(deps: SubmitDeps, request: PageRequest, view: DraftView): Promise<Signing> {
  const { pkg, draft, evaluation, signing, parts } = view;
  if (!signing.decisions && signing.others.length === 0) return signing;
  const authorities = parts.map(({ recipient }) => recipient.performer.id);
  const [given, permits, rows, sheet] = await deps.db.look(request.actor, (tx) =>
    Promise.all([
      findGivenOut(tx, draft.owner),
      findPermits(tx, { slug: pkg.slug, authorities, at: view.now }),
      listCoSignatures(tx, draft.owner),
      findLastSheet(tx, draft.owner),
    ]),
  );
  const hash = answersHash(pkg, evaluation);
  const signed = signedFor(given, hash) !== undefined;
  const codes = (row: CoSignature) => codeOf(deps, row);
  const facts = {
    at: view.now,
    login: signing.login,
    parts,
    signed,
    permits,
    others: standsOf(evaluation.coSigners, rows, { hash, now: view.now, authorities, codeOf: codes }),
  };
  return {
    ...signingOf(pkg, facts),
    upload: deps.checkSignature !== undefined,
    entry: absoluteLink(deps, request, entryPath),
    paper: parts.length === 1 ? paperStand(sheet, hash) : undefined,
  };
}
