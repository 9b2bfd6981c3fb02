-- Passkeys: the public half of a key that the person's device holds. A passkey is found by its own id only, or by its owner.
create table accounts.passkey (
  id uuid primary key,
  account_id uuid not null references accounts.citizen (id) on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  -- Signatures so far as the device counts them; 0 where it does not count. A step back means a copied key.
  counter bigint not null,
  -- Whether the key is copied to other devices of the person (a password manager, a cloud).
  backed_up boolean not null,
  transports text not null default '',
  name text not null check (name <> ''),
  created_at timestamptz not null,
  last_used_at timestamptz
);
comment on table accounts.passkey is 'kind: owner';
create index passkey_account on accounts.passkey (account_id, created_at);

-- What a device is to sign now: bound to the browser that asked, taken once. With an account a passkey is being added, without one somebody signs in.
create table accounts.passkey_challenge (
  browser_hash text primary key check (browser_hash ~ '^[0-9a-f]{64}$'),
  challenge text not null,
  account_id uuid references accounts.citizen (id) on delete cascade,
  name text not null default '',
  expires_at timestamptz not null
);
comment on table accounts.passkey_challenge is 'kind: owner';
create index passkey_challenge_expires on accounts.passkey_challenge (expires_at);

-- Browsers that an account was used in; the first log-in from another one is told to its owner. The browser holds a random number, no property of it.
create table accounts.device (
  account_id uuid not null references accounts.citizen (id) on delete cascade,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (account_id, token_hash)
);
comment on table accounts.device is 'kind: owner';

alter table accounts.passkey enable row level security;
alter table accounts.passkey force row level security;
alter table accounts.passkey_challenge enable row level security;
alter table accounts.passkey_challenge force row level security;
alter table accounts.device enable row level security;
alter table accounts.device force row level security;

create policy self on accounts.passkey for all to {{app}}
  using (account_id::text = platform.app_account()) with check (account_id::text = platform.app_account());
create policy by_credential on accounts.passkey for select to {{app}} using (platform.app_job() = 'passkey:' || credential_id);

create policy by_browser on accounts.passkey_challenge for all to {{app}}
  using (platform.app_job() = 'browser:' || browser_hash) with check (platform.app_job() = 'browser:' || browser_hash);
create policy swept on accounts.passkey_challenge for delete to {{app}}
  using (platform.app_job() = 'sweep:attempts' and expires_at < now());
create policy to_sweep on accounts.passkey_challenge for select to {{app}}
  using (platform.app_job() = 'sweep:attempts' and expires_at < now());

create policy self on accounts.device for all to {{app}}
  using (account_id::text = platform.app_account()) with check (account_id::text = platform.app_account());
