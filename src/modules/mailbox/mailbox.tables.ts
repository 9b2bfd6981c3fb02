import type { Generated } from 'kysely';
import type { Text } from '../../lang/lang.ts';
import type { Level } from '../../platform/db/actor.ts';
import type { Direction, MessageKind, ProgressStep } from './mailbox.schema.ts';

export interface ThreadTable {
  id: string;
  application_id: string;
  authority_id: string;
  owner: string;
  /** JSON of a Text. */
  subject: Text;
  lang: string;
  notify_email: string | null;
  step: Generated<ProgressStep>;
  file_number: string | null;
  outcome: Text | null;
  favourable: boolean | null;
  decided_at: Date | null;
  final_on: string | null;
  created_at: Date;
}

export interface MessageTable {
  id: string;
  thread_id: string;
  application_id: string;
  authority_id: string;
  owner: string;
  direction: Direction;
  kind: MessageKind;
  step: ProgressStep | null;
  level: Generated<Level>;
  body: string;
  files: unknown;
  due_on: string | null;
  answers: string | null;
  created_at: Date;
  read_at: Date | null;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'mailbox.thread': ThreadTable;
    'mailbox.message': MessageTable;
  }
}
