-- A form with several recipients: what each of them gets, frozen at the moment of sending. A form with one recipient has no rows here.
-- append-only
create table applications.part (
  application_id uuid not null references applications.application (id) on delete cascade,
  recipient_id text not null,
  owner text not null,
  position integer not null,
  carrier_id text,
  ags text not null,
  -- Which rows of the form these are, as the person counts them from 0.
  row_indexes jsonb not null,
  answers jsonb not null,
  submission jsonb not null,
  computed jsonb not null,
  explanation jsonb not null,
  attachments jsonb not null,
  primary key (application_id, recipient_id),
  unique (application_id, position)
);
comment on table applications.part is 'kind: owner';
alter table applications.part enable row level security;
alter table applications.part force row level security;

create policy owner_reads on applications.part for select to {{app}} using (owner = platform.app_owner());
create policy owner_sends on applications.part for insert to {{app}} with check (owner = platform.app_owner());
create policy delivery on applications.part for select to {{app}}
  using (platform.app_job() = 'application:' || application_id::text);

-- How many applications an authority took on a day, where a package sets a limit. Counts only, nothing of a person.
create table applications.intake (
  slug text not null,
  authority_id text not null,
  day date not null,
  taken integer not null check (taken > 0),
  primary key (slug, authority_id, day)
);
comment on table applications.intake is 'kind: public';
