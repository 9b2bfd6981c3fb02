-- A notice that was confirmed at once lies in the inbox for information: nobody has to act, everybody of the authority still may.
alter table cases."case" drop constraint case_status_check;
alter table cases."case" add constraint case_status_check
  check (status in ('new', 'noted', 'inProgress', 'waiting', 'answered', 'decided', 'closed'));
