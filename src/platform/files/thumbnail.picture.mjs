// @ts-check
// Pure functions from the bytes of a picture to a small JPEG; runs in thumbnail.child.mjs only.
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

/** Longest side of the small picture: sharp at 3rem also on a screen with many points. */
const longestSide = 192;
/** More points are refused before anything is decoded; a telephone makes 12 to 50 million. */
const mostPoints = 52_000_000;

/** @typedef {{ width: number; height: number; data: Uint8Array }} Picture four bytes a point: red, green, blue, opacity */

/** @param {Buffer} bytes @returns {Buffer} */
export function makeSmall(bytes) {
  const { width, height, png } = readSize(bytes);
  if (!(width > 0 && height > 0 && width * height <= mostPoints)) throw new Error('too many points');
  const decoded = png
    ? PNG.sync.read(bytes)
    : jpeg.decode(bytes, { useTArray: true, maxResolutionInMP: mostPoints / 1_000_000, maxMemoryUsageInMB: 512 });
  const small = turn(shrink(decoded), png ? 1 : readOrientation(bytes));
  return Buffer.from(jpeg.encode(small, 78).data);
}

/** Width and height as the head of the file says them, without decoding. @param {Buffer} bytes */
export function readSize(bytes) {
  if (bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), png: true };
  let size = { width: 0, height: 0 };
  for (const { marker, at } of segments(bytes)) {
    // Start of frame: every one that a decoder could use counts, the largest decides.
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker) || at + 7 > bytes.length) continue;
    const found = { height: bytes.readUInt16BE(at + 3), width: bytes.readUInt16BE(at + 5) };
    if (found.width * found.height > size.width * size.height) size = found;
  }
  return { ...size, png: false };
}

/** The segments of a JPEG before its points begin. @param {Buffer} bytes */
function* segments(bytes) {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return;
    yield { marker, at: at + 2 };
  }
}

/** Tag 0x0112 of the Exif data: how a camera was held, 1 to 8. @param {Buffer} bytes @returns {number} */
function readOrientation(bytes) {
  for (const { marker, at } of segments(bytes)) {
    if (marker !== 0xe1 || bytes.toString('latin1', at + 2, at + 6) !== 'Exif') continue;
    const tiff = at + 8;
    const little = bytes.toString('latin1', tiff, tiff + 2) === 'II';
    const read16 = (/** @type {number} */ from) => (little ? bytes.readUInt16LE(from) : bytes.readUInt16BE(from));
    const list = tiff + (little ? bytes.readUInt32LE(tiff + 4) : bytes.readUInt32BE(tiff + 4));
    for (let entry = list + 2, left = read16(list); left > 0; entry += 12, left -= 1)
      if (read16(entry) === 0x0112) return read16(entry + 8);
  }
  return 1;
}

/** Every point is the average of those it stands for, on white. @param {Picture} from @returns {Picture} */
function shrink({ width, height, data }) {
  const factor = Math.min(1, longestSide / Math.max(width, height));
  const small = { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
  const out = new Uint8Array(small.width * small.height * 4);
  for (let y = 0; y < small.height; y += 1) {
    const [top, bottom] = span(y, small.height, height);
    for (let x = 0; x < small.width; x += 1) {
      const [left, right] = span(x, small.width, width);
      const sums = [0, 0, 0];
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) {
          const at = (row * width + column) * 4;
          const opacity = (data[at + 3] ?? 255) / 255;
          for (let part = 0; part < 3; part += 1)
            sums[part] = (sums[part] ?? 0) + (data[at + part] ?? 0) * opacity + 255 * (1 - opacity);
        }
      const count = (bottom - top) * (right - left);
      out.set([...sums.map((sum) => Math.round(sum / count)), 255], (y * small.width + x) * 4);
    }
  }
  return { ...small, data: out };
}

/** @param {number} index @param {number} small @param {number} large @returns {[number, number]} */
const span = (index, small, large) => {
  const from = Math.floor((index * large) / small);
  return [from, Math.max(from + 1, Math.floor(((index + 1) * large) / small))];
};

/** Where the point (x, y) of the upright picture stands in the one that was taken. @type {Record<number, (x: number, y: number, w: number, h: number) => [number, number]>} */
const turns = {
  2: (x, y, w) => [w - 1 - x, y],
  3: (x, y, w, h) => [w - 1 - x, h - 1 - y],
  4: (x, y, _w, h) => [x, h - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _w, h) => [y, h - 1 - x],
  7: (x, y, w, h) => [w - 1 - y, h - 1 - x],
  8: (x, y, w) => [w - 1 - y, x],
};

/** @param {Picture} picture @param {number} orientation @returns {Picture} */
function turn(picture, orientation) {
  const source = turns[orientation];
  if (!source) return picture;
  const across = orientation >= 5;
  const width = across ? picture.height : picture.width;
  const height = across ? picture.width : picture.height;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = source(x, y, picture.width, picture.height);
      const at = (fromY * picture.width + fromX) * 4;
      data.set(picture.data.subarray(at, at + 4), (y * width + x) * 4);
    }
  return { width, height, data };
}
