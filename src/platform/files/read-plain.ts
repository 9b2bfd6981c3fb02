import type { FileHandle } from 'node:fs/promises';
import { createOpener, headerBytes, sealedChunkBytes } from './file-crypto.ts';
import { filesErrors } from './files.errors.ts';

/** Opens a sealed file chunk by chunk and closes it. Throws `files.damaged` for bytes that are not those that were sealed. */
export async function* readPlain(handle: FileHandle, masterKey: Buffer): AsyncGenerator<Buffer> {
  try {
    const total = (await handle.stat()).size;
    const openChunk = createOpener(masterKey, await readExactly(handle, headerBytes, 0));
    for (let at = headerBytes; at === headerBytes || at < total; at += sealedChunkBytes) {
      const sealed = await readExactly(handle, Math.min(sealedChunkBytes, total - at), at);
      yield openChunk(sealed, at + sealedChunkBytes >= total);
    }
  } finally {
    await handle.close();
  }
}

async function readExactly(handle: FileHandle, length: number, position: number): Promise<Buffer> {
  if (length <= 0) throw filesErrors.damaged();
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw filesErrors.damaged();
  return buffer;
}
