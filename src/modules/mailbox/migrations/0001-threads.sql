create table mailbox.thread (
  id uuid primary key,
  application_id uuid not null,
  authority_id text not null,
  owner text not null,
  subject jsonb not null,
  lang text not null,
  notify_email text,
  step text not null default 'received'
    check (step in ('received', 'in-progress', 'waiting', 'forwarded', 'decided', 'by-post', 'closed')),
  file_number text,
  outcome jsonb,
  favourable boolean,
  decided_at timestamptz,
  final_on date,
  created_at timestamptz not null,
  unique (application_id, authority_id)
);
create index thread_owner on mailbox.thread (owner, application_id);
create index thread_authority on mailbox.thread (authority_id, created_at);
comment on table mailbox.thread is 'kind: authority';

create table mailbox.message (
  id uuid primary key,
  thread_id uuid not null references mailbox.thread (id) on delete cascade,
  application_id uuid not null,
  authority_id text not null,
  owner text not null,
  direction text not null check (direction in ('to-person', 'to-authority')),
  kind text not null check (kind in ('message', 'request', 'answer', 'decision', 'notice')),
  step text,
  body text not null default '',
  files jsonb not null default '[]',
  due_on date,
  answers uuid,
  created_at timestamptz not null,
  read_at timestamptz,
  check ((kind = 'notice') = (step is not null)),
  check ((kind = 'request') or due_on is null)
);
create index message_thread on mailbox.message (thread_id, created_at, id);
comment on table mailbox.message is 'kind: authority';

alter table mailbox.thread enable row level security;
alter table mailbox.thread force row level security;
alter table mailbox.message enable row level security;
alter table mailbox.message force row level security;

-- The person reads and opens the own threads, the authority reads and moves on its threads, a job sees the one application it works for.
create policy owner_reads on mailbox.thread for select to {{app}} using (owner = platform.app_owner());
create policy owner_opens on mailbox.thread for insert to {{app}} with check (owner = platform.app_owner());
create policy owner_names_address on mailbox.thread for update to {{app}}
  using (owner = platform.app_owner()) with check (owner = platform.app_owner());
create policy authority on mailbox.thread for select to {{app}} using (platform.has_authority(authority_id));
create policy authority_moves on mailbox.thread for update to {{app}}
  using (platform.has_authority(authority_id)) with check (platform.has_authority(authority_id));
create policy job on mailbox.thread for all to {{app}}
  using (platform.app_job() = 'application:' || application_id::text)
  with check (platform.app_job() = 'application:' || application_id::text);

create policy owner_reads on mailbox.message for select to {{app}} using (owner = platform.app_owner());
create policy owner_writes on mailbox.message for insert to {{app}}
  with check (owner = platform.app_owner() and (direction = 'to-authority' or (kind = 'notice' and step = 'received')));
create policy owner_marks_read on mailbox.message for update to {{app}}
  using (owner = platform.app_owner() and direction = 'to-person') with check (owner = platform.app_owner() and direction = 'to-person');
create policy authority on mailbox.message for select to {{app}} using (platform.has_authority(authority_id));
create policy authority_writes on mailbox.message for insert to {{app}}
  with check (platform.has_authority(authority_id) and direction = 'to-person');
create policy job on mailbox.message for all to {{app}}
  using (platform.app_job() = 'application:' || application_id::text)
  with check (platform.app_job() = 'application:' || application_id::text);
