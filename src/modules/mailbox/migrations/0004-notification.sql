-- What a person has said about how decisions of one application reach them: a scope of its own for each provision, never one box for all.
-- Each line says what was said when and to which words; the latest of a scope counts, a revocation is a further line.
-- append-only
create table mailbox.consent (
  id uuid primary key,
  application_id uuid not null,
  owner text not null,
  scope text not null check (scope in ('ozg-9', 'vwvfg-41-2a', 'sgb-x-37-2a', 'ao-122a', 'th-egovg-9-3')),
  granted boolean not null,
  text_version integer not null,
  wording text not null,
  said_at timestamptz not null
);
comment on table mailbox.consent is 'kind: owner';
create index consent_application on mailbox.consent (application_id, scope, said_at desc);

-- How a decision was notified: one line for each thing that happened, each with the whole proof as it stood then (R-BEK-05). Nothing is
-- rewritten; the last line of an act is what counts.
-- append-only
create table mailbox.notification (
  id uuid primary key,
  act_id uuid not null,
  seq integer not null check (seq > 0),
  application_id uuid not null,
  authority_id text not null,
  owner text not null,
  event text not null check (event in ('provided', 'toPost', 'noticed', 'noticeMissing', 'retrieved', 'ended', 'posted')),
  at timestamptz not null,
  channel text not null check (channel in ('mailbox', 'portal', 'post')),
  domain text not null,
  ags text not null,
  remedy_notice boolean not null,
  consent text not null check (consent in ('given', 'presumed', 'single-case', 'none')),
  consent_id uuid,
  provided_at timestamptz not null,
  posted_on date,
  regime text not null,
  trigger_at timestamptz,
  notice_at timestamptz,
  notice_address text check (notice_address ~ '^[0-9a-f]{64}$'),
  channel_receipt text,
  retrieved_at timestamptz,
  computed_day date,
  state text not null check (state in ('notified', 'waiting', 'failed')),
  objection_last_day date,
  remedy text not null,
  steps jsonb not null,
  unique (act_id, seq)
);
comment on table mailbox.notification is 'kind: authority';
create index notification_application on mailbox.notification (application_id, act_id, seq desc);

do $$
declare
  name text;
begin
  foreach name in array array['consent', 'notification'] loop
    execute format('alter table mailbox.%I enable row level security', name);
    execute format('alter table mailbox.%I force row level security', name);
    execute format('create policy owner_reads on mailbox.%I for select to {{app}} using (owner = platform.app_owner())', name);
    execute format('create policy job on mailbox.%I for all to {{app}}
      using (platform.app_job() = ''application:'' || application_id::text)
      with check (platform.app_job() = ''application:'' || application_id::text)', name);
  end loop;
end $$;
create policy owner_says on mailbox.consent for insert to {{app}} with check (owner = platform.app_owner());
create policy owner_retrieves on mailbox.notification for insert to {{app}}
  with check (owner = platform.app_owner() and event = 'retrieved');
create policy authority on mailbox.notification for select to {{app}} using (platform.has_authority(authority_id));
create policy authority_posts on mailbox.notification for insert to {{app}}
  with check (platform.has_authority(authority_id) and event in ('toPost', 'posted'));

create function mailbox.keep_proof() returns trigger language plpgsql as $$
begin
  raise exception 'consents and proofs of notification are append-only' using errcode = '23514';
end $$;
create trigger keep_proof before update or delete on mailbox.consent for each row execute function mailbox.keep_proof();
create trigger keep_proof before update or delete on mailbox.notification for each row execute function mailbox.keep_proof();
