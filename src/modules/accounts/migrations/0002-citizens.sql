-- Who acts when somebody with an account does: read by the policies of this module and of those that keep something for an account.
create function platform.app_account() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '') $$;

-- A person with a simple account. Nobody can list accounts: a row is found by its owner, or by somebody who already names the e-mail address.
create table accounts.citizen (
  id uuid primary key,
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  password_hash text not null check (password_hash like '$argon2id$%'),
  lang text not null,
  failed_logins integer not null default 0,
  failed_at timestamptz,
  created_at timestamptz not null,
  last_login_at timestamptz
);
comment on table accounts.citizen is 'kind: owner';

create table accounts.citizen_session (
  id uuid primary key,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid not null references accounts.citizen (id) on delete cascade,
  -- "Firefox, Linux": what the person recognises, not the whole description of the browser.
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table accounts.citizen_session is 'kind: owner';
create index citizen_session_account on accounts.citizen_session (account_id, last_seen_at);

-- A letter that waits for its reader: confirms a new account, sets a new password, confirms a new address.
create table accounts.citizen_letter (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  purpose text not null check (purpose in ('register', 'password', 'email')),
  email text not null check (email = lower(email)),
  account_id uuid references accounts.citizen (id) on delete cascade,
  password_hash text check (password_hash like '$argon2id$%'),
  lang text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check ((purpose = 'register') = (account_id is null)),
  check ((purpose = 'register') = (password_hash is not null))
);
comment on table accounts.citizen_letter is 'kind: owner';
create index citizen_letter_email on accounts.citizen_letter (email, created_at);

-- What the person says of themselves (§ 8 OZG, the part that needs no proof). Never more trusted than that.
create table accounts.citizen_profile (
  account_id uuid primary key references accounts.citizen (id) on delete cascade,
  first_name text not null default '',
  last_name text not null default '',
  birth_date date,
  street text not null default '',
  postal_code text not null default '',
  city text not null default '',
  phone text not null default '',
  updated_at timestamptz not null
);
comment on table accounts.citizen_profile is 'kind: owner';

alter table accounts.citizen enable row level security;
alter table accounts.citizen force row level security;
alter table accounts.citizen_session enable row level security;
alter table accounts.citizen_session force row level security;
alter table accounts.citizen_letter enable row level security;
alter table accounts.citizen_letter force row level security;
alter table accounts.citizen_profile enable row level security;
alter table accounts.citizen_profile force row level security;

create policy self on accounts.citizen for all to {{app}}
  using (id::text = platform.app_account()) with check (id::text = platform.app_account());
-- Log-in, registration and a forgotten password know the address only; a notice knows the account only.
create policy by_address on accounts.citizen for select to {{app}} using (platform.app_job() = 'address:' || email);
create policy counts_failures on accounts.citizen for update to {{app}}
  using (platform.app_job() = 'address:' || email) with check (platform.app_job() = 'address:' || email);
create policy notice on accounts.citizen for select to {{app}} using (platform.app_job() = 'account:' || id::text);

create policy self on accounts.citizen_session for all to {{app}}
  using (account_id::text = platform.app_account()) with check (account_id::text = platform.app_account());
create policy by_token on accounts.citizen_session for select to {{app}} using (platform.app_job() = 'session:' || token_hash);
create policy seen on accounts.citizen_session for update to {{app}}
  using (platform.app_job() = 'session:' || token_hash) with check (platform.app_job() = 'session:' || token_hash);
create policy ends on accounts.citizen_session for delete to {{app}} using (platform.app_job() = 'session:' || token_hash);

create policy by_address on accounts.citizen_letter for select to {{app}} using (platform.app_job() = 'address:' || email);
create policy by_account on accounts.citizen_letter for select to {{app}} using (account_id::text = platform.app_account());
create policy written on accounts.citizen_letter for insert to {{app}}
  with check (platform.app_job() = 'address:' || email or account_id::text = platform.app_account());
create policy swept on accounts.citizen_letter for delete to {{app}}
  using (platform.app_job() = 'address:' || email or account_id::text = platform.app_account());
create policy by_token on accounts.citizen_letter for select to {{app}} using (platform.app_job() = 'letter:' || token_hash);
create policy used on accounts.citizen_letter for delete to {{app}} using (platform.app_job() = 'letter:' || token_hash);

create policy self on accounts.citizen_profile for all to {{app}}
  using (account_id::text = platform.app_account()) with check (account_id::text = platform.app_account());
