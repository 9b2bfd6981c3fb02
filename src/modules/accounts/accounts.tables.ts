import type { StaffRole } from '../../platform/db/actor.ts';

export interface StaffTable {
  id: string;
  email: string;
  name: string;
  password_hash: string;
  disabled: boolean;
  demo: boolean;
  created_at: Date;
  last_login_at: Date | null;
}

interface StaffRoleTable {
  staff_id: string;
  authority_id: string;
  role: StaffRole;
}

interface SessionTable {
  token_hash: string;
  staff_id: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'accounts.staff': StaffTable;
    'accounts.staff_role': StaffRoleTable;
    'accounts.session': SessionTable;
  }
}
