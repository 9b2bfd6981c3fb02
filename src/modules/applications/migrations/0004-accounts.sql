-- What an account keeps: beside the private link a second way to the same draft or application. At most one account keeps it.
create table applications.holding (
  application_id uuid primary key references applications.application (id) on delete cascade,
  account_id uuid not null,
  owner text not null,
  package_slug text not null,
  -- Municipality or authority: with the package it says whether two drafts are about the same thing.
  about text not null,
  -- Begun by the account: its private link is derived and can be shown again. Otherwise the person came with the link.
  started boolean not null,
  since timestamptz not null
);
comment on table applications.holding is 'kind: owner';
create index holding_account on applications.holding (account_id, application_id desc);

-- Notices of a coming deletion that were given, so that a job that runs twice tells it once.
create table applications.announcement (
  application_id uuid not null references applications.application (id) on delete cascade,
  deletes_at timestamptz not null,
  days_before integer not null,
  primary key (application_id, deletes_at, days_before)
);
comment on table applications.announcement is 'kind: owner';

alter table applications.holding enable row level security;
alter table applications.holding force row level security;
alter table applications.announcement enable row level security;
alter table applications.announcement force row level security;

create policy account_reads on applications.holding for select to {{app}} using (account_id::text = platform.app_account());
create policy deletion_reads on applications.holding for select to {{app}}
  using (platform.app_job() = 'draft:' || application_id::text);
-- Only who has the application at hand by its link, or has just begun it, can put it into an account.
create policy account_takes on applications.holding for insert to {{app}}
  with check (account_id::text = platform.app_account() and owner = platform.app_owner()
    and exists (select 1 from applications.application a where a.id = application_id and a.owner = holding.owner));
create policy account_gives_up on applications.holding for delete to {{app}} using (account_id::text = platform.app_account());

create policy deletion on applications.announcement for all to {{app}}
  using (platform.app_job() = 'draft:' || application_id::text)
  with check (platform.app_job() = 'draft:' || application_id::text);

-- A person may throw a draft away; the link then says so.
alter table applications.ended drop constraint ended_reason_check;
alter table applications.ended add constraint ended_reason_check check (reason in ('draft', 'link', 'discarded'));
create policy owner_discards on applications.application for delete to {{app}}
  using (owner = platform.app_owner() and state = 'draft');
create policy owner_discards on applications.ended for insert to {{app}}
  with check (owner = platform.app_owner() and reason = 'discarded');
