-- Who does the cases of a colleague for a time. It gives no role: the deputy works at the authority already and may do there what they may.
create table accounts.substitution (
  id uuid primary key,
  authority_id text not null,
  staff_id uuid not null references accounts.staff (id) on delete cascade,
  deputy_id uuid not null references accounts.staff (id) on delete cascade,
  first_day date not null,
  last_day date not null,
  -- The person itself, or somebody who leads the authority.
  named_by uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  check (staff_id <> deputy_id),
  check (last_day >= first_day and last_day <= first_day + 366)
);
comment on table accounts.substitution is 'kind: public';
create index substitution_deputy on accounts.substitution (deputy_id, last_day) where ended_at is null;
create index substitution_authority on accounts.substitution (authority_id, last_day) where ended_at is null;
