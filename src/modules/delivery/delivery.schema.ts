import type { Tx } from '../../platform/db/db.ts';
import type { Submission } from '../applications/index.ts';

/**
 * The port through which an application reaches the file of the authority that acts, in the transaction that notes the delivery. `cases` fills
 * it; an adapter to a line-of-business system stores there what a job of its own hands over. Must be idempotent by (application, recipient): a
 * second call answers what the first did.
 */
export interface CaseIntake {
  accept(tx: Tx, submission: Submission, recipientId: string): Promise<{ caseId: string; fileNumber: string }>;
}

export type DeliveryState = 'delivered' | 'failed';

/** Reading the application; opening the file and telling the applicant its number. */
export type DeliveryStep = 'read' | 'file';
