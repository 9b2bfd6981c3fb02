-- Which task is run on which event: written by every start of the program, so that an event becomes the jobs of its subscribers in the
-- transaction that tells it. A subscription that is given up is deleted here by a later migration, with its waiting jobs.
-- no-grants
create table platform.subscription (
  event text not null,
  task text not null,
  primary key (event, task)
);
comment on table platform.subscription is 'kind: public';

-- plpgsql keeps the plans of its statements; a function in plain SQL would plan them anew each time.
create or replace function platform.enqueue(task text, payload json, key text, run_at timestamptz) returns void
  language plpgsql security definer set search_path = ''
  as $$ begin
    perform graphile_worker.add_jobs(array[
      row(task, payload, null, run_at, 25, key, null, null)::graphile_worker.job_spec]);
  end $$;

-- One job per subscriber, so that one failing does not hold up the others. Each has a key: one without counts as replaced and is deleted.
create function platform.emit(event_name text, payload json) returns void
  language plpgsql security definer set search_path = ''
  as $$ begin
    perform graphile_worker.add_jobs(wanted.specs) from (
      select array_agg(row(task, payload, null, null, 25, gen_random_uuid()::text, null, null)::graphile_worker.job_spec) as specs
      from platform.subscription where event = event_name) wanted
    where wanted.specs is not null;
  end $$;
revoke all on function platform.emit(text, json) from public;
grant execute on function platform.emit(text, json) to {{app}};
