import { type CompiledPackage, startAnswers, takeFromAccount } from '../../../forms/index.ts';
import { dayInBerlin } from '../../../lang/format.ts';
import { hashReference, newId, newReference } from '../../../platform/crypto/crypto.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { httpErrors } from '../../../platform/http/http.errors.ts';
import { covers } from '../../accounts/index.ts';
import { accountReference } from '../account/account-link.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import { insertDraft } from '../applications.queries.ts';
import type { StartApplication } from '../applications.schema.ts';
import { holdNewDraft } from '../drafts/holding.actions.ts';
import { formContext } from '../form/form-context.ts';
import { mayTakeOver } from '../registers/offered.ts';
import { findRecipient, isStop, type Stop } from '../sending/recipient.ts';

/**
 * Begins a draft and returns its secret reference, which is stored only as a hash and shown to nobody but the caller. The application id
 * that travels to the file is another one. Somebody signed in gets the draft into the account and its id as the way to it. No draft is begun that nobody could receive. Throws `applications.unknown_service`.
 */
export async function startApplication(
  deps: ApplicationsDeps,
  input: StartApplication,
  citizen?: CitizenActor,
): Promise<{ reference: string; mayTakeOver: boolean } | { pkg: CompiledPackage; stop: Stop }> {
  const pkg = deps.findPackage(input.packageSlug);
  if (!pkg) throw applicationsErrors.unknownService();
  if (citizen?.agent && !covers(citizen.agent.scope, { slug: pkg.slug })) throw httpErrors.notForAgents();
  const byAuthority = pkg.service.responsible.by === 'authority';
  const about = byAuthority
    ? { ags: null, authorityId: input.authorityId ?? null }
    : { ags: input.ags ?? null, authorityId: null };
  if (!about.ags && !about.authorityId) throw applicationsErrors.unknownService();
  const now = deps.clock.now();
  const found = findRecipient(deps, pkg, about, dayInBerlin(now));
  if (isStop(found)) return { pkg, stop: found };

  const id = newId(now.getTime());
  const reference = citizen ? accountReference(deps, id) : newReference();
  const owner = hashReference(reference);
  const facts: Record<string, string> = input.topic ? { topic: input.topic.slice(0, 200) } : {};
  const draft = {
    id,
    owner,
    packageSlug: pkg.slug,
    packageVersion: pkg.version,
    ...about,
    lang: input.lang,
    facts,
    prefill: [],
  };
  const context = formContext(deps, pkg, draft, input.lang);
  const answers = startAnswers(pkg, context);
  await deps.db.as(citizen ? { ...citizen, owner } : { kind: 'guest', owner }, async (tx) => {
    await insertDraft(tx, { ...draft, answers }, now);
    if (citizen) await holdNewDraft(tx, citizen, draft, now);
  });
  if (!citizen) return { reference, mayTakeOver: mayTakeOver(deps, pkg, false) };
  // An account in which nothing stands asks nothing before the first question.
  const offers = takeFromAccount(pkg, (await deps.findOwnData(citizen)) ?? {}, context).length > 0;
  return { reference: id, mayTakeOver: offers || mayTakeOver(deps, pkg, false) };
}
