import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { filesErrors } from './files.errors.ts';

// Format: "RSF1" · id of the master key (4) · nonce (12) · file key sealed with the master key (32 + 16), then chunks of 64 kB, each AES-256-GCM
// with the file key and the nonce (counter, 11 bytes · final flag, 1 byte) and its tag. A missing, doubled, swapped or cut chunk does not open
// (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár 2015, as in the file format `age`).
const magic = Buffer.from('RSF1');
export const chunkBytes = 65_536;
const tagBytes = 16;
export const sealedChunkBytes = chunkBytes + tagBytes;
export const headerBytes = 4 + 4 + 12 + 32 + tagBytes;

const idOf = (masterKey: Buffer): Buffer => createHash('sha256').update(masterKey).digest().subarray(0, 4);

function nonceOf(counter: number, final: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(counter, 5, 6);
  nonce[11] = final ? 1 : 0;
  return nonce;
}

/** Encrypts bytes as they come; `push` and `end` return what is ready to be written. The header comes first. */
export function createSealer(masterKey: Buffer): { push(bytes: Buffer): Buffer[]; end(): Buffer[] } {
  const fileKey = randomBytes(32);
  const wrapNonce = randomBytes(12);
  const wrap = createCipheriv('aes-256-gcm', masterKey, wrapNonce).setAAD(magic);
  const wrapped = Buffer.concat([wrap.update(fileKey), wrap.final(), wrap.getAuthTag()]);
  let header: Buffer | undefined = Buffer.concat([magic, idOf(masterKey), wrapNonce, wrapped]);
  let rest: Buffer[] = [];
  let restBytes = 0;
  let counter = 0;

  function seal(bytes: Buffer, final: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(counter, final));
    counter += 1;
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
  function ready(sealed: Buffer[]): Buffer[] {
    if (!header) return sealed;
    const first = header;
    header = undefined;
    return [first, ...sealed];
  }
  return {
    push(bytes) {
      rest.push(bytes);
      restBytes += bytes.length;
      if (restBytes <= chunkBytes) return ready([]);
      // The last chunk is kept back: only `end` knows that it is the final one.
      let all = Buffer.concat(rest);
      const sealed: Buffer[] = [];
      while (all.length > chunkBytes) {
        sealed.push(seal(all.subarray(0, chunkBytes), false));
        all = all.subarray(chunkBytes);
      }
      rest = [Buffer.from(all)];
      restBytes = all.length;
      return ready(sealed);
    },
    end: () => ready([seal(Buffer.concat(rest), true)]),
  };
}

/** Opens the header; the returned function opens one chunk after the other and throws `files.damaged` for anything that was changed. */
export function createOpener(masterKey: Buffer, header: Buffer): (sealed: Buffer, final: boolean) => Buffer {
  if (
    header.length !== headerBytes ||
    !header.subarray(0, 4).equals(magic) ||
    !header.subarray(4, 8).equals(idOf(masterKey))
  ) {
    throw filesErrors.damaged();
  }
  const fileKey = open(masterKey, header.subarray(8, 20), header.subarray(20), magic);
  let counter = 0;
  return (sealed, final) => open(fileKey, nonceOf(counter++, final), sealed);
}

function open(key: Buffer, nonce: Buffer, sealed: Buffer, aad?: Buffer): Buffer {
  if (sealed.length < tagBytes) throw filesErrors.damaged();
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  if (aad) decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()]);
  } catch (cause) {
    throw filesErrors.damaged({}, { cause });
  }
}
