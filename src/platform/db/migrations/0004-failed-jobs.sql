-- Jobs that were given up, for administrators: names and codes, never a payload or a message of an error (it may quote a row).
-- A job without a key was replaced while it ran (those of the calendar carry `_cron`).
create function platform.failed_jobs(after bigint, size integer)
  returns table (id bigint, task text, attempts integer, code text, since timestamptz, failed_at timestamptz)
  language sql stable security definer set search_path = ''
  as $$
    select j.id, t.identifier, j.attempts::integer, substring(j.last_error from '^[a-z]+[.][a-z_]+(?=: )'), j.created_at, j.updated_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where platform.app_kind() = 'staff' and not j.is_available and j.locked_at is null and j.attempts >= j.max_attempts
      and (j.key is not null or j.payload -> '_cron' is not null) and j.id > after
    order by j.id limit size $$;
revoke all on function platform.failed_jobs(bigint, integer) from public;
grant execute on function platform.failed_jobs(bigint, integer) to {{app}};

-- Lets a waiting or given-up job run now, with all its tries; false when it runs just now or is done.
create function platform.retry_job(job bigint) returns boolean
  language sql security definer set search_path = ''
  as $$
    select exists (select from graphile_worker.reschedule_jobs(array[job], run_at => now(), attempts => 0))
    where platform.app_kind() = 'staff' $$;
revoke all on function platform.retry_job(bigint) from public;
grant execute on function platform.retry_job(bigint) to {{app}};
