-- The account that keeps an application sees that there is a conversation about it, without having its link at hand: for the list of its mailbox. What
-- is written there still needs the link. How far a mandate reaches is asked by the actions.
create policy read_by_account on mailbox.thread for select to {{app}} using (exists (
  select from applications.holding
  where holding.application_id = thread.application_id and holding.account_id::text = platform.app_principal()
));
