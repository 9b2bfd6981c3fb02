create table delivery.delivery (
  application_id uuid not null,
  recipient_id text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  last_error text,
  case_id uuid,
  file_number text,
  created_at timestamptz not null,
  delivered_at timestamptz,
  primary key (application_id, recipient_id)
);
create index delivery_open on delivery.delivery (recipient_id, created_at) where state <> 'delivered';
comment on table delivery.delivery is 'kind: authority';
alter table delivery.delivery enable row level security;
alter table delivery.delivery force row level security;

create policy authority on delivery.delivery for select to {{app}} using (platform.has_authority(recipient_id));
create policy job on delivery.delivery for all to {{app}}
  using (platform.app_job() = 'application:' || application_id::text)
  with check (platform.app_job() = 'application:' || application_id::text);
