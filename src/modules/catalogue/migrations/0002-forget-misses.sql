-- Until now a single search was enough to store a word, and a word may be a name. From now on several people must have asked the same.
delete from catalogue.search_miss;
comment on column catalogue.search_miss.question is
  'asked by several connections within days (see misses.rules.ts); never who asked, where from or when; deleted after 90 days';
comment on column catalogue.search_miss.count is 'connections, not searches';
