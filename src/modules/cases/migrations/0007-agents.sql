-- Who sent the application for somebody else, as it was frozen when it was sent.
alter table cases.submission add column acted_by jsonb;
