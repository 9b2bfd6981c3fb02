import { dayInBerlin } from '../../../lang/format.ts';
import { formatInstant, type Means, meansNames, type WrittenFormAnswer, writtenForm } from '../../../law/index.ts';
import { record } from '../../../platform/audit/audit.ts';
import { type Actor, agentNameOf, levelOf } from '../../../platform/db/actor.ts';
import { type ActRecord, type ObjectionFacts, write } from '../../mailbox/index.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';

/** Whether an objection from this session keeps the written form, and the ways that are open if not. */
export type ObjectionForm = WrittenFormAnswer & { readonly ok: boolean; readonly means: Means };

const isMeans = (word: string | undefined): word is Means => word !== undefined && word in meansNames;

/**
 * Asks the law library whether this session may object here: the written form of § 70 VwGO is ordered by federal law, so an identified account
 * replaces it (§ 9a Abs. 5 OZG). A private link is nobody in particular.
 */
export function objectionForm(actor: Actor, now: Date): ObjectionForm {
  const by = actor.kind === 'citizen' ? actor.proof?.by : undefined;
  const means = isMeans(by) ? by : 'email';
  const answer = writtenForm({
    formRequired: true,
    electronicExcluded: false,
    lawLevel: 'federal',
    at: formatInstant(Math.floor(now.getTime() / 1000)),
    means,
    loa: levelOf(actor),
    viaPortalForm: true,
  });
  return { ...answer, ok: answer.result === 'ok', means };
}

/** Whether an objection that arrives on this day is in time; before the period begins it is. */
export const isInTime = ({ objectionLastDay }: Pick<ActRecord, 'objectionLastDay'>, now: Date): boolean =>
  objectionLastDay === null || dayInBerlin(now) <= objectionLastDay;

/** Files the objection with the authority that decided; `messageId` is made with the form, so that a double click files one. */
export async function fileObjection(
  deps: ApplicationsDeps,
  actor: Actor,
  input: { act: ActRecord; form: ObjectionForm; text: string; messageId: string | undefined },
): Promise<void> {
  const { act, form, text, messageId } = input;
  const { applicationId, authorityId } = act;
  await deps.db.as(actor, async (tx) => {
    const now = deps.clock.now();
    const objection: ObjectionFacts = {
      actId: act.actId,
      row: form.row,
      means: form.means,
      level: levelOf(actor),
      lastDay: act.objectionLastDay,
      inTime: isInTime(act, now),
    };
    const letter = { applicationId, authorityId, direction: 'to-authority', kind: 'objection', text } as const;
    const written = await write(tx, { ...letter, objection, writtenBy: agentNameOf(actor), messageId }, now);
    await record(tx, {
      actor,
      at: now,
      action: 'applications.objected',
      subject: `application:${applicationId}`,
      authorityId,
      detail: { message: written.messageId, row: form.row, inTime: objection.inTime },
    });
  });
}
