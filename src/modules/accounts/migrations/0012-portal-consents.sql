-- What a person lets a portal have: asked once, remembered, taken back with effect at once. What was taken back stays as proof (Art. 7 Abs. 1 DSGVO)
-- until the log of accesses forgets it too.
create table accounts.portal_consent (
  id uuid primary key,
  account_id uuid not null references accounts.citizen (id) on delete cascade,
  -- No reference: the consent stays readable when the portal is cut off.
  client_id text not null,
  client_name text not null check (client_name <> ''),
  scopes text[] not null check (cardinality(scopes) > 0),
  given_at timestamptz not null,
  last_used_at timestamptz not null,
  ended_at timestamptz
);
comment on table accounts.portal_consent is 'kind: owner';
create unique index portal_consent_open on accounts.portal_consent (account_id, client_id) where ended_at is null;
create index portal_consent_account on accounts.portal_consent (account_id, given_at);
alter table accounts.portal_consent enable row level security;
alter table accounts.portal_consent force row level security;
create policy self on accounts.portal_consent for all to {{app}}
  using (account_id::text = platform.app_account()) with check (account_id::text = platform.app_account());

-- Whoever takes a consent back finds the portals that must be told.
create policy own_logins on accounts.oidc_login for select to {{app}}
  using (split_part(subject, '.', 1) = platform.app_account());

-- Both sides of a mandate read what the log says about it.
create policy mandate_reads on platform.audit for select to {{app}} using (
  platform.app_account() is not null
  and exists (
    select 1 from accounts.mandate m
    where m.id = case when audit.subject like 'mandate:%' then substr(audit.subject, 9)::uuid end
      and platform.app_account() in (m.principal_id::text, m.agent_id::text)));
