import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../../platform/clock/clock.ts';
import type { ZbpState, ZbpTransport } from '../zbp.types.ts';
import type { ZbpMessage } from '../zbp-message.rules.ts';
import { checkSubmission } from './zbp-checks.ts';

/** A message as it lies in a mailbox of the simulator. */
export type LaidDown = { readonly message: ZbpMessage; readonly at: Date };

export type ZbpSimulator = ZbpTransport & {
  /** What lies in all mailboxes, newest first. */
  messages(): readonly LaidDown[];
};

/** The demonstration forgets what is older. */
const mostKept = 200;

/**
 * The mailbox of the BundID as FIT-Connect shows it, made up: it takes what is complete and signed, rejects what violates the interface, and keeps the
 * last messages in memory.
 */
export function createZbpSimulator(clock: Clock): ZbpSimulator {
  type Entry = { caseId: string; announced: readonly string[] } & ZbpState;
  const submissions = new Map<string, Entry>();
  const mailboxes: LaidDown[] = [];
  return {
    messages: () => mailboxes.toReversed(),
    async announce({ attachmentIds }) {
      if (new Set(attachmentIds).size !== attachmentIds.length) throw new Error('attachment ids repeat (422)');
      const ids = { submissionId: randomUUID(), caseId: randomUUID() };
      const entry = { caseId: ids.caseId, announced: attachmentIds, state: 'incomplete', problems: [] } as const;
      submissions.set(ids.submissionId, entry);
      for (const old of submissions.keys()) if (submissions.size > mostKept) submissions.delete(old);
      return ids;
    },
    async submit({ submissionId }, submission) {
      const entry = submissions.get(submissionId);
      if (entry?.state !== 'incomplete') throw new Error(`the submission is ${entry?.state ?? 'unknown'}`);
      const sent = submission.attachments.map(({ id }) => id);
      if (sent.length !== entry.announced.length || sent.some((id) => !entry.announced.includes(id)))
        throw new Error('attachments are not those that were announced (422)');
      const found = await checkSubmission(submission, clock.now());
      const problems = 'problems' in found ? found.problems : [];
      submissions.set(submissionId, { ...entry, state: problems.length > 0 ? 'rejected' : 'accepted', problems });
      if ('message' in found) mailboxes.push({ message: found.message, at: clock.now() });
      if (mailboxes.length > mostKept) mailboxes.shift();
    },
    async stateOf({ submissionId }) {
      const { state = 'deleted', problems = [] } = submissions.get(submissionId) ?? {};
      return { state, problems };
    },
  };
}
