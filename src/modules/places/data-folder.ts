import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFile, dataFiles, type ProductData, parseProductData } from './data.rules.ts';

/** Reads our tables of a folder (`data/thueringen`) and the fingerprint by which a change of them is seen. */
export function readDataFolder(folder: string): ProductData & { readonly hash: string } {
  const hash = createHash('sha256');
  const texts = {} as Record<DataFile, string>;
  for (const file of dataFiles) {
    texts[file] = readFileSync(join(folder, file), 'utf8');
    hash.update(file).update(texts[file]);
  }
  return { ...parseProductData(texts), hash: hash.digest('hex') };
}
