import type { MailTransport } from '../../mail.ts';

/** Carries nothing away: letters stay in the outbox, where the demonstration shows them. */
export const outboxTransport: MailTransport = { keeps: true, send: async () => undefined, close: () => undefined };
