-- What the list of somebody's conversations shows, kept with each message, so that neither the list nor the number of unread ones reads letters.
alter table mailbox.thread
  add column unread integer not null default 0 check (unread >= 0),
  add column latest_at timestamptz,
  -- Kind of the last message, of a notice its step.
  add column latest_word text not null default 'received',
  add column latest_mine boolean not null default false,
  add column latest_files integer not null default 0;

-- Steps that come with a letter of their own are no news beside it; moving on by itself is nothing to read.
create function mailbox.is_letter(kind text, step text) returns boolean language sql immutable
  as $$ select kind <> 'notice' or step in ('by-post', 'forwarded', 'closed') $$;

-- Row-level security hides the rows from an update here.
alter table mailbox.message no force row level security;
alter table mailbox.thread no force row level security;
update mailbox.thread set latest_at = created_at;
update mailbox.thread t set
  latest_at = m.created_at, latest_word = coalesce(m.step, m.kind), latest_mine = m.direction = 'to-authority', latest_files = jsonb_array_length(m.files)
from (select distinct on (thread_id) * from mailbox.message where kind <> 'notice' or step not in ('received', 'waiting', 'decided')
  order by thread_id, created_at desc, id desc) m
where m.thread_id = t.id;
update mailbox.thread t set unread = m.count
from (select thread_id, count(*)::int from mailbox.message
  where direction = 'to-person' and read_at is null and mailbox.is_letter(kind, step) group by thread_id) m
where m.thread_id = t.id;
alter table mailbox.message force row level security;
alter table mailbox.thread force row level security;
alter table mailbox.thread alter column latest_at set not null;

-- Whoever may write a message may move its conversation on: the policies of both tables name the same people.
create function mailbox.note_message() returns trigger language plpgsql as $$
begin
  update mailbox.thread set
    latest_at = new.created_at,
    latest_word = coalesce(new.step, new.kind),
    latest_mine = new.direction = 'to-authority',
    latest_files = jsonb_array_length(new.files),
    unread = unread + (new.direction = 'to-person' and new.read_at is null and mailbox.is_letter(new.kind, new.step))::int
  where id = new.thread_id;
  return null;
end $$;
create trigger note_message after insert on mailbox.message for each row
  when (new.kind <> 'notice' or new.step not in ('received', 'waiting', 'decided')) execute function mailbox.note_message();

create function mailbox.note_reading() returns trigger language plpgsql as $$
begin
  update mailbox.thread set unread = greatest(unread - 1, 0) where id = new.thread_id;
  return null;
end $$;
create trigger note_reading after update of read_at on mailbox.message for each row
  when (old.read_at is null and new.read_at is not null and new.direction = 'to-person' and mailbox.is_letter(new.kind, new.step))
  execute function mailbox.note_reading();
