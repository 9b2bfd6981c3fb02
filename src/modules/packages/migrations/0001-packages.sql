-- Published packages with their files: a draft is finished and a letter is made with exactly the version it began with.
-- append-only
create table packages.version (
  slug text not null check (slug ~ '^[a-z][a-z0-9-]{0,79}$'),
  version text not null check (version <> ''),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  files jsonb not null,
  published_at timestamptz not null,
  primary key (slug, version)
);
comment on table packages.version is 'kind: public';
comment on column packages.version.hash is 'SHA-256 over names and contents of the files, sorted by name';

-- Which authority has switched a package off (or on again). Without a row it is on. Public, because the search must know it.
create table packages.switch (
  authority_id text not null,
  slug text not null,
  is_on boolean not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (authority_id, slug)
);
comment on table packages.switch is 'kind: public';
