-- What would widen somebody's rights waits here until a second person confirms it. Only the desk of requests reads it.
create table accounts.rights_request (
  id uuid primary key,
  kind text not null check (kind in ('account', 'role', 'unlock', 'password')),
  -- Whom it concerns; empty for an account that is still to be made.
  staff_id uuid references accounts.staff (id) on delete cascade,
  email text not null,
  name text not null check (name <> ''),
  role text,
  authority_id text,
  asked_by text not null check (asked_by <> ''),
  asked_by_name text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'granted', 'refused', 'expired')),
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  reason text not null default '',
  check ((kind = 'account') = (staff_id is null)),
  check ((kind in ('account', 'role')) = (role is not null and authority_id is not null)),
  check ((state in ('granted', 'refused')) = (decided_by is not null and decided_at is not null)),
  -- The same rules stand in rights.rules.ts; here they hold for hand-written SQL too.
  constraint four_eyes check (state <> 'granted' or (decided_by <> asked_by and decided_by is distinct from staff_id::text))
);
comment on table accounts.rights_request is 'kind: owner';
-- The same thing is asked for once at a time.
create unique index rights_request_open on accounts.rights_request (kind, email, coalesce(role, ''), coalesce(authority_id, '')) where state = 'open';

alter table accounts.rights_request enable row level security;
alter table accounts.rights_request force row level security;
create policy desk on accounts.rights_request for all to {{app}}
  using (platform.app_job() = 'rights:desk') with check (platform.app_job() = 'rights:desk');
