interface VersionTable {
  slug: string;
  version: string;
  hash: string;
  files: Record<string, string>;
  published_at: Date;
}

interface SwitchTable {
  authority_id: string;
  slug: string;
  is_on: boolean;
  changed_at: Date;
  changed_by: string;
}

interface ReleaseTable {
  slug: string;
  version: string;
  effective_from: string;
  note: string;
  submitted_at: Date;
  submitted_by: string;
  submitted_by_name: string;
}

interface VerdictTable {
  slug: string;
  version: string;
  submitted_by: string;
  approved: boolean;
  reason: string;
  decided_at: Date;
  decided_by: string;
  decided_by_name: string;
}

interface WithdrawalTable {
  slug: string;
  version: string;
  reason: string;
  withdrawn_at: Date;
  withdrawn_by: string;
  withdrawn_by_name: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'packages.version': VersionTable;
    'packages.switch': SwitchTable;
    'packages.release': ReleaseTable;
    'packages.verdict': VerdictTable;
    'packages.withdrawal': WithdrawalTable;
  }
}

export type StoredVersion = Omit<VersionTable, 'published_at'>;
export type Switch = { authorityId: string; slug: string; isOn: boolean };
