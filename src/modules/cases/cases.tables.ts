import type { Evidence } from '../applications/index.ts';
import type { ActionKind, CaseStatus, CaseTask, DocumentKind } from './case/case.schema.ts';

export interface CaseTable {
  id: string;
  application_id: string;
  authority_id: string;
  carrier_id: string | null;
  file_number: string;
  service_slug: string;
  package_version: string;
  title: string;
  applicant_name: string;
  place_ags: string | null;
  place_name: string | null;
  received_at: Date;
  status: CaseStatus;
  answered: boolean;
  task: CaseTask | null;
  assignee_id: string | null;
  assignee_name: string | null;
  due_on: string | null;
  sort_on: string;
  updated_at: Date;
  revision: number;
}

interface ActionTable {
  case_id: string;
  seq: number;
  application_id: string;
  authority_id: string;
  at: Date;
  kind: ActionKind;
  actor_id: string | null;
  actor_name: string;
  /** Written as JSON text, read as the object. */
  data: unknown;
}

interface SubmissionTable {
  case_id: string;
  application_id: string;
  authority_id: string;
  receipt_number: string;
  lang: string;
  answers: unknown;
  computed: unknown;
  payload: unknown;
  explanation: unknown;
  identification: string;
  evidence: Evidence | null;
  acted_by: unknown;
  submitted_at: Date;
}

interface DocumentTable {
  id: string;
  case_id: string;
  application_id: string;
  authority_id: string;
  name: string;
  sha256: string;
  mime: string;
  size: number;
  kind: DocumentKind;
  visible_to_applicant: boolean;
  created_at: Date;
}

interface CounterTable {
  authority_id: string;
  prefix: string;
  year: number;
  last: number;
}

interface WordTable {
  authority_id: string;
  word: string;
  case_id: string;
  application_id: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'cases.case': CaseTable;
    'cases.action': ActionTable;
    'cases.submission': SubmissionTable;
    'cases.document': DocumentTable;
    'cases.counter': CounterTable;
    'cases.word': WordTable;
  }
}
