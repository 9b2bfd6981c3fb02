-- An objection against a decision is a message of its own kind; with it stays what made it valid and whether it came in time.
alter table mailbox.message drop constraint message_kind_check;
alter table mailbox.message add constraint message_kind_check
  check (kind in ('message', 'request', 'answer', 'decision', 'notice', 'objection'));
alter table mailbox.message add column objection jsonb;
alter table mailbox.message add constraint message_objection_check
  check ((kind = 'objection') = (objection is not null) and (kind <> 'objection' or direction = 'to-authority'));
