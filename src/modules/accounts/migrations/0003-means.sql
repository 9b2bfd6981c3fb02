-- Other means of log-in than the password: what an outside provider says of a person is bound to the browser that asked, to the account that
-- it belongs to, and never believed for more than it said.

-- An account that was opened with a proven identity has no password, and an address only when the person gives one.
alter table accounts.citizen alter column email drop not null;
alter table accounts.citizen alter column password_hash drop not null;

-- How the person of a session was recognised; the level counts for this session only (§ 3 Abs. 4 OZG).
alter table accounts.citizen_session
  add column means text not null default 'password',
  add column proved_by text not null default 'password',
  add column level text not null default 'basis' check (level in ('basis', 'substantial', 'high')),
  -- Row-level security hides the rows from an update here; sessions of before count as proved now, by a password.
  add column proved_at timestamptz not null default now();
alter table accounts.citizen_session alter column proved_at drop default;

-- A log-in that is under way at a provider. The browser holds a secret; the provider's answer names the id. Both must meet again.
create table accounts.login_attempt (
  id uuid primary key,
  browser_hash text not null unique check (browser_hash ~ '^[0-9a-f]{64}$'),
  means text not null,
  purpose text not null check (purpose in ('sign-in', 'step-up')),
  account_id uuid references accounts.citizen (id) on delete cascade,
  level text not null check (level in ('basis', 'substantial', 'high')),
  target text not null,
  -- What the adapter must remember until the answer comes (number of its request, nonce).
  kept jsonb not null default '{}',
  -- What the provider said; set once.
  found jsonb,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check ((purpose = 'step-up') = (account_id is not null))
);
comment on table accounts.login_attempt is 'kind: owner';
create index login_attempt_expires on accounts.login_attempt (expires_at);

-- The outside identities of an account. Of the provider's key only a keyed hash is stored: nobody can follow a person with it elsewhere.
create table accounts.identity (
  id uuid primary key,
  account_id uuid not null references accounts.citizen (id) on delete cascade,
  means text not null,
  subject_hash text not null check (subject_hash ~ '^[0-9a-f]{64}$'),
  highest_level text not null check (highest_level in ('basis', 'substantial', 'high')),
  linked_at timestamptz not null,
  last_used_at timestamptz not null,
  unique (means, subject_hash)
);
comment on table accounts.identity is 'kind: owner';
create index identity_account on accounts.identity (account_id);

-- What a provider has proven of the person: the closed catalogue of § 8 Abs. 1 OZG, each value with the level at which it came.
create table accounts.proven (
  account_id uuid not null references accounts.citizen (id) on delete cascade,
  field text not null,
  value text not null check (value <> ''),
  level text not null check (level in ('basis', 'substantial', 'high')),
  means text not null,
  proven_at timestamptz not null,
  primary key (account_id, field)
);
comment on table accounts.proven is 'kind: owner';

alter table accounts.login_attempt enable row level security;
alter table accounts.login_attempt force row level security;
alter table accounts.identity enable row level security;
alter table accounts.identity force row level security;
alter table accounts.proven enable row level security;
alter table accounts.proven force row level security;

create policy by_browser on accounts.login_attempt for all to {{app}}
  using (platform.app_job() = 'browser:' || browser_hash) with check (platform.app_job() = 'browser:' || browser_hash);
create policy by_answer on accounts.login_attempt for select to {{app}} using (platform.app_job() = 'attempt:' || id::text);
create policy answered on accounts.login_attempt for update to {{app}}
  using (platform.app_job() = 'attempt:' || id::text) with check (platform.app_job() = 'attempt:' || id::text);
create policy swept on accounts.login_attempt for delete to {{app}}
  using (platform.app_job() = 'sweep:attempts' and expires_at < now());
create policy to_sweep on accounts.login_attempt for select to {{app}}
  using (platform.app_job() = 'sweep:attempts' and expires_at < now());

create policy self on accounts.identity for all to {{app}}
  using (account_id::text = platform.app_account()) with check (account_id::text = platform.app_account());
create policy by_subject on accounts.identity for select to {{app}} using (platform.app_job() = 'identity:' || subject_hash);

create policy self on accounts.proven for all to {{app}}
  using (account_id::text = platform.app_account()) with check (account_id::text = platform.app_account());
