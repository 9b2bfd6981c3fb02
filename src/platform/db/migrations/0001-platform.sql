create extension if not exists pg_trgm;
create collation if not exists platform.de (provider = icu, locale = 'de');

-- What the policies of every table read: who acts in this transaction. Unset sees nothing (after the first use it is '', not null).
create function platform.app_kind() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.kind', true), '') $$;
create function platform.app_owner() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.owner', true), '') $$;
create function platform.app_job() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.job', true), '') $$;
create function platform.has_authority(id text) returns boolean language sql stable parallel safe
  as $$ select coalesce(id = any (string_to_array(nullif(current_setting('app.authorities', true), ''), ',')), false) $$;

-- The one way for the app role to enqueue a job: it may not touch the job tables themselves.
create function platform.enqueue(task text, payload json, key text, run_at timestamptz) returns void
  language sql security definer set search_path = ''
  as $$ select graphile_worker.add_job(identifier => task, payload => payload, job_key => key, run_at => run_at, max_attempts => 25) $$;
revoke all on function platform.enqueue(text, json, text, timestamptz) from public;
grant execute on function platform.enqueue(text, json, text, timestamptz) to {{app}};

-- Processes that run jobs: each holds the advisory lock `key` on a connection of its own; a free lock means a dead process.
-- no-grants
create table platform.worker (
  key bigint primary key,
  pool_id text not null,
  started_at timestamptz not null default now()
);
comment on table platform.worker is 'kind: public';

-- append-only
create table platform.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  action text not null,
  subject text not null,
  authority_id text,
  detail jsonb not null default '{}',
  once_key text unique
);
comment on table platform.audit is 'kind: authority';
create index audit_subject on platform.audit (subject, id);
create index audit_authority on platform.audit (authority_id, id desc);
alter table platform.audit enable row level security;
alter table platform.audit force row level security;
create policy audit_write on platform.audit for insert with check (true);
create policy audit_read on platform.audit for select using (platform.has_authority(authority_id));
