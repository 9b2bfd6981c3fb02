-- How often a job is tried may be said with it: what cannot succeed by waiting becomes a task of the administrators at once.
drop function platform.enqueue(text, json, text, timestamptz);
create function platform.enqueue(task text, payload json, key text, run_at timestamptz, tries integer default 25) returns void
  language plpgsql security definer set search_path = ''
  as $$ begin
    perform graphile_worker.add_jobs(array[
      row(task, payload, null, run_at, tries, key, null, null)::graphile_worker.job_spec]);
  end $$;
revoke all on function platform.enqueue(text, json, text, timestamptz, integer) from public;
grant execute on function platform.enqueue(text, json, text, timestamptz, integer) to {{app}};
alter function platform.enqueue(text, json, text, timestamptz, integer) set plan_cache_mode = force_generic_plan;
alter function platform.enqueue(text, json, text, timestamptz, integer) set enable_seqscan = off;
