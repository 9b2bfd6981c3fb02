-- Who signs with the applicant: the invitation and, while no answer changes, the signature. Neither the code nor the link is stored: both are
-- derived from the key of the installation, the id and the generation; here stand hashes to find the row by.
create table applications.co_signature (
  id uuid primary key,
  application_id uuid not null references applications.application (id) on delete cascade,
  owner text not null,
  -- Who it is in the form, e.g. `otherParent` or `owner[1]`, and name with address: somebody else in this place needs a new invitation.
  signer text not null,
  named text not null,
  generation integer not null check (generation > 0),
  -- Found by the first half of the code, of which the second half is the secret.
  entry text not null unique,
  attempts integer not null default 0,
  link text not null unique,
  mailed boolean not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null check (state in ('invited', 'signed', 'refused')),
  changed_at timestamptz not null,
  -- Keyed hashes by which the same person is recognised: of whoever invited, and of whoever signed.
  inviter jsonb not null,
  persons jsonb not null default '[]',
  answers_hash text,
  evidence jsonb,
  unique (application_id, signer),
  check ((state = 'signed') = (answers_hash is not null and evidence is not null))
);
comment on table applications.co_signature is 'kind: owner';
create index co_signature_owner on applications.co_signature (owner);
alter table applications.co_signature enable row level security;
alter table applications.co_signature force row level security;
create policy holder on applications.co_signature for all to {{app}}
  using (owner = platform.app_owner()) with check (owner = platform.app_owner());
-- Whoever was invited finds the row by the link or by the first half of the code, and nothing else of the application by it.
create policy invited on applications.co_signature for select to {{app}}
  using (link = platform.app_owner() or entry = platform.app_owner());
create policy tries on applications.co_signature for update to {{app}}
  using (entry = platform.app_owner()) with check (entry = platform.app_owner());
