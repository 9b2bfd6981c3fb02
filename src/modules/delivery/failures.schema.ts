import type { DeliveryStep } from './delivery.schema.ts';

export type FailureKey = { readonly applicationId: string; readonly recipientId: string };

/** The last row of the page before. */
export type FailureCursor = FailureKey & { readonly at: string };

/** A delivery that has not arrived, as those see it who look after it: nothing of what was applied for. */
export type FailedDelivery = FailureKey & {
  /** Unknown as long as the application could not be read. */
  readonly serviceSlug: string | null;
  readonly failedStep: DeliveryStep | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
  /** Null when no further try is planned. */
  readonly nextTryAt: Date | null;
};
