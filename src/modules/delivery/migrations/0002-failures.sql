-- What people who look after failed deliveries need; codes and times, nothing of the application.
alter table delivery.delivery
  add column service_slug text,
  add column failed_step text check (failed_step in ('read', 'file', 'note')),
  add column next_try_at timestamptz,
  add column job_id bigint;
drop index delivery.delivery_open;
create index delivery_open on delivery.delivery (created_at, application_id, recipient_id) where state <> 'delivered';

-- Administrators look after all authorities: what has not arrived, and only that.
create policy oversight on delivery.delivery for select to {{app}}
  using (state <> 'delivered' and platform.app_job() = 'delivery:oversight');
