-- Official names of services, words that editors have added, and questions that found nothing. The described services themselves are
-- files (data/catalogue); the search index is built in memory from both. Nothing here is about a person.

create table catalogue.version (
  -- 'product' (our own list), 'import' (a newer list taken over on the command line), 'index' (only counts).
  dataset text primary key,
  -- Counts every change that the index in memory must follow (row 'index' only).
  counter bigint not null default 0,
  source text,
  hash text,
  row_count integer,
  loaded_at timestamptz
);
comment on table catalogue.version is 'kind: public';
insert into catalogue.version (dataset) values ('index');

create function catalogue.count_change() returns trigger language plpgsql as $$
begin
  update catalogue.version set counter = counter + 1 where dataset = 'index';
  return null;
end $$;

create table catalogue.leika (
  key text primary key check (key ~ '^(99|0[1-9]|1[0-6])[0-9]{12}$'),
  name text not null check (name <> ''),
  type text not null,
  ozg_name text not null,
  situation text not null,
  source text not null
);
comment on table catalogue.leika is 'kind: public';
create trigger leika_changed after insert or update or delete on catalogue.leika
  for each statement execute function catalogue.count_change();

create table catalogue.synonym (
  id uuid primary key,
  term text not null check (term <> '' and length(term) <= 60),
  -- Slug of a described service, or a LeiKa key.
  target text not null,
  lang text not null check (lang in ('de', 'en')),
  -- Name of the editor, for the other editors.
  created_by text not null,
  created_at timestamptz not null
);
comment on table catalogue.synonym is 'kind: public';
create unique index synonym_once on catalogue.synonym (lower(term), target, lang);
create trigger synonym_changed after insert or update or delete on catalogue.synonym
  for each statement execute function catalogue.count_change();

create table catalogue.search_miss (
  day date not null,
  -- Folded words only, see misses.rules.ts.
  question text not null check (question ~ '^[a-z0-9 ]{2,60}$' and question !~ '[0-9]{5}'),
  count integer not null check (count > 0),
  primary key (day, question)
);
comment on table catalogue.search_miss is 'kind: public';
comment on column catalogue.search_miss.question is 'never who asked, where from or when; deleted after 90 days';
