-- A delivery is one transaction: a row says that it arrived or that a try failed, never that one is under way.
alter table delivery.delivery no force row level security;
update delivery.delivery set state = 'failed' where state = 'waiting';
update delivery.delivery set failed_step = 'file' where failed_step = 'note';
alter table delivery.delivery force row level security;
alter table delivery.delivery
  alter column state drop default,
  alter column attempts drop default,
  drop constraint delivery_state_check,
  add constraint delivery_state_check check (state in ('delivered', 'failed')),
  drop constraint delivery_failed_step_check,
  add constraint delivery_failed_step_check check (failed_step in ('read', 'file'));
