-- How the application was signed, as it came.
alter table cases.submission add column evidence jsonb;
