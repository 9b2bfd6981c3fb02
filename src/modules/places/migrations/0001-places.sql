-- Facts about areas, authorities and responsibility. Everything here is public; the web server keeps it in memory and looks at the
-- counter of places.version to learn that something changed.

create table places.version (
  dataset text primary key,
  -- Counts every change of the tables below (row 'index' only).
  counter bigint not null default 0,
  -- Day or name of the state of the data set.
  state text,
  source text,
  licence text,
  -- Fingerprint of the loaded files.
  hash text,
  row_count integer,
  loaded_at timestamptz
);
comment on table places.version is 'kind: public';
insert into places.version (dataset) values ('index');

create function places.count_change() returns trigger language plpgsql as $$
begin
  update places.version set counter = counter + 1 where dataset = 'index';
  return null;
end $$;

create table places.area (
  key text not null,
  level text not null check (level in ('gemeinde', 'verband', 'kreis')),
  kind text not null,
  ars text,
  name text not null,
  association_key text,
  district_key text,
  -- The body that acts for an association.
  body_id text,
  seat text,
  seat_code text,
  several_codes boolean not null default false,
  inhabitants integer,
  hectares integer,
  valid_from date,
  valid_to date,
  source text not null,
  unique nulls not distinct (key, valid_to)
);
comment on table places.area is 'kind: public';

create table places.area_alias (
  alias text primary key,
  ags text not null,
  valid_from date,
  valid_to date,
  source text not null
);
comment on table places.area_alias is 'kind: public';

create table places.succession (
  old_ags text not null,
  old_name text not null,
  new_ags text not null,
  -- First day of the new key; null = not known.
  since date,
  parts text[] not null default '{}',
  source text not null,
  primary key (old_ags, new_ags)
);
comment on table places.succession is 'kind: public';

create table places.authority (
  id text primary key check (id ~ '^(16|16\d{3}|16\d{6}|16\d{7}|x-[a-z0-9-]+)$'),
  kind text not null,
  name text not null,
  street text,
  postal_code text,
  town text,
  phone text,
  email text,
  website text,
  security_email text,
  areas text[] not null default '{}',
  valid_from date,
  valid_to date,
  source text not null,
  verified boolean not null default false
);
comment on table places.authority is 'kind: public';

create table places.postal_code (
  code text not null check (code ~ '^\d{5}$'),
  ags text not null,
  source text not null,
  -- Seat codes of the official list, or full pairs from an import.
  imported boolean not null default false,
  primary key (code, ags)
);
comment on table places.postal_code is 'kind: public';

create table places.rule (
  id text primary key,
  prefix text not null check (prefix ~ '^(\d{8}|\d{11}|\d{14})$'),
  service text not null,
  role text not null check (role in ('zustaendig', 'ansprechpunkt', 'fachaufsicht')),
  level text not null check (level in ('gemeinde', 'zweckverband', 'verband', 'kreis', 'land', 'andere')),
  sphere text check (sphere in ('eigen', 'uebertragen')),
  authority_id text,
  areas text[] not null default '{}',
  tax boolean not null default false,
  basis text,
  valid_from date,
  valid_to date,
  source text not null,
  verified boolean not null default false,
  -- Product rows are replaced when the product's own table changes; rows of editors stay.
  origin text not null default 'editor' check (origin in ('product', 'editor'))
);
comment on table places.rule is 'kind: public';

create table places.transfer (
  id text primary key default gen_random_uuid()::text,
  kind text not null check (kind in ('delegating', 'mandating')),
  from_id text not null,
  to_id text not null,
  services text[] not null check (cardinality(services) > 0),
  areas text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  reference text,
  source text not null default '',
  check (from_id <> to_id)
);
comment on table places.transfer is 'kind: public';

create table places.online_service (
  slug text primary key,
  title text not null,
  leika_keys text[] not null,
  areas text[] not null,
  authority_off text[] not null default '{}',
  url text not null,
  publisher text not null,
  channel text not null,
  valid_from date,
  valid_to date
);
comment on table places.online_service is 'kind: public';

-- Rows of an import that look implausible: they wait here until an editor releases them.
create table places.held_row (
  id bigint generated always as identity primary key,
  dataset text not null,
  key text not null,
  reason text not null,
  known jsonb,
  incoming jsonb,
  created_at timestamptz not null,
  released_at timestamptz
);
comment on table places.held_row is 'kind: public';
create unique index held_row_waiting on places.held_row (dataset, key, reason) where released_at is null;

create table places.boundary (
  dataset text primary key,
  topology jsonb not null
);
comment on table places.boundary is 'kind: public';

create trigger count_change after insert or update or delete on places.area for each statement execute function places.count_change();
create trigger count_change after insert or update or delete on places.area_alias for each statement execute function places.count_change();
create trigger count_change after insert or update or delete on places.succession for each statement execute function places.count_change();
create trigger count_change after insert or update or delete on places.authority for each statement execute function places.count_change();
create trigger count_change after insert or update or delete on places.postal_code for each statement execute function places.count_change();
create trigger count_change after insert or update or delete on places.rule for each statement execute function places.count_change();
create trigger count_change after insert or update or delete on places.transfer for each statement execute function places.count_change();
create trigger count_change after insert or update or delete on places.online_service for each statement execute function places.count_change();
