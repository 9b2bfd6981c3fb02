import type { Generated } from 'kysely';

type VersionTable = {
  dataset: string;
  counter: Generated<number>;
  state: string | null;
  source: string | null;
  licence: string | null;
  hash: string | null;
  row_count: number | null;
  loaded_at: Date | null;
};

export type AreaTable = {
  key: string;
  level: 'gemeinde' | 'verband' | 'kreis';
  kind: string;
  ars: string | null;
  name: string;
  association_key: string | null;
  district_key: string | null;
  body_id: string | null;
  seat: string | null;
  seat_code: string | null;
  several_codes: boolean;
  inhabitants: number | null;
  hectares: number | null;
  valid_from: string | null;
  valid_to: string | null;
  source: string;
};

type AreaAliasTable = {
  alias: string;
  ags: string;
  valid_from: string | null;
  valid_to: string | null;
  source: string;
};

type SuccessionTable = {
  old_ags: string;
  old_name: string;
  new_ags: string;
  since: string | null;
  parts: string[];
  source: string;
};

type AuthorityTable = {
  id: string;
  kind: string;
  name: string;
  street: string | null;
  postal_code: string | null;
  town: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  security_email: string | null;
  areas: string[];
  valid_from: string | null;
  valid_to: string | null;
  source: string;
  verified: boolean;
};

type PostalCodeTable = { code: string; ags: string; source: string; imported: boolean };

type RuleTable = {
  id: string;
  prefix: string;
  service: string;
  role: string;
  level: string;
  sphere: string | null;
  authority_id: string | null;
  areas: string[];
  tax: boolean;
  basis: string | null;
  valid_from: string | null;
  valid_to: string | null;
  source: string;
  verified: boolean;
  origin: Generated<'product' | 'editor'>;
};

type TransferTable = {
  id: Generated<string>;
  kind: 'delegating' | 'mandating';
  from_id: string;
  to_id: string;
  services: string[];
  areas: string[];
  valid_from: string;
  valid_to: string | null;
  reference: string | null;
  source: string;
};

type OnlineServiceTable = {
  slug: string;
  title: string;
  leika_keys: string[];
  areas: string[];
  authority_off: string[];
  url: string;
  publisher: string;
  channel: string;
  valid_from: string | null;
  valid_to: string | null;
};

type HeldRowTable = {
  id: Generated<number>;
  dataset: string;
  key: string;
  reason: string;
  known: unknown;
  incoming: unknown;
  created_at: Date;
  released_at: Date | null;
};

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'places.version': VersionTable;
    'places.area': AreaTable;
    'places.area_alias': AreaAliasTable;
    'places.succession': SuccessionTable;
    'places.authority': AuthorityTable;
    'places.postal_code': PostalCodeTable;
    'places.rule': RuleTable;
    'places.transfer': TransferTable;
    'places.online_service': OnlineServiceTable;
    'places.held_row': HeldRowTable;
    'places.boundary': { dataset: string; topology: unknown };
  }
}
