import { dayInBerlin, formatLongDate } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import { accountsErrors } from '../accounts.errors.ts';
import type { Colleague } from '../accounts.schema.ts';
import { colleagues, type StaffDeps } from './staff.actions.ts';
import { findStaffEntry } from './staff.queries.ts';
import { endSubstitution, insertSubstitution, listSubstitutions, type Substitution } from './substitution.queries.ts';
import { substitutionTexts as texts } from './substitution.texts.ts';

/** What the page of an authority shows: everybody there, what runs or comes, and whom this person may name a deputy for. */
export type SubstitutionDesk = {
  readonly people: readonly Colleague[];
  readonly substitutions: readonly Substitution[];
  readonly mayNameFor: readonly Colleague[];
};

const leads = (actor: StaffActor, authorityId: string): boolean =>
  actor.roles.some((grant) => grant.authorityId === authorityId && grant.role === 'head');

export async function readDesk(deps: StaffDeps, actor: StaffActor, authorityId: string): Promise<SubstitutionDesk> {
  const people = await colleagues(deps, authorityId);
  const substitutions = await listSubstitutions(deps.db.read, authorityId, dayInBerlin(deps.clock.now()));
  return { people, substitutions, mayNameFor: people.filter(({ id }) => id === actor.id || leads(actor, authorityId)) };
}

/**
 * Names a deputy for a time: by the person itself, or for others by whoever leads the authority. Nobody gets a right by it, for the deputy works there
 * already, so that no second person is needed (ADR 22). Error: `accounts.not_your_substitution`.
 */
export async function nameDeputy(
  deps: StaffDeps,
  actor: StaffActor,
  input: { authorityId: string; staffId: string; deputyId: string; firstDay: string; lastDay: string },
): Promise<void> {
  const { authorityId, staffId, deputyId, firstDay, lastDay } = input;
  const desk = await readDesk(deps, actor, authorityId);
  const person = desk.mayNameFor.find(({ id }) => id === staffId);
  const deputy = desk.people.find(({ id }) => id === deputyId);
  if (!person || !deputy || person.id === deputy.id) throw accountsErrors.notYourSubstitution();
  const now = deps.clock.now();
  const id = newId(now.getTime());
  await deps.db.as(actor, async (tx) => {
    await insertSubstitution(tx, { id, authorityId, staffId, deputyId, firstDay, lastDay, namedBy: actor.id, now });
    const detail = { deputy: deputyId, firstDay, lastDay };
    const subject = `staff:${staffId}`;
    await record(tx, { actor, at: now, action: 'accounts.deputy_named', subject, authorityId, detail });
    const told = [deputyId, staffId].filter((one) => one !== actor.id);
    for (const one of told) {
      const entry = await findStaffEntry(tx, one);
      if (entry) await sendMail(tx, letter({ to: entry.email, person, deputy, firstDay, lastDay }), now);
    }
  });
}

/** No language is known of staff: one letter in both. */
function letter(news: { to: string; person: Colleague; deputy: Colleague; firstDay: string; lastDay: string }) {
  const write = (lang: Lang) =>
    say(texts.letter, lang, {
      person: news.person.name,
      deputy: news.deputy.name,
      from: formatLongDate(news.firstDay, lang),
      until: formatLongDate(news.lastDay, lang),
    });
  const subject = `${say(texts.subject, 'de')} / ${say(texts.subject, 'en')}`;
  return { to: news.to, subject, text: `${write('de')}\n– – –\n\n${write('en')}`, lang: 'de' as const };
}

/** Ends a substitution at once: by either side, or by whoever leads the authority. Error: `accounts.not_your_substitution`. */
export async function endDeputy(
  deps: StaffDeps,
  actor: StaffActor,
  input: { authorityId: string; id: string },
): Promise<void> {
  const { substitutions } = await readDesk(deps, actor, input.authorityId);
  const found = substitutions.find(({ id }) => id === input.id);
  const may = found && (leads(actor, input.authorityId) || [found.staffId, found.deputyId].includes(actor.id));
  if (!may) throw accountsErrors.notYourSubstitution();
  const now = deps.clock.now();
  await deps.db.as(actor, async (tx) => {
    if (!(await endSubstitution(tx, found.id, now))) return;
    const { authorityId } = input;
    const subject = `staff:${found.staffId}`;
    await record(tx, { actor, at: now, action: 'accounts.deputy_ended', subject, authorityId });
  });
}
