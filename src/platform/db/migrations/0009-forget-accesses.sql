-- What the log says of people beside the file of an authority is kept for two years and then deleted. Entries of an authority belong to its
-- files and stay with them; those about staff, rights, packages and data of the administration stay as well. The app role still deletes nothing: it may
-- only call this, and the limits stand here.
create index audit_at on platform.audit using brin (at) with (autosummarize = on);

create function platform.forgettable(entry platform.audit) returns boolean language sql stable parallel safe
  as $$ select entry.authority_id is null and entry.at < now() - interval '2 years'
    and (entry.subject like 'citizen:%' or entry.subject like 'mandate:%' or entry.subject like 'application:%') $$;

create policy audit_forgettable on platform.audit for select
  using (platform.app_job() = 'forget-accesses' and platform.forgettable(audit));
create policy audit_forgotten on platform.audit for delete
  using (platform.app_job() = 'forget-accesses' and platform.forgettable(audit));

create function platform.forget_accesses(most integer) returns integer
  language plpgsql security definer set search_path = ''
  as $$
  declare gone integer;
  begin
    delete from platform.audit where id in (
      select a.id from platform.audit a
      where a.at < now() - interval '2 years' and platform.forgettable(a)
      limit most
    );
    get diagnostics gone = row_count;
    return gone;
  end $$;
revoke all on function platform.forget_accesses(integer) from public;
grant execute on function platform.forget_accesses(integer) to {{app}};
