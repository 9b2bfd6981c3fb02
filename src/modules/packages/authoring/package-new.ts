import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { projectRoot } from '../../../platform/config/paths.ts';
import type { Command } from '../../../platform/module.ts';

const skeleton = join(projectRoot, 'src/modules/packages/skeleton');

/** The key in a new package. It belongs to no service; a package that still has it is not published. */
export const placeholderKey = '99000000000000';

/** `rennsteig package new SLUG [--folder DIR]`: a small service that works and passes the check; needs no database. */
export const packageNewCommand: Command = {
  name: 'package new',
  usage: 'SLUG [--folder DIR]',
  summary: 'Make a new service package that works, to be changed into yours',
  run: async (args, print) => {
    const found = readArguments(args);
    if ('refused' in found) {
      print(found.refused);
      return 2;
    }
    const target = join(resolve(found.folder), found.slug);
    const made = await makePackage(found.slug, target);
    if (made === 'exists') {
      print(`${target} is there already. Choose another name, or another place with --folder.`);
      return 1;
    }
    const path = relative(process.cwd(), target) || target;
    print(`Made ${path} with ${made.length} files: ${made.join(', ')}`);
    print('');
    print(`  rennsteig package preview ${path}    walk it in the browser while you change it`);
    print(`  rennsteig package check ${path}      everything that is wrong with it, in words`);
    print('');
    print('How to go on stands in docs/authoring.md.');
    return 0;
  },
};

const usage = 'Usage: rennsteig package new SLUG [--folder DIR]';

function readArguments(args: readonly string[]): { slug: string; folder: string } | { refused: string } {
  const rest = [...args];
  const at = rest.indexOf('--folder');
  const folder = at < 0 ? '.' : rest.splice(at, 2)[1];
  if (!folder) return { refused: `${usage}\nAfter --folder comes the folder in which the package is made.` };
  const [slug, more] = rest;
  if (slug === undefined || more !== undefined || slug.startsWith('-')) return { refused: usage };
  if (slug.length > 80 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug))
    return {
      refused: `"${slug.slice(0, 90)}" cannot be the name of a package. It stands in addresses: small letters a to z, digits and single hyphens, beginning with a letter, at most 80, for example fischereischein-verlaengern (ä becomes ae, ß becomes ss).`,
    };
  return { slug, folder };
}

/** Writes aside and renames, so that a folder is there whole or not at all. */
async function makePackage(slug: string, target: string): Promise<string[] | 'exists'> {
  const names = (await readdir(skeleton)).sort();
  const words = slug.split('-').join(' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  const draft = `${target}.${process.pid}.part`;
  await mkdir(draft, { recursive: true });
  try {
    for (const name of names) {
      const text = await readFile(join(skeleton, name), 'utf8');
      const filled = text
        .replaceAll('__slug__', slug)
        .replaceAll('__title__', title)
        .replaceAll('__placeholder__', placeholderKey);
      await writeFile(join(draft, name), filled);
    }
    // An empty folder would be replaced without a word.
    if (await readdir(target).catch(() => undefined)) return 'exists';
    await rename(draft, target);
    return names;
  } catch (error) {
    if (['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes((error as { code?: string }).code ?? '')) return 'exists';
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
