import type { Generated } from 'kysely';
import type { StepKind } from './permits.schema.ts';

interface PermitTable {
  id: string;
  number: Generated<number>;
  authority_id: string;
  services: string[];
  provisions: string[];
  means: string[];
  reasons: string;
  safeguards: string;
  first_day: string;
  last_day: string;
  applied_at: Date;
  applied_by: string;
  applied_by_name: string;
}

interface StepTable {
  permit_id: string;
  position: number;
  authority_id: string;
  applied_by: string;
  kind: StepKind;
  text: string;
  at: Date;
  by: string;
  by_name: string;
}

interface CoverTable {
  permit_id: string;
  number: number;
  authority_id: string;
  services: string[];
  means: string[];
  from_at: Date;
  to_at: Date;
}

interface DocumentTable {
  id: string;
  permit_id: string;
  authority_id: string;
  applied_by: string;
  name: string;
  sha256: string;
  size: number;
  mime: string;
  added_at: Date;
  added_by: string;
  added_by_name: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'permits.permit': PermitTable;
    'permits.step': StepTable;
    'permits.cover': CoverTable;
    'permits.document': DocumentTable;
  }
}
