-- One job looks every hour for drafts near their end, instead of one planned job for each draft. It only finds them; what is done with a draft is
-- done as the job of that one draft, as before.
create policy sweep_finds on applications.application for select to {{app}}
  using (state = 'draft' and platform.app_job() = 'drafts:sweep');
create policy sweep_finds on applications.announcement for select to {{app}} using (platform.app_job() = 'drafts:sweep');

-- When a draft began never changes, so saving a page touches no index.
create index application_begun on applications.application (started_at) where state = 'draft';
drop index applications.application_drafts;

delete from graphile_worker._private_jobs where task_id in (
  select id from graphile_worker._private_tasks
  where identifier in ('applications.announce-deletion', 'applications.delete-draft'));
