-- Versions that people publish. Three append-only tables tell the history: who submitted a version and from which day it shall hold, who else
-- approved or returned it, who withdrew it and why. A version without a row here came with the installation.

-- append-only
create table packages.release (
  slug text not null,
  version text not null,
  effective_from date not null,
  note text not null,
  submitted_at timestamptz not null,
  submitted_by text not null check (submitted_by <> ''),
  submitted_by_name text not null,
  primary key (slug, version),
  unique (slug, version, submitted_by),
  foreign key (slug, version) references packages.version (slug, version)
);
comment on table packages.release is 'kind: public';

-- append-only
create table packages.verdict (
  slug text not null,
  version text not null,
  -- Repeated here so that the database itself keeps the four eyes.
  submitted_by text not null,
  approved boolean not null,
  reason text not null,
  decided_at timestamptz not null,
  decided_by text not null check (decided_by <> ''),
  decided_by_name text not null,
  primary key (slug, version),
  foreign key (slug, version, submitted_by) references packages.release (slug, version, submitted_by),
  constraint four_eyes check (decided_by <> submitted_by),
  check (approved or reason <> '')
);
comment on table packages.verdict is 'kind: public';

-- append-only
create table packages.withdrawal (
  slug text not null,
  version text not null,
  reason text not null check (reason <> ''),
  withdrawn_at timestamptz not null,
  withdrawn_by text not null,
  withdrawn_by_name text not null,
  primary key (slug, version),
  foreign key (slug, version) references packages.version (slug, version)
);
comment on table packages.withdrawal is 'kind: public';
