import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';
import { createMovableClock } from '../clock/clock.ts';
import { createScannerSimulator, failingText } from './adapters/simulator/scanner.simulator.ts';
import { findCleanThumbnail, findFileStates, holdFile, openCleanFile, releaseFiles } from './file-holders.ts';
import { filesConfig } from './files.config.ts';
import { cleanFiles, scanFile, sweepFiles } from './files.module.ts';
import { createThumbnails } from './thumbnails.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const thumbnails = createThumbnails({ memory: 400, timeout: 20 });
const deps = () => ({ ...bed.platform, scanner: createScannerSimulator(), thumbnails });
const guest = { kind: 'guest', owner: 'o' } as const;

async function put(text: string, holder: string): Promise<string> {
  const stored = await bed.platform.files.put(Readable.from([Buffer.from(text)]), { accept: ['text'] });
  await bed.db.as(guest, (tx) => holdFile(tx, stored, holder, clock.now()));
  return stored.sha256;
}
const stateOf = async (sha256: string) => (await bed.db.as(guest, (tx) => findFileStates(tx, [sha256]))).get(sha256);

describe('small pictures', () => {
  const photo = Buffer.from(jpeg.encode({ width: 400, height: 300, data: Buffer.alloc(480_000, 90) }, 80).data);
  const putPicture = async (bytes: Buffer) => {
    const stored = await bed.platform.files.put(Readable.from([bytes]), { accept: ['image'] });
    await bed.db.as(guest, (tx) => holdFile(tx, stored, 'application:1', clock.now()));
    return stored.sha256;
  };

  it('are made after the scan, lie encrypted beside the file and go with it', async () => {
    const sha256 = await putPicture(photo);
    expect(await findCleanThumbnail(deps(), sha256)).toBeUndefined();
    await bed.runJobs();
    const small = await findCleanThumbnail(deps(), sha256);
    expect(jpeg.decode(small!, { useTArray: true })).toMatchObject({ width: 192, height: 144 });
    const { root } = bed.platform.config.get(filesConfig);
    const stored = await readFile(`${join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)}.klein`);
    expect(stored.includes(small!.subarray(0, 64))).toBe(false);
    await bed.platform.files.removeOld(sha256, new Date(Date.now() + 60_000));
    expect(await bed.platform.files.findThumbnail(sha256)).toBeUndefined();
  });
  it('a broken picture has none, and its job is done', async () => {
    const sha256 = await putPicture(photo.subarray(0, 400));
    await bed.runJobs();
    expect(await stateOf(sha256)).toBe('clean');
    expect(await findCleanThumbnail(deps(), sha256)).toBeUndefined();
    const { rows } = await bed.admin.query('select 1 from graphile_worker._private_jobs where last_error is not null');
    expect(rows).toEqual([]);
  });
});

describe('scanning', () => {
  it('hands out a file only after the scanner found nothing', async () => {
    const clean = await put('Guten Tag', 'application:1');
    expect(await stateOf(clean)).toBe('pending');
    await expect(openCleanFile(deps(), clean)).rejects.toMatchObject({ code: 'files.not_clean' });
    await bed.runJobs();
    expect(await stateOf(clean)).toBe('clean');
    expect(await (await openCleanFile(deps(), clean)).toArray()).toHaveLength(1);
  });
  it('T18: keeps malware locked and tries a failed scan again', async () => {
    const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');
    const infected = await put(eicar, 'application:1');
    await scanFile(deps(), infected);
    expect(await stateOf(infected)).toBe('infected');
    await expect(openCleanFile(deps(), infected)).rejects.toMatchObject({ code: 'files.not_clean' });
    const failing = await put(`${failingText}!`, 'application:1');
    await expect(scanFile(deps(), failing)).rejects.toThrow();
    expect(await stateOf(failing)).toBe('failed');
  });
});

describe('holders', () => {
  it('removes a file only when nobody holds it any more, and not at once', async () => {
    const shared = await put('von zweien gebraucht', 'application:1');
    await put('von zweien gebraucht', 'case:1');
    await bed.db.as(guest, (tx) => releaseFiles(tx, 'application:1'));
    clock.moveTo(new Date(Date.now() + 7_200_000));
    await cleanFiles(deps());
    expect(await bed.platform.files.findPutAt(shared)).toBeDefined();
    await bed.db.as(guest, (tx) => releaseFiles(tx, 'case:1'));
    await cleanFiles(deps());
    expect(await stateOf(shared)).toBe('pending');
    clock.reset();
  });
});

describe('sweeping', () => {
  const hourAgo = new Date(Date.now() - 3_660_000);
  const pathOf = (sha256: string) => join(root(), sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const root = () => bed.platform.config.get(filesConfig).root;
  const putOnly = async (text: string) =>
    (await bed.platform.files.put(Readable.from([Buffer.from(text)]), { accept: ['text'] })).sha256;

  it('removes bytes whose row never came, and leaves running uploads and known files alone', async () => {
    const orphan = await putOnly('Zeile nie geschrieben');
    const running = await putOnly('wird gerade hochgeladen');
    const known = await put('von einem Antrag gebraucht', 'application:2');
    for (const sha256 of [orphan, known]) await utimes(pathOf(sha256), hourAgo, hourAgo);
    const broken = join(root(), 'incoming', 'half-written');
    const writing = join(root(), 'incoming', 'being-written');
    for (const path of [broken, writing]) await writeFile(path, 'x');
    await utimes(broken, hourAgo, hourAgo);

    await sweepFiles(deps());
    expect(await bed.platform.files.findPutAt(orphan)).toBeUndefined();
    expect(await bed.platform.files.findPutAt(running)).toBeDefined();
    expect(await bed.platform.files.findPutAt(known)).toBeDefined();
    expect(await readdir(join(root(), 'incoming'))).toEqual(['being-written']);
  });

  it('an upload of the same bytes during the sweep keeps them', async () => {
    for (let round = 0; round < 50; round += 1) {
      const text = `gleichzeitig ${round}`;
      const sha256 = await putOnly(text);
      await utimes(pathOf(sha256), hourAgo, hourAgo);
      await Promise.all([sweepFiles(deps()), putOnly(text)]);
      expect(await bed.platform.files.findPutAt(sha256), text).toBeDefined();
    }
  });
});
