import type { Generated } from 'kysely';

export interface MailTable {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  lang: string;
  state: Generated<'waiting' | 'sent'>;
  created_at: Date;
  sent_at: Date | null;
  /** Written as JSON text, read as the object. */
  when_sent: unknown;
}

declare module '../db/tables.ts' {
  interface Tables {
    'platform.mail': MailTable;
  }
}
