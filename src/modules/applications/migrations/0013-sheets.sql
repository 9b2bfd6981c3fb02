-- The sheet of a draft that is signed by hand: a code that leads the signed paper back to the same application. It holds for the answers whose
-- hash stands here and for the authority it was addressed to.
create table applications.sheet (
  id uuid primary key,
  application_id uuid not null references applications.application (id) on delete cascade,
  owner text not null,
  authority_id text not null,
  -- Hash of the code, which is derived and stands on the paper only.
  code text not null unique,
  answers_hash text not null,
  package_slug text not null,
  package_version text not null,
  lang text not null,
  -- How many people have to sign it.
  signatures integer not null check (signatures > 0),
  made_at timestamptz not null,
  arrived_on date,
  recorded_at timestamptz,
  recorded_by text,
  check (num_nonnulls(arrived_on, recorded_at, recorded_by) in (0, 3))
);
comment on table applications.sheet is 'kind: owner';
create index sheet_owner on applications.sheet (owner, made_at);
create unique index sheet_arrived on applications.sheet (application_id) where arrived_on is not null;
alter table applications.sheet enable row level security;
alter table applications.sheet force row level security;
create policy holder on applications.sheet for all to {{app}}
  using (owner = platform.app_owner()) with check (owner = platform.app_owner());
-- Staff find a sheet only with its code in hand, and only at the authority it is addressed to.
create policy scanned on applications.sheet for select to {{app}}
  using (code = platform.app_owner() and platform.has_authority(authority_id));

-- A draft is nothing to an authority. The second lock beside the action: staff who hold the code reach it only when the arrival of the signed
-- sheet is recorded, in the same transaction.
create policy staff_needs_sheet on applications.application as restrictive for all to {{app}}
  using (platform.app_kind() is distinct from 'staff' or exists (
    select 1 from applications.sheet s
    where s.application_id = application.id and s.arrived_on is not null and platform.has_authority(s.authority_id)));
