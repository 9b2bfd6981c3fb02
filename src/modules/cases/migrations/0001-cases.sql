-- The file of an authority. `authority_id` is always the performing authority; the carrier on whose behalf it acts gets no rows.
-- Jobs see the cases of the one application they work for.

-- One row per case: what the inbox shows, folded from the actions and stored with them in the same transaction.
create table cases."case" (
  id uuid primary key,
  application_id uuid not null,
  authority_id text not null,
  carrier_id text,
  file_number text not null,
  service_slug text not null,
  package_version text not null,
  title text not null,
  applicant_name text not null default '',
  place_ags text,
  place_name text,
  received_at timestamptz not null,
  status text not null check (status in ('new', 'inProgress', 'waiting', 'answered', 'decided', 'closed')),
  answered boolean not null default false,
  assignee_id uuid,
  assignee_name text,
  due_on date,
  -- `due_on`, or the end of time: a list ordered by it needs no special case.
  sort_on date not null,
  updated_at timestamptz not null,
  revision integer not null,
  unique (application_id, authority_id),
  unique (authority_id, file_number)
);
comment on table cases."case" is 'kind: authority';
create index case_open on cases."case" (authority_id, sort_on, id) where status <> 'closed';
create index case_arrival on cases."case" (authority_id, id desc) where status <> 'closed';
create index case_mine on cases."case" (authority_id, assignee_id, sort_on, id) where status <> 'closed';
create index case_status on cases."case" (authority_id, status, sort_on, id) where status <> 'closed';
create index case_service on cases."case" (authority_id, service_slug, sort_on, id) where status <> 'closed';
create index case_place on cases."case" (authority_id, place_ags, sort_on, id) where status <> 'closed';
create index case_answered on cases."case" (authority_id, sort_on, id) where answered;
create index case_closed on cases."case" (authority_id, updated_at desc, id desc) where status = 'closed';

-- append-only
create table cases.action (
  case_id uuid not null references cases."case" (id),
  seq integer not null check (seq > 0),
  application_id uuid not null,
  authority_id text not null,
  at timestamptz not null,
  kind text not null,
  actor_id uuid,
  actor_name text not null,
  data jsonb not null,
  primary key (case_id, seq)
);
comment on table cases.action is 'kind: authority';
-- The applicant's message becomes one action, however often its job runs.
create unique index action_answer on cases.action (case_id, (data ->> 'messageId')) where kind = 'answerReceived';

-- The copy of the application that belongs to the file: as it was sent, never changed.
-- append-only
create table cases.submission (
  case_id uuid primary key references cases."case" (id),
  application_id uuid not null,
  authority_id text not null,
  receipt_number text not null,
  lang text not null,
  answers jsonb not null,
  computed jsonb not null,
  payload jsonb not null,
  explanation jsonb not null,
  identification text not null,
  submitted_at timestamptz not null
);
comment on table cases.submission is 'kind: authority';

-- append-only
create table cases.document (
  id uuid primary key,
  case_id uuid not null references cases."case" (id),
  application_id uuid not null,
  authority_id text not null,
  name text not null,
  sha256 text not null,
  mime text not null,
  size bigint not null,
  kind text not null check (kind in ('application', 'attachment', 'answer', 'decision', 'other')),
  visible_to_applicant boolean not null,
  created_at timestamptz not null
);
comment on table cases.document is 'kind: authority';
create index document_case on cases.document (case_id, created_at, id);

-- The last file number given, by authority, prefix and year. Counting in the transaction that opens the case leaves no gap.
create table cases.counter (
  authority_id text not null,
  prefix text not null,
  year integer not null,
  last integer not null,
  primary key (authority_id, prefix, year)
);
comment on table cases.counter is 'kind: authority';

-- Beginnings of words by which a case is found. Compared by code points ("C"): those operators are leakproof, so that the index also serves
-- under row-level security.
create table cases.word (
  authority_id text not null,
  word text collate "C" not null,
  case_id uuid not null references cases."case" (id),
  application_id uuid not null,
  primary key (authority_id, word, case_id)
);
comment on table cases.word is 'kind: authority';

do $$
declare
  name text;
begin
  foreach name in array array['case', 'action', 'submission', 'document', 'word'] loop
    execute format('alter table cases.%I enable row level security', name);
    execute format('alter table cases.%I force row level security', name);
    execute format('create policy staff on cases.%I for all to {{app}}
      using (platform.app_kind() = ''staff'' and platform.has_authority(authority_id))
      with check (platform.app_kind() = ''staff'' and platform.has_authority(authority_id))', name);
    execute format('create policy job on cases.%I for all to {{app}}
      using (platform.app_job() = ''application:'' || application_id::text)
      with check (platform.app_job() = ''application:'' || application_id::text)', name);
  end loop;
end $$;

alter table cases.counter enable row level security;
alter table cases.counter force row level security;
-- Numbers are given when an application arrives: by a job, for any authority. A counter tells nothing about a person.
create policy job on cases.counter for all to {{app}}
  using (platform.app_job() like 'application:%') with check (platform.app_job() like 'application:%');
create policy staff on cases.counter for select to {{app}}
  using (platform.app_kind() = 'staff' and platform.has_authority(authority_id));

-- The file only grows: nobody rewrites what was done, whatever the grants say.
create function cases.keep_history() returns trigger language plpgsql as $$
begin
  raise exception 'the file of a case is append-only' using errcode = '23514';
end $$;
create trigger keep_history before update or delete on cases.action for each row execute function cases.keep_history();
create trigger keep_history before update or delete on cases.submission for each row execute function cases.keep_history();
create trigger keep_history before update or delete on cases.document for each row execute function cases.keep_history();
