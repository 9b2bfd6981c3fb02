import type { Generated } from 'kysely';
import type { Text } from '../../lang/lang.ts';
import type { Level } from '../../platform/db/actor.ts';
import type { ConsentScope } from './consent/consent.rules.ts';
import type { Direction, MessageKind, ProgressStep } from './mailbox.schema.ts';
import type { ActChannel, ActConsent, ActEvent } from './notification/notification.schema.ts';
import type { ZbpDeliveryState } from './zbp/zbp.types.ts';

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
  /** Of the person. Kept, as the following, by triggers with each message. */
  unread: Generated<number>;
  latest_at: Date;
  latest_word: Generated<string>;
  latest_mine: Generated<boolean>;
  latest_files: Generated<number>;
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
  /** Written as JSON text, read as the object. */
  objection: unknown;
  written_by: string | null;
  created_at: Date;
  read_at: Date | null;
}

export interface NotificationTable {
  id: string;
  act_id: string;
  seq: number;
  application_id: string;
  authority_id: string;
  owner: string;
  event: ActEvent;
  at: Date;
  channel: ActChannel;
  domain: string;
  ags: string;
  remedy_notice: boolean;
  consent: ActConsent;
  consent_id: string | null;
  provided_at: Date;
  posted_on: string | null;
  regime: string;
  trigger_at: Date | null;
  notice_at: Date | null;
  notice_address: string | null;
  channel_receipt: string | null;
  retrieved_at: Date | null;
  bundid_at: Date | null;
  bundid_receipt: string | null;
  computed_day: string | null;
  state: 'notified' | 'waiting' | 'failed';
  objection_last_day: string | null;
  remedy: string;
  /** Written as JSON text, read as the list. */
  steps: unknown;
}

export interface ZbpDeliveryTable {
  message_id: string;
  application_id: string;
  authority_id: string;
  owner: string;
  mailbox_hash: string;
  state: Generated<ZbpDeliveryState>;
  submission_id: string | null;
  case_id: string | null;
  /** Written as JSON text, read as the list. */
  attachment_ids: unknown;
  planned_at: Date;
  submitted_at: Date | null;
  settled_at: Date | null;
  problem: string | null;
}

interface ConsentTable {
  id: string;
  application_id: string;
  owner: string;
  scope: ConsentScope;
  granted: boolean;
  text_version: number;
  wording: string;
  said_at: Date;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'mailbox.thread': ThreadTable;
    'mailbox.message': MessageTable;
    'mailbox.notification': NotificationTable;
    'mailbox.consent': ConsentTable;
    'mailbox.zbp_delivery': ZbpDeliveryTable;
  }
}
