-- The name of whoever wrote it for the person with a mandate (§ 14 VwVfG), as it was when it was written; null where the person wrote it.
alter table mailbox.message add column written_by text check (written_by is null or direction = 'to-authority');
