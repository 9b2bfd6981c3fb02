-- People who work for an authority. They are found by e-mail before anyone knows their authority, so these tables have no row-level security;
-- only the accounts module reads them.
create table accounts.staff (
  id uuid primary key,
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  name text not null check (name <> ''),
  password_hash text not null check (password_hash like '$argon2id$%'),
  disabled boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null,
  last_login_at timestamptz
);
comment on table accounts.staff is 'kind: public';
comment on column accounts.staff.demo is 'made by the demo mode; such an account keeps a production server from starting';

create table accounts.staff_role (
  staff_id uuid not null references accounts.staff (id) on delete cascade,
  authority_id text not null,
  role text not null,
  primary key (staff_id, authority_id, role),
  -- The same rules stand in grants.rules.ts; here they hold for hand-written SQL too.
  constraint role_fits_authority check (
    (role in ('caseworker', 'head') and authority_id <> '*')
    or (role in ('editor', 'admin') and authority_id in ('16', '*'))
  )
);
comment on table accounts.staff_role is 'kind: public';
create index staff_role_authority on accounts.staff_role (authority_id, role);

create table accounts.session (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  staff_id uuid not null references accounts.staff (id) on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table accounts.session is 'kind: public';
create index session_staff on accounts.session (staff_id);
create index session_expires on accounts.session (expires_at);
