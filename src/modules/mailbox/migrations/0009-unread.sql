-- The number of unread letters touches the conversations that have some, not all of an account (measured with 2,000: 29 → 12 ms).
create index thread_unread on mailbox.thread (application_id) where unread > 0;
