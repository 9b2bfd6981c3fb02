import type { Submission } from '../applications/index.ts';

/**
 * The port through which an application reaches the file of the authority that acts. `cases` fills it; another adapter may hand over to a
 * line-of-business system. Must be idempotent by (application, recipient): a second call answers what the first did.
 */
export interface CaseIntake {
  accept(submission: Submission, recipientId: string): Promise<{ caseId: string; fileNumber: string }>;
}

export type DeliveryState = 'waiting' | 'delivered' | 'failed';

/** Reading the application and opening the conversation; opening the file; telling the applicant its number. */
export type DeliveryStep = 'read' | 'file' | 'note';
