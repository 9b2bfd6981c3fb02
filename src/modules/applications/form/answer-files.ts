import type { FileAnswer } from '../../../forms/index.ts';
import type { StoredFile } from '../../../platform/files/files.ts';

export function isFile(value: unknown): value is FileAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { id, sha256, name, size } = value as Partial<FileAnswer>;
  return typeof sha256 === 'string' && typeof id === 'string' && typeof name === 'string' && typeof size === 'number';
}

/** Every file answer, wherever it stands. */
export function collectFiles(value: unknown): FileAnswer[] {
  if (Array.isArray(value)) return value.flatMap(collectFiles);
  if (typeof value !== 'object' || value === null) return [];
  return isFile(value) ? [value] : Object.values(value).flatMap(collectFiles);
}

/** What the file store knows of a file answer. */
export const toStored = (file: FileAnswer): StoredFile => ({
  sha256: file.sha256,
  size: file.size,
  mime: file.mime ?? 'application/octet-stream',
});
