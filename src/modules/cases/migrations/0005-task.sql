-- What somebody has to do about a decision beyond the case itself, folded with the rest: print and post it, notify it another way.
alter table cases."case" add column task text check (task in ('print', 'undelivered', 'objection'));
create index case_task on cases."case" (authority_id, task, updated_at, id) where task is not null;
