-- The waiting room of a service: who comes while very many people begin takes a number. Nothing here is about a person.

create table applications.waiting_room (
  package_slug text primary key,
  -- Number handed out last, and number that may go in (a fraction grows with time).
  issued bigint not null default 0,
  served double precision not null default 0,
  served_at timestamptz not null,
  -- Numbers called per second, which follows the load; the waiting time that people read is computed from it.
  pace double precision not null
);
comment on table applications.waiting_room is 'kind: public';

create table applications.waiting_ticket (
  -- SHA-256 of the ticket in the address of the waiting page.
  ticket text primary key,
  package_slug text not null,
  number bigint not null,
  issued_at timestamptz not null,
  -- A reload or a lost answer may go in again, a crowd behind one ticket may not.
  entries integer not null default 0
);
comment on table applications.waiting_ticket is 'kind: public';
create index waiting_ticket_age on applications.waiting_ticket (issued_at);
