-- What an account keeps is asked once for each statement instead of once for each conversation (measured with 2,000: the list takes 40 instead of 145 ms).
drop policy read_by_account on mailbox.thread;
create policy read_by_account on mailbox.thread for select to {{app}} using (application_id in (
  select holding.application_id from applications.holding where holding.account_id = platform.app_principal()::uuid
));
