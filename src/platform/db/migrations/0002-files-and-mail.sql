-- What is known of the bytes in the file store; no names, no owners' data.
create table platform.file (
  sha256 text primary key,
  size bigint not null,
  mime text not null,
  state text not null default 'pending' check (state in ('pending', 'clean', 'infected', 'failed')),
  finding text,
  created_at timestamptz not null,
  scanned_at timestamptz
);
comment on table platform.file is 'kind: public';

-- Who needs a file, as "kind:id". A file that nobody holds any more is removed.
create table platform.file_holder (
  sha256 text not null references platform.file (sha256) on delete cascade,
  holder text not null,
  primary key (sha256, holder)
);
create index file_holder_holder on platform.file_holder (holder);
comment on table platform.file_holder is 'kind: public';

create table platform.mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  lang text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent')),
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mail_created on platform.mail (created_at desc);
comment on table platform.mail is 'kind: owner';
alter table platform.mail enable row level security;
alter table platform.mail force row level security;
-- Everybody may put a letter in; only the job that carries this letter reads it, and the outbox view of the demonstration.
create policy mail_put on platform.mail for insert with check (state = 'waiting');
create policy mail_read on platform.mail for select
  using (platform.app_job() in ('mail:' || id::text, 'demo:outbox'));
create policy mail_carry on platform.mail for update
  using (platform.app_job() = 'mail:' || id::text) with check (platform.app_job() = 'mail:' || id::text);
