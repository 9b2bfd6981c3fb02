import { enqueue } from '../jobs/jobs.ts';
import { defineModule, type Platform } from '../module.ts';
import { findFileFacts, findFileStates } from './file-holders.ts';
import { filesConfig } from './files.config.ts';
import { deleteUnheld, selectUnheld, updateState, updateThumbnail } from './files.queries.ts';
import type { Scanner } from './scanner.ts';
import { pictureMimes, type Thumbnails } from './thumbnails.ts';

export type FilesDeps = Pick<Platform, 'db' | 'clock' | 'files' | 'log'> & {
  readonly scanner: Scanner;
  readonly thumbnails: Thumbnails;
};

const graceMs = 3_600_000;

/** Scans what was put in and removes what nobody holds. */
export const filesModule = defineModule<FilesDeps>({
  name: 'files',
  config: [filesConfig],
  tasks: (deps) => ({
    'files.scan': (payload) => scanFile(deps, String(payload.sha256)),
    'files.thumbnail': (payload) => makeThumbnail(deps, String(payload.sha256)),
    'files.clean': () => cleanFiles(deps),
    'files.sweep': () => sweepFiles(deps),
  }),
  taskHelp: {
    'files.scan': {
      de: 'Prüfen Sie, ob der Virenscanner läuft (FILES_CLAMD) und ob die Datei im Speicher liegt. Bis dahin wird sie niemandem gegeben.',
      en: 'Check whether the virus scanner runs (FILES_CLAMD) and whether the file is in the store. Until then nobody is given it.',
    },
    'files.thumbnail': {
      de: 'Von einem Bild fehlt die Vorschau. Prüfen Sie, ob die Datei im Speicher liegt. Das Bild selbst ist davon nicht betroffen.',
      en: 'A picture has no preview. Check whether the file is in the store. The picture itself is not affected.',
    },
  },
  schedules: [
    { task: 'files.clean', match: '17 * * * *' },
    { task: 'files.sweep', match: '42 1 * * *' },
  ],
});

/** Scans one file; a scanner that cannot say anything leaves "failed" and the job tries again. */
export async function scanFile(deps: FilesDeps, sha256: string): Promise<void> {
  const actor = { kind: 'job', job: `file:${sha256}` } as const;
  try {
    const result = await deps.scanner.scan(await deps.files.open(sha256));
    const finding = result.state === 'infected' ? result.finding : null;
    if (finding) deps.log.warn({ finding }, 'malware found in a file');
    await deps.db.as(actor, async (tx) => {
      const row = await updateState(tx, sha256, result.state, finding, deps.clock.now());
      if (result.state === 'clean' && row && pictureMimes.includes(row.mime))
        await enqueue(tx, 'files.thumbnail', { sha256 }, { key: `thumbnail:${sha256}` });
    });
  } catch (error) {
    await deps.db.as(actor, (tx) => updateState(tx, sha256, 'failed', null, deps.clock.now()));
    throw error;
  }
}

/** Makes the small picture of a file that the scanner found clean. One that cannot be made is no error: the list shows a sign instead. */
export async function makeThumbnail(deps: FilesDeps, sha256: string): Promise<void> {
  const actor = { kind: 'job', job: `file:${sha256}` } as const;
  const facts = (await deps.db.as(actor, (tx) => findFileFacts(tx, [sha256]))).get(sha256);
  if (facts?.state !== 'clean') return;
  const bytes = await deps.thumbnails.make(await deps.files.open(sha256));
  if (!bytes) return deps.log.info('no small picture could be made of a file');
  await deps.files.putThumbnail(sha256, bytes);
  await deps.db.as(actor, (tx) => updateThumbnail(tx, sha256));
}

/** Removes files that nobody holds; one put in again within the last hour stays. */
export async function cleanFiles(deps: FilesDeps): Promise<void> {
  const before = new Date(deps.clock.now().getTime() - graceMs);
  const actor = { kind: 'job', job: 'files:clean' } as const;
  for (const sha256 of await deps.db.as(actor, (tx) => selectUnheld(tx, before))) {
    await deps.db.as(actor, async (tx) => {
      const putAt = await deps.files.findPutAt(sha256);
      if (putAt && putAt >= storeGrace()) return;
      if (await deleteUnheld(tx, sha256)) await deps.files.removeOld(sha256, storeGrace());
    });
  }
}

/**
 * Removes bytes that no row knows: of uploads whose process was killed, or whose transaction never committed. What was put within the last hour
 * stays, because its transaction may be running.
 */
export async function sweepFiles(deps: FilesDeps): Promise<void> {
  const actor = { kind: 'job', job: 'files:sweep' } as const;
  let removed = await deps.files.removeBroken(storeGrace());
  for await (const found of inBatches(deps.files.listOld(storeGrace()), 500)) {
    const known = await deps.db.as(actor, (tx) => findFileStates(tx, found));
    for (const sha256 of found.filter((name) => !known.has(name))) {
      if (await deps.files.removeOld(sha256, storeGrace())) removed += 1;
    }
  }
  if (removed > 0) deps.log.info({ removed }, 'files that no row knows were removed');
}

/** The file system keeps its own time, so the clock of the machine counts here. */
const storeGrace = () => new Date(Date.now() - graceMs);

async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
