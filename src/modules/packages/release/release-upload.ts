import type { Part } from '../../../platform/http/route.ts';
import { codelistBytes } from '../codelist-files.ts';

/** More than any package has; what comes on top is read and dropped. */
const limits = { files: 100, bytes: codelistBytes + 1 };

/** Reads a posted form with the files of a package into memory. Names are taken without folders. */
export async function readUpload(
  parts: AsyncIterable<Part>,
): Promise<{ files: { name: string; content: Buffer }[]; fields: Record<string, string> }> {
  const files: { name: string; content: Buffer }[] = [];
  const fields: Record<string, string> = {};
  for await (const part of parts) {
    if (part.type === 'field') {
      if (part.name === 'tag' || part.name === 'notiz') fields[part.name] = part.value;
      continue;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of part.stream) {
      size += (chunk as Buffer).length;
      if (size <= limits.bytes) chunks.push(chunk as Buffer);
    }
    const name = part.filename.split(/[\\/]/).at(-1) ?? '';
    if (name === '' || files.length >= limits.files) continue;
    files.push({ name, content: size > limits.bytes ? Buffer.alloc(limits.bytes) : Buffer.concat(chunks) });
  }
  return { files, fields };
}
