import type { Generated } from 'kysely';

type VersionTable = {
  dataset: string;
  counter: Generated<number>;
  source: string | null;
  hash: string | null;
  row_count: number | null;
  loaded_at: Date | null;
};

type LeikaTable = { key: string; name: string; type: string; ozg_name: string; situation: string; source: string };

type SynonymTable = {
  id: string;
  term: string;
  target: string;
  lang: 'de' | 'en';
  created_by: string;
  created_at: Date;
};

type SearchMissTable = { day: string; question: string; count: number };

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'catalogue.version': VersionTable;
    'catalogue.leika': LeikaTable;
    'catalogue.synonym': SynonymTable;
    'catalogue.search_miss': SearchMissTable;
  }
}
