import type { Generated } from 'kysely';
import type { Agent, Level, MandateScope, StaffRole } from '../../platform/db/actor.ts';
import type { Identified, ProvenField } from './identity/identity.types.ts';
import type { RightsKind } from './rights/rights.schema.ts';

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

interface SubstitutionTable {
  id: string;
  authority_id: string;
  staff_id: string;
  deputy_id: string;
  first_day: string;
  last_day: string;
  named_by: string;
  created_at: Date;
  ended_at: Date | null;
}

export interface RightsRequestTable {
  id: string;
  kind: RightsKind;
  staff_id: string | null;
  email: string;
  name: string;
  role: StaffRole | null;
  authority_id: string | null;
  asked_by: string;
  asked_by_name: string;
  asked_at: Date;
  expires_at: Date;
  state: Generated<'open' | 'granted' | 'refused' | 'expired'>;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: Date | null;
  reason: Generated<string>;
}

export interface CitizenTable {
  id: string;
  email: string | null;
  password_hash: string | null;
  kind: Generated<'person' | 'organisation'>;
  name: Generated<string | null>;
  lang: string;
  failed_logins: number;
  failed_at: Date | null;
  created_at: Date;
  last_login_at: Date | null;
  idle_noticed_at: Generated<Date | null>;
  represented_at: Generated<Date | null>;
}

export interface CitizenSessionTable {
  id: string;
  token_hash: string;
  account_id: string;
  device: string;
  means: string;
  proved_by: string;
  level: Level;
  proved_at: Date;
  acting_mandate: Generated<string | null>;
  acting_chosen: Generated<boolean>;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
}

export interface CitizenLetterTable {
  token_hash: string;
  purpose: 'register' | 'password' | 'email';
  email: string;
  account_id: string | null;
  password_hash: string | null;
  lang: string;
  created_at: Date;
  expires_at: Date;
}

export interface LoginAttemptTable {
  id: string;
  browser_hash: string;
  means: string;
  purpose: 'sign-in' | 'step-up';
  account_id: string | null;
  level: Level;
  target: string;
  kept: Record<string, unknown>;
  found: Identified | null;
  created_at: Date;
  expires_at: Date;
}

export interface MandateTable {
  id: string;
  principal_id: string;
  agent_id: string | null;
  principal_name: string;
  agent_name: string;
  role: Agent['role'];
  origin: 'granted' | 'representation';
  scope: MandateScope['kind'];
  scope_ref: string | null;
  scope_step: string | null;
  scope_title: Generated<string>;
  invitation_hash: string | null;
  invited_email: string | null;
  valid_until: string | null;
  created_at: Date;
  expires_at: Date | null;
  accepted_at: Date | null;
  ended_at: Date | null;
  ended_by: 'principal' | 'agent' | 'provider' | null;
}

interface IdentityTable {
  id: string;
  account_id: string;
  means: string;
  subject_hash: string;
  highest_level: Level;
  linked_at: Date;
  last_used_at: Date;
}

interface ProvenTable {
  account_id: string;
  field: ProvenField;
  value: string;
  level: Level;
  means: string;
  proven_at: Date;
}

export interface PasskeyTable {
  id: string;
  account_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: number;
  backed_up: boolean;
  transports: string;
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

export interface PasskeyChallengeTable {
  browser_hash: string;
  challenge: string;
  account_id: string | null;
  name: string;
  expires_at: Date;
}

export interface TotpTable {
  account_id: string;
  sealed_secret: string;
  confirmed_at: Date | null;
  last_step: number;
  created_at: Date;
}

interface RecoveryCodeTable {
  account_id: string;
  code_hash: string;
}

export interface HalfLoginTable {
  browser_hash: string;
  account_id: string;
  target: string;
  tries: number;
  expires_at: Date;
}

interface OidcClientTable {
  id: string;
  name: string;
  redirect_uris: string[];
  logout_uri: string | null;
  sealed_secret: string | null;
  created_at: Date;
  jwks: unknown;
  jwks_uri: string | null;
  end_uris: string[];
}

interface OidcKeyTable {
  id: string;
  sealed_key: string;
  created_at: Date;
}

interface OidcRecordTable {
  kind: string;
  id_hash: string;
  grant_hash: string | null;
  uid_hash: string | null;
  sealed: string;
  consumed_at: Date | null;
  expires_at: Date;
}

interface OidcLoginTable {
  session_id: string;
  client_id: string;
  subject: string;
  expires_at: Date;
}

interface PortalConsentTable {
  id: string;
  account_id: string;
  client_id: string;
  client_name: string;
  scopes: string[];
  given_at: Date;
  last_used_at: Date;
  ended_at: Date | null;
}

interface DeviceTable {
  account_id: string;
  token_hash: string;
  first_seen_at: Date;
  last_seen_at: Date;
}

export interface CitizenProfileTable {
  account_id: string;
  first_name: string;
  last_name: string;
  birth_date: string | null;
  street: string;
  postal_code: string;
  city: string;
  phone: string;
  updated_at: Date;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'accounts.staff': StaffTable;
    'accounts.staff_role': StaffRoleTable;
    'accounts.session': SessionTable;
    'accounts.rights_request': RightsRequestTable;
    'accounts.citizen': CitizenTable;
    'accounts.citizen_session': CitizenSessionTable;
    'accounts.citizen_letter': CitizenLetterTable;
    'accounts.login_attempt': LoginAttemptTable;
    'accounts.mandate': MandateTable;
    'accounts.identity': IdentityTable;
    'accounts.proven': ProvenTable;
    'accounts.citizen_profile': CitizenProfileTable;
    'accounts.passkey': PasskeyTable;
    'accounts.passkey_challenge': PasskeyChallengeTable;
    'accounts.device': DeviceTable;
    'accounts.substitution': SubstitutionTable;
    'accounts.oidc_client': OidcClientTable;
    'accounts.oidc_key': OidcKeyTable;
    'accounts.oidc_record': OidcRecordTable;
    'accounts.oidc_login': OidcLoginTable;
    'accounts.portal_consent': PortalConsentTable;
    'accounts.totp': TotpTable;
    'accounts.recovery_code': RecoveryCodeTable;
    'accounts.half_login': HalfLoginTable;
  }
}
