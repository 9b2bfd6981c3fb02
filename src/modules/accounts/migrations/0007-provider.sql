-- The account as log-in for other portals of the administration (OpenID Connect).

-- Who may send people here. Data, not code: an administrator adds them on the command line.
create table accounts.oidc_client (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name text not null check (name <> ''),
  -- Compared sign by sign.
  redirect_uris text[] not null check (cardinality(redirect_uris) > 0),
  logout_uri text,
  -- Sealed; null for a client that cannot keep a secret (PKCE alone protects it).
  sealed_secret text,
  created_at timestamptz not null
);
comment on table accounts.oidc_client is 'kind: public (registered portals, no person)';

-- Keys that sign: the newest waits until everybody has fetched it, the second signs, older ones only verify.
create table accounts.oidc_key (
  id text primary key,
  sealed_key text not null,
  created_at timestamptz not null
);
comment on table accounts.oidc_key is 'kind: public (sealed with the key of the installation)';

-- What the protocol keeps: requests, codes, tokens, consents. Found by the hash of its number only; the contents are sealed.
create table accounts.oidc_record (
  kind text not null,
  id_hash text not null check (id_hash ~ '^[0-9a-f]{64}$'),
  grant_hash text,
  uid_hash text,
  sealed text not null,
  consumed_at timestamptz,
  expires_at timestamptz not null,
  primary key (kind, id_hash)
);
comment on table accounts.oidc_record is 'kind: owner';
create index oidc_record_grant on accounts.oidc_record (grant_hash);
create index oidc_record_uid on accounts.oidc_record (uid_hash);
create index oidc_record_expires on accounts.oidc_record (expires_at);

-- Portals that a session was used for: they are told when it ends. Outlives session and account until then.
create table accounts.oidc_login (
  session_id uuid not null,
  client_id text not null references accounts.oidc_client (id) on delete cascade,
  subject text not null,
  expires_at timestamptz not null,
  primary key (session_id, client_id)
);
comment on table accounts.oidc_login is 'kind: owner';

alter table accounts.oidc_record enable row level security;
alter table accounts.oidc_record force row level security;
alter table accounts.oidc_login enable row level security;
alter table accounts.oidc_login force row level security;

create policy by_number on accounts.oidc_record for all to {{app}}
  using (platform.app_job() = 'oidc:' || id_hash) with check (platform.app_job() = 'oidc:' || id_hash);
create policy by_uid on accounts.oidc_record for select to {{app}} using (platform.app_job() = 'oidc-uid:' || uid_hash);
create policy by_grant on accounts.oidc_record for select to {{app}} using (platform.app_job() = 'oidc-grant:' || grant_hash);
create policy revoked on accounts.oidc_record for delete to {{app}} using (platform.app_job() = 'oidc-grant:' || grant_hash);
create policy to_sweep on accounts.oidc_record for select to {{app}}
  using (platform.app_job() = 'sweep:oidc' and expires_at < now());
create policy swept on accounts.oidc_record for delete to {{app}}
  using (platform.app_job() = 'sweep:oidc' and expires_at < now());

create policy told on accounts.oidc_login for all to {{app}}
  using (platform.app_job() = 'oidc-logins') with check (platform.app_job() = 'oidc-logins');
-- Which sessions of portals are over: only whether one is there.
create policy logins on accounts.citizen_session for select to {{app}} using (platform.app_job() = 'oidc-session:' || id::text);
