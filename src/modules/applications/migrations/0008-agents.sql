-- What an account keeps is open to whoever acts for it; how far the mandate reaches is asked by the actions.
drop policy account_reads on applications.holding;
drop policy account_takes on applications.holding;
drop policy account_gives_up on applications.holding;
create policy account_reads on applications.holding for select to {{app}} using (account_id::text = platform.app_principal());
create policy account_takes on applications.holding for insert to {{app}}
  with check (account_id::text = platform.app_principal() and owner = platform.app_owner()
    and exists (select 1 from applications.application a where a.id = application_id and a.owner = holding.owner));
create policy account_gives_up on applications.holding for delete to {{app}} using (account_id::text = platform.app_account());

-- Who sent it for somebody else (§ 14 VwVfG): frozen with the application, shown in the file.
alter table applications.application add column acted_by jsonb;
