create table applications.application (
  id uuid primary key,
  owner text not null unique,
  package_slug text not null,
  package_version text not null,
  ags text,
  authority_id text,
  carrier_id text,
  performer_id text,
  lang text not null,
  state text not null default 'draft' check (state in ('draft', 'submitted')),
  -- What was fixed when the draft began, e.g. the topic of a general request.
  facts jsonb not null default '{}',
  answers jsonb not null default '{}',
  revision integer not null default 0,
  notify_email text,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  receipt_number text unique,
  title jsonb,
  submission jsonb,
  computed jsonb,
  explanation jsonb,
  attachments jsonb,
  check ((state = 'submitted') = (submitted_at is not null)),
  check (state = 'draft' or (performer_id is not null and submission is not null and receipt_number is not null)),
  check ((ags is null) <> (authority_id is null))
);
create index application_drafts on applications.application (updated_at) where state = 'draft';
comment on table applications.application is 'kind: owner';

-- What a private link once led to: only the hash and when it ended, so that the page can say so.
create table applications.ended (
  owner text primary key,
  reason text not null check (reason in ('draft', 'link')),
  ended_at timestamptz not null
);
comment on table applications.ended is 'kind: owner';

-- A submitted application does not change any more, whoever asks.
create function applications.keep_submitted() returns trigger language plpgsql as $$
begin
  if old.state = 'submitted' then
    raise exception 'a submitted application does not change' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger keep_submitted before update on applications.application for each row execute function applications.keep_submitted();

alter table applications.application enable row level security;
alter table applications.application force row level security;
alter table applications.ended enable row level security;
alter table applications.ended force row level security;

-- Drafts belong to the holder of the link. No staff; of the jobs only the one that deletes this one draft.
create policy owner_reads on applications.application for select to {{app}} using (owner = platform.app_owner());
create policy owner_starts on applications.application for insert to {{app}} with check (owner = platform.app_owner() and state = 'draft');
create policy owner_writes on applications.application for update to {{app}}
  using (owner = platform.app_owner() and state = 'draft') with check (owner = platform.app_owner());
create policy deletion_reads on applications.application for select to {{app}}
  using (state = 'draft' and platform.app_job() = 'draft:' || id::text);
create policy deletion on applications.application for delete to {{app}}
  using (state = 'draft' and platform.app_job() = 'draft:' || id::text);
create policy delivery on applications.application for select to {{app}}
  using (state = 'submitted' and platform.app_job() = 'application:' || id::text);

create policy owner_reads on applications.ended for select to {{app}} using (owner = platform.app_owner());
create policy deletion on applications.ended for insert to {{app}} with check (platform.app_job() like 'draft:%');
