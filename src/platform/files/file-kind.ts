import { fileTypeFromBuffer } from 'file-type';
import { type ReadLang, say, type Text } from '../../lang/lang.ts';
import { filesErrors } from './files.errors.ts';

/** What a form may ask for. */
export type FileKind = 'pdf' | 'image' | 'text' | 'office' | 'signature';

const kinds: Record<FileKind, { mimes: readonly string[]; label: Text }> = {
  pdf: { mimes: ['application/pdf'], label: { de: 'PDF', en: 'PDF' } },
  image: {
    mimes: ['image/jpeg', 'image/png', 'image/webp', 'image/heic'],
    label: {
      de: 'Bild (JPG, PNG, WebP, HEIC)',
      en: 'picture (JPG, PNG, WebP, HEIC)',
      plain: 'Bilder wie JPG, PNG, WebP oder HEIC',
    },
  },
  text: { mimes: ['text/plain'], label: { de: 'Textdatei (TXT)', en: 'text file (TXT)', plain: 'Texte wie TXT' } },
  office: {
    mimes: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.oasis.opendocument.text',
      'application/vnd.oasis.opendocument.spreadsheet',
    ],
    label: {
      de: 'Textdokument oder Tabelle ohne Makros (DOCX, XLSX, ODT, ODS)',
      en: 'document or sheet without macros (DOCX, XLSX, ODT, ODS)',
      plain: 'Texte und Tabellen wie DOCX, XLSX, ODT oder ODS',
    },
  },
  signature: {
    mimes: ['application/pkcs7-mime'],
    label: { de: 'Signatur (P7M, P7S)', en: 'signature (P7M, P7S)', plain: 'Signaturen wie P7M oder P7S' },
  },
};

/** Everything that may come as a document; a bare signature is none. */
export const allKinds = (Object.keys(kinds) as FileKind[]).filter((kind) => kind !== 'signature');

/** The value of the `accept` attribute of a file field. */
export const acceptAttribute = (accept: readonly FileKind[]): string =>
  accept.flatMap((kind) => kinds[kind].mimes).join(',');

/** "PDF, Bild (JPG, PNG, WebP, HEIC)". */
export const kindNames = (accept: readonly FileKind[], lang: ReadLang): string =>
  accept.map((kind) => say(kinds[kind].label, lang)).join(', ');

const sampleBytes = 131_072;
// Names of archive entries stand uncompressed in the file: macro parts of Office and OpenDocument files.
const macroNames = ['vbaProject.bin', 'vbaData.xml', 'Basic/script-lc.xml', 'Scripts/python/'].map((name) =>
  Buffer.from(name),
);
const longestName = Math.max(...macroNames.map((name) => name.length));

/** Looks at the bytes as they pass and says at the end what they really are; the declared type of the browser counts for nothing. */
export function createInspector(): {
  push(bytes: Buffer): void;
  finish(accept: readonly FileKind[], lang: ReadLang): Promise<string>;
} {
  const sample: Buffer[] = [];
  let sampled = 0;
  let tail: Buffer = Buffer.alloc(0);
  let macros = false;
  let text = true;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    push(bytes) {
      if (sampled < sampleBytes) {
        sample.push(bytes.subarray(0, sampleBytes - sampled));
        sampled += bytes.length;
      }
      const window = Buffer.concat([tail, bytes]);
      macros ||= macroNames.some((name) => window.includes(name));
      tail = Buffer.from(window.subarray(Math.max(0, window.length - longestName)));
      if (text) text = isText(decoder, bytes);
    },
    async finish(accept, lang) {
      const found = await fileTypeFromBuffer(Buffer.concat(sample)).catch(() => undefined);
      const plain = text ? 'text/plain' : isDer(sample[0]) ? 'application/pkcs7-mime' : undefined;
      const mime = found?.mime === 'image/heif' ? 'image/heic' : (found?.mime ?? plain);
      if (!mime || !accept.some((kind) => kinds[kind].mimes.includes(mime))) {
        if (mime?.includes('macroEnabled')) throw filesErrors.macros();
        throw filesErrors.wrongType({ allowed: kindNames(accept, lang) });
      }
      if (macros && kinds.office.mimes.includes(mime)) throw filesErrors.macros();
      return mime;
    },
  };
}

/** A DER or BER sequence that begins with an object identifier: a CMS message. */
const isDer = (bytes: Buffer | undefined): boolean =>
  bytes !== undefined && /^30(80|82....|83......|84........)0609/.test(bytes.subarray(0, 10).toString('hex'));

function isText(decoder: TextDecoder, bytes: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: true });
  } catch {
    return false;
  }
  return !bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12);
}
