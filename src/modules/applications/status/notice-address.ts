import type { CompiledPackage, Evaluation } from '../../../forms/index.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { isMailAddress } from '../../../platform/mail/mail.ts';
import type { ApplicationsPorts } from '../applications.deps.ts';

/** The first e-mail answer of the form that is the applicant's own: there the notices go, unless the person named another address. */
export function addressInForm(pkg: CompiledPackage, { answers }: Pick<Evaluation, 'answers'>): string | null {
  const foreign = new Set(pkg.coSigners.map(({ group }) => group));
  for (const group of pkg.steps.flatMap((step) => step.groups)) {
    const row = answers[group.id];
    if (!row || Array.isArray(row) || foreign.has(group.id)) continue;
    for (const field of group.fields) {
      const value = row[field.id];
      if (field.type === 'email' && typeof value === 'string' && isMailAddress(value)) return value;
    }
  }
  return null;
}

/** Where notices go without one in the form: to the account, and where it has none (an organisation) to whoever acts for it. */
export async function addressOfAccount(
  deps: Pick<ApplicationsPorts, 'addressOf'>,
  { account, agent }: CitizenActor,
): Promise<string | undefined> {
  return ((await deps.addressOf(account)) ?? (agent && (await deps.addressOf(agent.account))))?.email;
}
