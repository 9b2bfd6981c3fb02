-- Accounts that nobody uses end after two years (§ 8 Abs. 7 OZG). The job that looks for them may find them and change nothing; what is done with an
-- account is done as that account. Organisations are used through the people who act for them and are left out.
alter table accounts.citizen add column idle_noticed_at timestamptz;
create index citizen_idle on accounts.citizen ((coalesce(last_login_at, created_at))) where kind = 'person';
create policy idle_found on accounts.citizen for select to {{app}}
  using (kind = 'person' and platform.app_job() = 'sweep:idle-accounts');
