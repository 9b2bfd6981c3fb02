-- The outbox to the mailbox of the BundID: one line for each letter, from the plan to the answer of the other side. The ids of the submission are stored
-- before its content is sent, so that a killed process goes on with the same one.
create table mailbox.zbp_delivery (
  message_id uuid primary key,
  application_id uuid not null,
  authority_id text not null,
  owner text not null,
  -- SHA-256 of the handle of the mailbox; the handle itself stays with the proven data of the account.
  mailbox_hash text not null check (mailbox_hash ~ '^[0-9a-f]{64}$'),
  state text not null default 'planned' 
    check (state in ('planned', 'announced', 'submitted', 'accepted', 'rejected', 'refused', 'dropped')),
  submission_id uuid unique,
  case_id uuid,
  attachment_ids jsonb not null default '[]',
  planned_at timestamptz not null,
  submitted_at timestamptz,
  settled_at timestamptz,
  problem text,
  check ((submission_id is null) = (case_id is null)),
  check (submission_id is not null or state in ('planned', 'dropped'))
);
comment on table mailbox.zbp_delivery is 'kind: authority';
create index zbp_delivery_application on mailbox.zbp_delivery (application_id);

alter table mailbox.zbp_delivery enable row level security;
alter table mailbox.zbp_delivery force row level security;
create policy owner_reads on mailbox.zbp_delivery for select to {{app}} using (owner = platform.app_owner());
create policy authority on mailbox.zbp_delivery for select to {{app}} using (platform.has_authority(authority_id));
create policy job on mailbox.zbp_delivery for all to {{app}}
  using (platform.app_job() = 'application:' || application_id::text)
  with check (platform.app_job() = 'application:' || application_id::text);

-- The mailbox of the BundID has taken the decision: part of the proof, beside the notice of our own.
alter table mailbox.notification
  add column bundid_at timestamptz,
  add column bundid_receipt text,
  add constraint notification_bundid_check check ((bundid_at is null) = (bundid_receipt is null));
alter table mailbox.notification drop constraint notification_event_check;
alter table mailbox.notification add constraint notification_event_check
  check (event in ('provided', 'toPost', 'noticed', 'noticeMissing', 'retrieved', 'delivered', 'ended', 'posted'));
