import type { Generated } from 'kysely';
import type { Answers } from '../../forms/form.types.ts';
import type { Text } from '../../lang/lang.ts';
import type { SignatureReport } from '../../platform/signatures/signature.types.ts';
import type { ActedBy, Attachment, EndReason, ExplanationStep, PrefillEntry } from './applications.schema.ts';
import type { CoSignatureTable } from './cosigning/cosigning.queries.ts';
import type { SheetTable } from './paper/sheet.queries.ts';
import type { Evidence } from './signing/evidence.types.ts';

export interface ApplicationTable {
  id: string;
  owner: string;
  package_slug: string;
  package_version: string;
  ags: string | null;
  authority_id: string | null;
  carrier_id: string | null;
  performer_id: string | null;
  lang: string;
  state: Generated<'draft' | 'submitted'>;
  facts: Record<string, string>;
  answers: Answers;
  revision: Generated<number>;
  notify_email: string | null;
  started_at: Date;
  updated_at: Date;
  submitted_at: Date | null;
  receipt_number: string | null;
  title: Text | null;
  submission: Record<string, unknown> | null;
  computed: Record<string, unknown> | null;
  explanation: ExplanationStep[] | null;
  attachments: Attachment[] | null;
  prefill: Generated<PrefillEntry[]>;
  evidence: Evidence | null;
  acted_by: ActedBy | null;
}

export interface PartTable {
  application_id: string;
  recipient_id: string;
  owner: string;
  position: number;
  carrier_id: string | null;
  ags: string;
  row_indexes: number[];
  answers: Answers;
  submission: Record<string, unknown>;
  computed: Record<string, unknown>;
  explanation: ExplanationStep[];
  attachments: Attachment[];
  evidence: Evidence | null;
}

export interface HoldingTable {
  application_id: string;
  account_id: string;
  owner: string;
  package_slug: string;
  about: string;
  started: boolean;
  since: Date;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'applications.application': ApplicationTable;
    'applications.waiting_room': {
      package_slug: string;
      issued: Generated<number>;
      served: Generated<number>;
      served_at: Date;
      pace: number;
    };
    'applications.waiting_ticket': {
      ticket: string;
      package_slug: string;
      number: number;
      issued_at: Date;
      entries: Generated<number>;
    };
    'applications.part': PartTable;
    'applications.signed_document': {
      application_id: string;
      owner: string;
      answers_hash: string;
      made_at: Date;
      lang: string;
      document: string;
      file: Attachment | null;
      report: SignatureReport | null;
    };
    'applications.co_signature': CoSignatureTable;
    'applications.sheet': SheetTable;
    'applications.intake': { slug: string; authority_id: string; day: string; taken: number };
    'applications.ended': { owner: string; reason: EndReason; ended_at: Date };
    'applications.holding': HoldingTable;
    'applications.announcement': { application_id: string; deletes_at: Date; days_before: number };
  }
}
