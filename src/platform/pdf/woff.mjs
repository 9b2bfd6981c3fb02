// @ts-check
import { inflateSync } from 'node:zlib';

/**
 * Unpacks a WOFF 1.0 font to the plain font file that Typst reads (W3C WOFF § 4: each table zlib-compressed on its own).
 * @param {Buffer} woff
 * @returns {Buffer}
 */
export function unpackWoff(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('no WOFF 1.0 font');
  const count = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  woff.copy(font, 0, 4, 8);
  const log = Math.floor(Math.log2(count));
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(2 ** log * 16, 6);
  font.writeUInt16BE(log, 8);
  font.writeUInt16BE(count * 16 - 2 ** log * 16, 10);
  let offset = 12 + count * 16;
  for (let index = 0; index < count; index++) {
    const entry = 44 + index * 20;
    const start = woff.readUInt32BE(entry + 4);
    const packed = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const bytes = woff.subarray(start, start + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    const target = 12 + index * 16;
    woff.copy(font, target, entry, entry + 4);
    woff.copy(font, target + 4, entry + 16, entry + 20);
    font.writeUInt32BE(offset, target + 8);
    font.writeUInt32BE(length, target + 12);
    table.copy(font, offset);
    offset += (length + 3) & ~3;
  }
  return font;
}
