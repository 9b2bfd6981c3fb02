-- For policies on tables of many rows: who acts, as one value for the whole statement. A policy that compares a column with
-- `(select platform.staff_authorities())` reads the settings once instead of once for each row, and the planner knows how many rows it lets through.

-- The authorities of the staff member who acts; nobody else has any.
create function platform.staff_authorities() returns text[] language sql stable parallel safe
  as $$ select case when platform.app_kind() = 'staff' then string_to_array(nullif(current_setting('app.authorities', true), ''), ',') end $$;

-- The application that the job works for.
create function platform.job_application() returns uuid language sql stable parallel safe
  as $$ select substring(platform.app_job() from '^application:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$')::uuid $$;
