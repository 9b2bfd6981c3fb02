-- Codes of an app as a second factor of the password (RFC 6238).
create table accounts.totp (
  account_id uuid primary key references accounts.citizen (id) on delete cascade,
  -- Encrypted with a key that is derived from that of the installation.
  sealed_secret text not null,
  -- Null until the first code was right: from then on the password alone opens nothing.
  confirmed_at timestamptz,
  -- The last time step whose code was used: no code counts twice.
  last_step bigint not null default 0,
  created_at timestamptz not null
);
comment on table accounts.totp is 'kind: owner';

-- Codes on paper for the day the device is lost, each for one log-in; a keyed hash of them is stored.
create table accounts.recovery_code (
  account_id uuid not null references accounts.citizen (id) on delete cascade,
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  primary key (account_id, code_hash)
);
comment on table accounts.recovery_code is 'kind: owner';

-- The password was right and the code is still to come: in this browser, for minutes.
create table accounts.half_login (
  browser_hash text primary key check (browser_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid not null references accounts.citizen (id) on delete cascade,
  target text not null,
  tries integer not null default 0,
  expires_at timestamptz not null
);
comment on table accounts.half_login is 'kind: owner';
create index half_login_expires on accounts.half_login (expires_at);

alter table accounts.totp enable row level security;
alter table accounts.totp force row level security;
alter table accounts.recovery_code enable row level security;
alter table accounts.recovery_code force row level security;
alter table accounts.half_login enable row level security;
alter table accounts.half_login force row level security;

create policy self on accounts.totp for all to {{app}}
  using (account_id::text = platform.app_account()) with check (account_id::text = platform.app_account());
create policy self on accounts.recovery_code for all to {{app}}
  using (account_id::text = platform.app_account()) with check (account_id::text = platform.app_account());
create policy by_browser on accounts.half_login for all to {{app}}
  using (platform.app_job() = 'browser:' || browser_hash) with check (platform.app_job() = 'browser:' || browser_hash);
create policy swept on accounts.half_login for delete to {{app}}
  using (platform.app_job() = 'sweep:attempts' and expires_at < now());
create policy to_sweep on accounts.half_login for select to {{app}}
  using (platform.app_job() = 'sweep:attempts' and expires_at < now());
