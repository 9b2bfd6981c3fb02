import { type CompiledPackage, type Evaluation, evaluate } from '../../../forms/index.ts';
import type { Platform } from '../../../platform/module.ts';
import type { ApplicationsPorts } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import type { Application } from '../applications.schema.ts';
import { formContext } from '../form/form-context.ts';
import { answersHash } from './answers-hash.ts';

/** A draft as whoever signs it sees it; the hash stands for its answers. */
export function lookAtDraft(
  deps: ApplicationsPorts & Pick<Platform, 'clock'>,
  draft: Application,
): { readonly pkg: CompiledPackage; readonly evaluation: Evaluation; readonly hash: string } {
  const pkg = deps.findPackage(draft.packageSlug, draft.packageVersion);
  if (!pkg) throw applicationsErrors.unknownService();
  const evaluation = evaluate(pkg, draft.answers, formContext(deps, pkg, draft, 'de'));
  return { pkg, evaluation, hash: answersHash(pkg, evaluation) };
}
