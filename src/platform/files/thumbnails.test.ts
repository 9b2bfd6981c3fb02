import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { createThumbnails, sandbox } from './thumbnails.ts';

const thumbnails = createThumbnails({ memory: 400, timeout: 20 });
const make = (bytes: Buffer) => thumbnails.make(Readable.from([bytes]));

function photo(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 4, 255);
  // The left half is red.
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width / 2; x += 1) data.set([255, 0, 0, 255], (y * width + x) * 4);
  return Buffer.from(jpeg.encode({ width, height, data }, 80).data);
}

/** A camera that was held upright: the picture has to be turned to the right. */
function heldUpright(bytes: Buffer): Buffer {
  const tiff = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([bytes.subarray(0, 2), head, body, bytes.subarray(2)]);
}

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function png(width: number, height: number, points: Buffer): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(named));
    return Buffer.concat([size, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(points)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('small pictures', () => {
  it('are made of photos, small and upright', async () => {
    const small = jpeg.decode((await make(photo(800, 400)))!, { useTArray: true });
    expect([small.width, small.height]).toEqual([192, 96]);
    expect(small.data[1]).toBeLessThan(40);
    const turned = jpeg.decode((await make(heldUpright(photo(800, 400))))!, { useTArray: true });
    expect([turned.width, turned.height]).toEqual([96, 192]);
    // What was left is above now.
    const at = (y: number) => turned.data[(y * 96 + 48) * 4 + 1];
    expect(at(10)).toBeLessThan(40);
    expect(at(180)).toBeGreaterThan(200);
  });

  it('are made of PNG files', async () => {
    const points = Buffer.concat(Array.from({ length: 10 }, () => Buffer.from([0, ...Array(20).fill(128)])));
    const small = jpeg.decode((await make(png(20, 10, points)))!, { useTArray: true });
    expect([small.width, small.height, small.data[0]]).toEqual([20, 10, 128]);
  });

  it.each([
    ['a bomb of billions of points', () => png(60_000, 60_000, Buffer.alloc(1_000_000))],
    ['a bomb in the data of a small picture', () => png(100, 100, Buffer.alloc(400_000_000))],
    [
      'a photo that claims to be huge',
      () => {
        const bytes = photo(16, 16);
        const frame = bytes.indexOf(Buffer.from('ffc0', 'hex'));
        bytes.writeUInt32BE(0xfff0fff0, frame + 5);
        return bytes;
      },
    ],
    ['half a photo', () => photo(100, 100).subarray(0, 300)],
    ['no picture', () => Buffer.from('%PDF-1.7')],
    ['nothing', () => Buffer.alloc(0)],
  ])('%s gets none, and nothing breaks', async (_what, bytes) => {
    expect(await make(bytes())).toBeUndefined();
  });

  it('a decoder that takes too long is ended', async () => {
    const quick = createThumbnails({ memory: 400, timeout: 0.01 });
    expect(await quick.make(Readable.from([photo(800, 400)]))).toBeUndefined();
  });

  it.each([
    "require('node:fs').readFileSync('package.json')",
    "require('node:fs').writeFileSync('var/x', '')",
    "require('node:child_process').execSync('true')",
    "new (require('node:worker_threads').Worker)('1', { eval: true })",
  ])('the process has no right to %s', (code) => {
    const { stderr, status } = spawnSync(process.execPath, [...sandbox(100), '-e', code], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('ERR_ACCESS_DENIED');
  });
});
