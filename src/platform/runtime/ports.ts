import { isAbsolute, join } from 'node:path';
import type { Config } from '../config/config.ts';
import { projectRoot } from '../config/paths.ts';
import { defineErrors } from '../errors/errors.ts';
import { filesConfig } from '../files/files.config.ts';
import { createFileStore, type FileStore } from '../files/files.ts';
import { createUploadGate } from '../files/upload-gate.ts';
import { pdfConfig } from '../pdf/pdf.config.ts';
import { createPdfRenderer, type PdfRenderer } from '../pdf/pdf.ts';

const errors = defineErrors('runtime', {
  filesKeyMissing: {
    status: 500,
    title: {
      de: 'FILES_KEY_FILE muss eine Datei mit 32 Bytes als base64 nennen (openssl rand -base64 32)',
      en: 'FILES_KEY_FILE must name a file with 32 bytes as base64 (openssl rand -base64 32)',
    },
    internal: true,
  },
});

export type Ports = { readonly files: FileStore; readonly pdf: PdfRenderer; close(): Promise<void> };

/** Builds the ways to the outside: file store and PDF. */
export function openPorts({ config }: { config: Config }): Ports {
  const files = config.get(filesConfig);
  const masterKey = Buffer.from(files.key, 'base64');
  if (masterKey.length !== 32) throw errors.filesKeyMissing();
  const gate = createUploadGate(files.uploadsAtOnce, files.uploadPatience * 1000);
  const root = isAbsolute(files.root) ? files.root : join(projectRoot, files.root);
  const pdf = createPdfRenderer({
    ...config.get(pdfConfig),
    roots: [join(projectRoot, 'services'), join(projectRoot, 'var/packages')],
  });
  return {
    files: createFileStore({ root, masterKey, maxBytes: files.maxBytes, gate }),
    pdf,
    close: () => pdf.close(),
  };
}
