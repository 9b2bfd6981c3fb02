-- An account that is used through a representative is used: it does not end for want of a log-in of its own.
alter table accounts.citizen add column represented_at timestamptz;
drop index accounts.citizen_idle;
create index citizen_idle on accounts.citizen (greatest(coalesce(last_login_at, created_at), represented_at)) where kind = 'person';
-- Written by the session that acts for it.
create policy represented on accounts.citizen for update to {{app}}
  using (platform.app_job() = 'mandates:' || id::text) with check (platform.app_job() = 'mandates:' || id::text);

-- A means of log-in that is switched off ends the sessions that began with it (at the next start).
create policy means_off on accounts.citizen_session for delete to {{app}} using (platform.app_job() = 'means-off');
create policy means_off_seen on accounts.citizen_session for select to {{app}} using (platform.app_job() = 'means-off');
