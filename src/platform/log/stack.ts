import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../config/paths.ts';
import { findOriginals, type SourceMapText } from './source-map.ts';

/** Places remembered, so that an error that comes again and again costs nothing. */
const most = 500;

/**
 * Makes a reader that puts the places of our source into a stack of the bundle; any other stack stays as it is. The map is read when an error is
 * told and let go again: Node's own support of source maps keeps it in the memory of every process.
 */
export function createStackReader(bundle: string = fileURLToPath(import.meta.url)): (stack: string) => string {
  const file = `${bundle}.map`;
  if (!existsSync(file)) return (stack) => stack;
  const known = new Map<string, string>();
  const places = new RegExp(`(?:file://)?${bundle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}:(\\d+):(\\d+)`, 'g');

  return (stack) => {
    const missing = [...stack.matchAll(places)].filter(([text]) => !known.has(text));
    if (missing.length > 0) {
      if (known.size > most) known.clear();
      const map = JSON.parse(readFileSync(file, 'utf8')) as SourceMapText;
      const points = missing.map(([, line, column]) => ({ line: Number(line), column: Number(column) }));
      for (const [index, original] of findOriginals(map, points).entries()) {
        const [text] = missing[index]!;
        known.set(text, original ? relative(projectRoot, join(dirname(bundle), original)) : text);
      }
    }
    return stack.replace(places, (text) => known.get(text) ?? text);
  };
}
