-- The declaration of a draft as it was given out to be signed elsewhere, and the signed document that came back. Both hold only for the answers
-- whose hash stands here: whoever changes an answer signs again.
create table applications.signed_document (
  application_id uuid primary key references applications.application (id) on delete cascade,
  owner text not null,
  answers_hash text not null,
  made_at timestamptz not null,
  lang text not null,
  -- SHA-256 of the PDF that was given out.
  document text not null,
  file jsonb,
  report jsonb,
  check ((file is null) = (report is null))
);
comment on table applications.signed_document is 'kind: owner';
alter table applications.signed_document enable row level security;
alter table applications.signed_document force row level security;
create policy owner_signs on applications.signed_document for all to {{app}}
  using (owner = platform.app_owner()) with check (owner = platform.app_owner());
