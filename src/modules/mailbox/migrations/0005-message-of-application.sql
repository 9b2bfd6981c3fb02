-- Messages are asked for by application: without this, every status page reads the whole table. Nobody asks by thread alone.
create index message_application on mailbox.message (application_id, created_at, id);
drop index mailbox.message_thread;
