import { defineModule, type Platform } from '../module.ts';
import { filesConfig } from './files.config.ts';
import { deleteUnheld, selectUnheld, updateState } from './files.queries.ts';
import type { Scanner } from './scanner.ts';

export type FilesDeps = Pick<Platform, 'db' | 'clock' | 'files' | 'log'> & { readonly scanner: Scanner };

const graceMs = 3_600_000;

/** Scans what was put in and removes what nobody holds. */
export const filesModule = defineModule<FilesDeps>({
  name: 'files',
  config: [filesConfig],
  tasks: (deps) => ({
    'files.scan': (payload) => scanFile(deps, String(payload.sha256)),
    'files.clean': () => cleanFiles(deps),
  }),
  schedules: [{ task: 'files.clean', match: '17 * * * *' }],
});

/** Scans one file; a scanner that cannot say anything leaves "failed" and the job tries again. */
export async function scanFile(deps: FilesDeps, sha256: string): Promise<void> {
  const actor = { kind: 'job', job: `file:${sha256}` } as const;
  try {
    const result = await deps.scanner.scan(await deps.files.open(sha256));
    const finding = result.state === 'infected' ? result.finding : null;
    if (finding) deps.log.warn({ finding }, 'malware found in a file');
    await deps.db.as(actor, (tx) => updateState(tx, sha256, result.state, finding, deps.clock.now()));
  } catch (error) {
    await deps.db.as(actor, (tx) => updateState(tx, sha256, 'failed', null, deps.clock.now()));
    throw error;
  }
}

/** Removes files that nobody holds; one put in again within the last hour stays. */
export async function cleanFiles(deps: FilesDeps): Promise<void> {
  const before = new Date(deps.clock.now().getTime() - graceMs);
  const actor = { kind: 'job', job: 'files:clean' } as const;
  for (const sha256 of await deps.db.as(actor, (tx) => selectUnheld(tx, before))) {
    await deps.db.as(actor, async (tx) => {
      const putAt = await deps.files.findPutAt(sha256);
      if (putAt && Date.now() - putAt.getTime() < graceMs) return;
      if (await deleteUnheld(tx, sha256)) await deps.files.remove(sha256);
    });
  }
}
