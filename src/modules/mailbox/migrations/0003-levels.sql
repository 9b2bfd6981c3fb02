-- A message carries the level of assurance that reading it needs (BundID: log-in level >= message level).
alter table mailbox.message add column level text not null default 'basis' check (level in ('basis', 'substantial', 'high'));
-- The other side of the read receipt: somebody of the authority has seen what the person wrote.
create policy authority_marks_read on mailbox.message for update to {{app}}
  using (platform.has_authority(authority_id) and direction = 'to-authority')
  with check (platform.has_authority(authority_id) and direction = 'to-authority');
