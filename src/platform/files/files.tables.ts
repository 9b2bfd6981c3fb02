import type { Generated } from 'kysely';

export type FileState = 'pending' | 'clean' | 'infected' | 'failed';

declare module '../db/tables.ts' {
  interface Tables {
    'platform.file': {
      sha256: string;
      size: number;
      mime: string;
      state: Generated<FileState>;
      finding: string | null;
      created_at: Date;
      scanned_at: Date | null;
      thumbnail: Generated<boolean>;
    };
    'platform.file_holder': { sha256: string; holder: string };
  }
}
