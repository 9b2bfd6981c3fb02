import { defineEvent } from '../../platform/events/events.ts';

/** An application was sent: frozen and committed. The subscriber brings it to the authority. */
export const applicationSubmitted = defineEvent<{ applicationId: string; recipientId: string }>(
  'applications.submitted',
);
