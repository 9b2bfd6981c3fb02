-- Trial permits (Erprobungen) after § 12 (2) ThürEGovG: what an authority applied for, and everything that happened to it. Both are append-only;
-- how a permit stands follows from them and from the law.

-- append-only
create table permits.permit (
  id uuid primary key,
  -- The name for people: "EP-7".
  number bigint generated always as identity unique,
  authority_id text not null check (authority_id <> ''),
  -- Slugs of packages, and the provisions that order written form there, as the packages named them.
  services text[] not null check (cardinality(services) > 0),
  provisions text[] not null check (cardinality(provisions) = cardinality(services)),
  -- Log-ins that shall replace the signature, in the words of the law library.
  means text[] not null check (cardinality(means) > 0),
  reasons text not null check (reasons <> ''),
  safeguards text not null check (safeguards <> ''),
  first_day date not null,
  last_day date not null,
  applied_at timestamptz not null,
  applied_by text not null check (applied_by <> ''),
  applied_by_name text not null,
  unique (id, authority_id, applied_by),
  check (first_day <= last_day),
  -- The clause ends on this day.
  check (last_day <= date '2029-12-31')
);
comment on table permits.permit is 'kind: authority';
create index permit_authority on permits.permit (authority_id, number desc);
alter table permits.permit enable row level security;
alter table permits.permit force row level security;
-- The desk of the ministry, which sees all of them; who really acts stands in the rows and in the audit log.
create policy permit_desk on permits.permit for select using (platform.app_job() = 'permits:desk');
create policy permit_own on permits.permit for select using (platform.has_authority(authority_id));
create policy permit_apply on permits.permit for insert with check (platform.has_authority(authority_id));

-- append-only
create table permits.step (
  permit_id uuid not null,
  -- Two people who act at the same time: the second one is too late.
  position integer not null check (position > 0),
  authority_id text not null,
  -- Repeated here so that the database itself keeps the four eyes.
  applied_by text not null,
  kind text not null check (kind in ('missing', 'supplied', 'granted', 'refused', 'revoked', 'withdrawn')),
  text text not null,
  at timestamptz not null,
  by text not null check (by <> ''),
  by_name text not null,
  primary key (permit_id, position),
  foreign key (permit_id, authority_id, applied_by) references permits.permit (id, authority_id, applied_by),
  constraint four_eyes check (kind in ('supplied', 'withdrawn') or by <> applied_by),
  constraint with_reason check (kind in ('granted', 'withdrawn') or text <> '')
);
comment on table permits.step is 'kind: authority';
create unique index step_decided_once on permits.step (permit_id) where kind in ('granted', 'refused');
create unique index step_ended_once on permits.step (permit_id) where kind in ('revoked', 'withdrawn', 'refused');
alter table permits.step enable row level security;
alter table permits.step force row level security;
create policy step_desk on permits.step for select using (platform.app_job() = 'permits:desk');
create policy step_own on permits.step for select using (platform.has_authority(authority_id));
create policy step_decide on permits.step for insert
  with check (platform.app_job() = 'permits:desk' and kind in ('missing', 'granted', 'refused', 'revoked'));
create policy step_answer on permits.step for insert
  with check (platform.has_authority(authority_id) and kind in ('supplied', 'withdrawn'));

-- What everybody may know: from when to when a log-in replaces the signature where. Written with every step, so that sending an application
-- asks one small table; a permit whose six weeks run stands here from the moment on at which its consent counts as given.
create table permits.cover (
  permit_id uuid primary key references permits.permit (id),
  number bigint not null,
  authority_id text not null,
  services text[] not null,
  means text[] not null,
  from_at timestamptz not null,
  -- The first moment that is too late.
  to_at timestamptz not null check (from_at < to_at),
  check (to_at <= timestamptz '2030-01-01T00:00:00+01:00')
);
comment on table permits.cover is 'kind: public';
create index cover_authority on permits.cover (authority_id);
