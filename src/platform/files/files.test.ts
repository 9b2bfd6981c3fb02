import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chunkBytes } from './file-crypto.ts';
import { allKinds } from './file-kind.ts';
import { createFileStore, type FileStore } from './files.ts';
import { createUploadGate } from './upload-gate.ts';

let root: string;
let store: FileStore;
const masterKey = randomBytes(32);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rennsteig-files-'));
  store = createFileStore({ root, masterKey, maxBytes: 1_000_000, gate: createUploadGate(4, 1_000) });
});
afterAll(() => rm(root, { recursive: true }));

const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(Math.max(0, size - 9))]);
const stream = (bytes: Buffer, step = 10_000) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
      bytes.subarray(index * step, (index + 1) * step),
    ),
  );
const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const incoming = () => readdir(join(root, 'incoming'));

/** A stored zip with the given entries, enough for sniffing. */
function zip(entries: Record<string, string>): Buffer {
  return Buffer.concat(
    Object.entries(entries).map(([name, content]) => {
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt16LE(20, 4);
      header.writeUInt32LE(content.length, 18);
      header.writeUInt32LE(content.length, 22);
      header.writeUInt16LE(name.length, 26);
      return Buffer.concat([header, Buffer.from(name), Buffer.from(content)]);
    }),
  );
}
const docx = {
  '[Content_Types].xml':
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  'word/document.xml': '<w:document/>',
};

describe('the file store', () => {
  it.each([9, 1000, chunkBytes - 1, chunkBytes, chunkBytes + 1, chunkBytes * 2, 300_001])(
    'gives back the %d bytes that were put in, encrypted on disk',
    async (size) => {
      const bytes = pdf(size);
      const stored = await store.put(stream(bytes), { accept: ['pdf'] });
      expect(stored).toMatchObject({ size: bytes.length, mime: 'application/pdf' });
      expect((await buffer(await store.open(stored.sha256))).equals(bytes)).toBe(true);
      const onDisk = await readFile(pathOf(stored.sha256));
      expect(onDisk.includes(bytes.subarray(0, 9))).toBe(false);
      expect((await stat(pathOf(stored.sha256))).mode & 0o077).toBe(0);
    },
  );

  it('refuses what is too large, wrong or empty and leaves nothing behind', async () => {
    const before = (await readdir(root)).sort();
    const put = (bytes: Buffer) => store.put(stream(bytes, 60_000), { accept: ['pdf', 'image'], maxBytes: 200_000 });
    await expect(put(pdf(200_001))).rejects.toMatchObject({ code: 'files.too_large', definition: { status: 413 } });
    await expect(put(Buffer.from('MZ\x90\0\x03'))).rejects.toMatchObject({ code: 'files.wrong_type' });
    await expect(put(Buffer.from('<html><script>x</script></html>'))).rejects.toMatchObject({
      code: 'files.wrong_type',
    });
    await expect(put(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).rejects.toMatchObject({
      code: 'files.wrong_type',
    });
    await expect(put(Buffer.alloc(0))).rejects.toMatchObject({ code: 'files.empty' });
    expect(await incoming()).toEqual([]);
    expect((await readdir(root)).sort()).toEqual(before);
  });

  it('removes the part of an upload that breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield pdf(50_000);
        throw new Error('connection lost');
      })(),
    );
    await expect(store.put(broken, { accept: ['pdf'] })).rejects.toThrow('connection lost');
    expect(await incoming()).toEqual([]);
  });

  it('T18: takes office files but none with macros, also under another name', async () => {
    const plain = zip(docx);
    expect((await store.put(stream(plain), { accept: allKinds })).mime).toContain('wordprocessingml');
    const macro = zip({ ...docx, 'word/vbaProject.bin': 'x' });
    await expect(store.put(stream(macro, 7), { accept: allKinds })).rejects.toMatchObject({ code: 'files.macros' });
    await expect(store.put(stream(zip({ 'a.exe': 'MZ' })), { accept: allKinds })).rejects.toMatchObject({
      code: 'files.wrong_type',
    });
  });

  it('takes text only when it is text', async () => {
    expect((await store.put(stream(Buffer.from('Grüße\n')), { accept: ['text'] })).mime).toBe('text/plain');
    await expect(store.put(stream(Buffer.from([0x41, 0x00, 0x42])), { accept: ['text'] })).rejects.toMatchObject({
      code: 'files.wrong_type',
    });
    await expect(store.put(stream(Buffer.from([0xc3, 0x28])), { accept: ['text'] })).rejects.toMatchObject({
      code: 'files.wrong_type',
    });
  });

  it.each(['cut', 'bit', 'swapped', 'doubled', 'foreign'])('notices a file that was changed: %s', async (change) => {
    const stored = await store.put(stream(pdf(200_000)), { accept: ['pdf'] });
    const path = pathOf(stored.sha256);
    const bytes = await readFile(path);
    const chunk = chunkBytes + 16;
    const part = (index: number) => bytes.subarray(68 + index * chunk, 68 + (index + 1) * chunk);
    if (change === 'cut') await writeFile(path, bytes.subarray(0, 68 + 2 * chunk));
    if (change === 'bit')
      await writeFile(
        path,
        Buffer.concat([bytes.subarray(0, 100), Buffer.from([bytes[100]! ^ 1]), bytes.subarray(101)]),
      );
    if (change === 'swapped')
      await writeFile(path, Buffer.concat([bytes.subarray(0, 68), part(1), part(0), bytes.subarray(68 + 2 * chunk)]));
    if (change === 'doubled')
      await writeFile(path, Buffer.concat([bytes.subarray(0, 68), part(0), bytes.subarray(68)]));
    if (change === 'foreign') {
      const other = await store.put(stream(pdf(200_000)), { accept: ['pdf'] });
      await writeFile(path, await readFile(pathOf(other.sha256)));
    }
    await expect(buffer(await store.open(stored.sha256))).rejects.toMatchObject({ code: 'files.damaged' });
  });

  it('T4: an address is a hash and never a path', async () => {
    await expect(store.open('../../etc/passwd')).rejects.toMatchObject({ code: 'files.missing' });
    await expect(store.open('0'.repeat(64))).rejects.toMatchObject({ code: 'files.missing' });
  });
});
