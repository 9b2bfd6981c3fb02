import { inflateSync } from 'node:zlib';
import type { SignatureFault } from './signature.types.ts';

export type PdfSignature = {
  readonly cms: Uint8Array;
  readonly covered: Uint8Array;
  readonly claimedAt: Date | undefined;
};

/**
 * The one signature of a PDF (ISO 32000-1, 12.8) that has to cover the whole file but for itself, on top of our document: the signing program
 * added to our bytes, and nothing but what a signature needs.
 */
export function readPdfSignature(signed: Uint8Array, original: Uint8Array): PdfSignature | SignatureFault {
  const text = Buffer.from(signed).toString('latin1');
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)];
  const [range, ...more] = ranges;
  if (!range) return 'unsigned';
  if (more.length > 0) return 'several';
  const [start, length, second, rest] = range.slice(1).map(Number) as [number, number, number, number];
  const gap = text.slice(length, second);
  if (start !== 0 || second + rest !== signed.length || second <= length) return 'notWhole';
  // The gap is the signature itself and nothing else.
  if (!/^<[0-9A-Fa-f\s]+>$/.test(gap) || !/\/Contents\s*$/.test(text.slice(Math.max(0, length - 200), length)))
    return 'notWhole';
  if (range.index < original.length || !Buffer.from(signed.subarray(0, original.length)).equals(original))
    return 'otherDocument';
  if (changesContent(text.slice(original.length), Buffer.from(original).toString('latin1'))) return 'otherDocument';
  const cms = Buffer.from(gap.slice(1, -1).replace(/\s/g, ''), 'hex');
  const covered = Buffer.concat([signed.subarray(0, length), signed.subarray(second)]);
  return { cms: trimmed(cms), covered, claimedAt: claimedTime(text, range.index) };
}

/** The room for the signature is filled up with zeros; the outer DER length says where it ends. */
function trimmed(cms: Buffer): Uint8Array {
  const first = cms[1] ?? 0;
  if (first < 0x80) return cms.subarray(0, 2 + first);
  const count = first & 0x7f;
  if (count === 0 || count > 4) return cms;
  return cms.subarray(0, 2 + count + cms.readUIntBE(2, count));
}

/** `/M (D:20260101120000+01'00')` of the signature dictionary. */
function claimedTime(text: string, at: number): Date | undefined {
  const around = text.slice(Math.max(0, text.lastIndexOf(' obj', at)), text.indexOf('endobj', at));
  const found = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?'?)?/.exec(around);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, zone = '+00', zoneMinutes = '00'] = found;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}:${zoneMinutes}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

type PdfObject = { readonly number: number; readonly body: string };

/**
 * Whether what was added to our document does more than sign it. Objects of ours may come again only as catalogue, page, form or metadata; a
 * page keeps pointing at content of ours that is still ours.
 */
function changesContent(added: string, original: string): boolean {
  const ours = new Set(objectsOf(original).map(({ number }) => number));
  const objects = objectsOf(added);
  const again = objects.filter(({ number }) => ours.has(number));
  const replaced = new Set(again.map(({ number }) => number));
  return (
    again.some(({ body }) => !/\/Type\s*\/(Catalog|Page|Metadata|XRef|ObjStm)\b|\/Fields\b|\/Producer\b/.test(body)) ||
    again.filter(({ body }) => /\/Type\s*\/Page\b/.test(body)).some(({ body }) => !keepsContent(body, ours, replaced))
  );
}

function keepsContent(page: string, ours: ReadonlySet<number>, replaced: ReadonlySet<number>): boolean {
  const contents = /\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/.exec(page)?.[1] ?? '';
  const numbers = [...contents.matchAll(/(\d+)\s+\d+\s+R/g)].map((match) => Number(match[1]));
  return numbers.length > 0 && numbers.every((number) => ours.has(number) && !replaced.has(number));
}

/** Objects of a part of a file, those in compressed object streams too. */
function objectsOf(text: string): PdfObject[] {
  const plain = [...text.matchAll(/(?:^|[\r\n\s])(\d{1,10})\s+\d{1,5}\s+obj\b([\s\S]*?)endobj/g)].map((match) => ({
    number: Number(match[1]),
    body: match[2]!,
  }));
  return plain.flatMap((object) => [object, ...(/\/Type\s*\/ObjStm\b/.test(object.body) ? unpacked(object.body) : [])]);
}

function unpacked(body: string): PdfObject[] {
  const count = Number(/\/N\s+(\d+)/.exec(body)?.[1] ?? 0);
  const first = Number(/\/First\s+(\d+)/.exec(body)?.[1] ?? 0);
  const stream = /stream\r?\n([\s\S]*?)\r?\n?endstream/.exec(body)?.[1];
  if (stream === undefined) return [];
  const content = inflated(stream);
  const head = content.slice(0, first).trim().split(/\s+/).map(Number);
  return Array.from({ length: Math.min(count, 10_000) }, (_, index) => {
    const next = head[2 * index + 3];
    const end = next === undefined ? undefined : first + next;
    return { number: head[2 * index] ?? -1, body: content.slice(first + (head[2 * index + 1] ?? 0), end) };
  });
}

function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1'), { maxOutputLength: 20_000_000 }).toString('latin1');
  } catch {
    // What cannot be read is not believed: it counts as one object that changes everything.
    return '';
  }
}
