-- The documents that an authority adds to its application. They stay as they came.

-- append-only
create table permits.document (
  id uuid primary key,
  permit_id uuid not null,
  authority_id text not null,
  applied_by text not null,
  name text not null check (name <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  mime text not null,
  added_at timestamptz not null,
  added_by text not null check (added_by <> ''),
  added_by_name text not null,
  -- The same file twice is one document.
  unique (permit_id, sha256),
  foreign key (permit_id, authority_id, applied_by) references permits.permit (id, authority_id, applied_by)
);
comment on table permits.document is 'kind: authority';
alter table permits.document enable row level security;
alter table permits.document force row level security;
create policy document_desk on permits.document for select using (platform.app_job() = 'permits:desk');
create policy document_own on permits.document for select using (platform.has_authority(authority_id));
create policy document_add on permits.document for insert with check (platform.has_authority(authority_id));
