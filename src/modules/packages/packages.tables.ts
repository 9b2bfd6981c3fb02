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

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'packages.version': VersionTable;
    'packages.switch': SwitchTable;
  }
}

export type StoredVersion = Omit<VersionTable, 'published_at'>;
export type Switch = { authorityId: string; slug: string; isOn: boolean };
