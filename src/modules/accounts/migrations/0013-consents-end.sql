-- A consent that was taken back is proof for as long as the log of accesses is kept, and no longer.
create policy to_sweep on accounts.portal_consent for select to {{app}}
  using (platform.app_job() = 'sweep:consents' and ended_at < now() - interval '2 years');
create policy swept on accounts.portal_consent for delete to {{app}}
  using (platform.app_job() = 'sweep:consents' and ended_at < now() - interval '2 years');
