import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Text } from '../../lang/lang.ts';
import type { CatalogueData, Situation } from './service.schema.ts';
import { parseService } from './service-file.ts';

/** Reads `data/catalogue`: one service per slug, the situations and the names of laws; with the fingerprint of all files. */
export function readCatalogueFolder(folder: string): CatalogueData & { readonly hash: string } {
  const hash = createHash('sha256');
  const texts = new Map<string, string>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    texts.set(name.slice(0, -'.yaml'.length), text);
    hash.update(name).update(text);
  }
  const need = (name: string) => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`data/catalogue/${name}.yaml is missing`);
    return text;
  };
  const slugs = [...texts.keys()].filter((name) => name.endsWith('.de')).map((name) => name.slice(0, -'.de'.length));
  return {
    services: slugs.map((slug) =>
      parseService(slug, { de: need(`${slug}.de`), en: need(`${slug}.en`), simple: texts.get(`${slug}.de-x-simple`) }),
    ),
    situations: parse(need('situations')) as Situation[],
    laws: new Map(Object.entries(parse(need('laws')) as Record<string, Text>)),
    hash: hash.digest('hex'),
  };
}
