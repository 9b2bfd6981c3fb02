-- A notice that the law only wants to be given is acknowledged at once: a step of its own, neither decided nor closed.
alter table mailbox.thread drop constraint thread_step_check;
alter table mailbox.thread add constraint thread_step_check
  check (step in ('received', 'acknowledged', 'in-progress', 'waiting', 'forwarded', 'decided', 'by-post', 'closed'));
