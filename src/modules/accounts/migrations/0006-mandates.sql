-- Acting for others: an account may be that of a person or of an organisation, and somebody else may act through it as far as a mandate reaches.

alter table accounts.citizen
  add column kind text not null default 'person' check (kind in ('person', 'organisation')),
  -- Of an organisation, as its provider named it. What is proven of a person stands in accounts.proven.
  add column name text check (name <> '');

create table accounts.mandate (
  id uuid primary key,
  principal_id uuid not null references accounts.citizen (id) on delete cascade,
  -- Empty until somebody accepts the invitation.
  agent_id uuid references accounts.citizen (id) on delete cascade,
  principal_name text not null check (principal_name <> ''),
  agent_name text not null check (agent_name <> ''),
  role text not null check (role in ('agent', 'employee', 'admin')),
  -- representation: proven by the organisation account; granted: given by the principal or an administrator of the organisation.
  origin text not null check (origin in ('granted', 'representation')),
  scope text not null check (scope in ('everything', 'service', 'application', 'step')),
  scope_ref text,
  scope_step text,
  -- How both sides read the scope: the title of the service or application at the time.
  scope_title text not null default '',
  invitation_hash text unique check (invitation_hash ~ '^[0-9a-f]{64}$'),
  invited_email text,
  valid_until date,
  created_at timestamptz not null,
  expires_at timestamptz,
  accepted_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('principal', 'agent', 'provider')),
  check ((scope = 'everything') = (scope_ref is null)),
  check ((scope = 'step') = (scope_step is not null)),
  check ((agent_id is null) = (accepted_at is null)),
  check (agent_id <> principal_id),
  check ((ended_at is null) = (ended_by is null))
);
comment on table accounts.mandate is 'kind: owner';
create index mandate_principal on accounts.mandate (principal_id, created_at);
create index mandate_agent on accounts.mandate (agent_id) where ended_at is null;

-- Whom the session acts for. `acting_chosen`: the person was asked and answered, so a deep link asks once.
alter table accounts.citizen_session
  add column acting_mandate uuid references accounts.mandate (id) on delete set null,
  add column acting_chosen boolean not null default false;

alter table accounts.mandate enable row level security;
alter table accounts.mandate force row level security;

-- While somebody acts for an account, the account itself stays shut: its profile, sessions and proofs belong to its owner alone. What an account
-- keeps for its business (applications) asks app_principal() instead.
create function platform.app_agent() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.agent', true), '') $$;
create function platform.app_principal() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '') $$;
create or replace function platform.app_account() returns text language sql stable parallel safe
  as $$ select case when nullif(current_setting('app.agent', true), '') is null then nullif(current_setting('app.account', true), '') end $$;

create policy given on accounts.mandate for all to {{app}}
  using (principal_id::text = platform.app_account()) with check (principal_id::text = platform.app_account());
create policy received on accounts.mandate for select to {{app}} using (agent_id::text = platform.app_account());
create policy given_back on accounts.mandate for update to {{app}}
  using (agent_id::text = platform.app_account()) with check (agent_id::text = platform.app_account());
-- An administrator of an organisation, after the check of the action.
create policy administered on accounts.mandate for all to {{app}}
  using (platform.app_job() = 'mandates:' || principal_id::text) with check (platform.app_job() = 'mandates:' || principal_id::text);
create policy invited on accounts.mandate for select to {{app}} using (platform.app_job() = 'invitation:' || invitation_hash);
create policy accepted on accounts.mandate for update to {{app}}
  using (platform.app_job() = 'invitation:' || invitation_hash) with check (platform.app_job() = 'invitation:' || invitation_hash);
-- With the session that uses it, so that a revoked mandate ends with the next request on every node.
create policy in_use on accounts.mandate for select to {{app}}
  using (exists (select 1 from accounts.citizen_session s where s.acting_mandate = mandate.id and platform.app_job() = 'session:' || s.token_hash));
create policy organisation_named on accounts.citizen for select to {{app}} using (platform.app_job() = 'mandates:' || id::text);
create policy organisation_made on accounts.citizen for insert to {{app}} with check (platform.app_job() = 'mandates:' || id::text and kind = 'organisation');
create policy organisation_known on accounts.identity for insert to {{app}} with check (platform.app_job() = 'mandates:' || account_id::text and means = 'organisation');
