-- What is to be done once a letter was carried away: task and payload of a job, ids only.
alter table platform.mail add column when_sent jsonb;
