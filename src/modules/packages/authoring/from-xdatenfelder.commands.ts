import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import { type Conversion, convertSchema, FimError, readXdatenfelder, toSlug } from '../../../fim/index.ts';
import type { Command } from '../../../platform/module.ts';
import { checkPackage } from '../check/package-check.ts';
import { readPackageFiles } from '../package-files.ts';
import { placeholderKey } from './package-new.ts';

const usage = 'Usage: rennsteig package from-xdatenfelder FILE [--folder DIR]';
const limits = { bytes: 8_000_000, neighbours: 200 };

/**
 * `rennsteig package from-xdatenfelder FILE [--folder DIR]`: a service package from a FIM schema; code lists lie beside the file, as the FIM
 * portal packs them. Needs no database.
 */
export const fromXdatenfelderCommand: Command = {
  name: 'package from-xdatenfelder',
  usage: 'FILE [--folder DIR]',
  summary: 'Make a service package from a FIM schema (XDatenfelder 2 or 3) with its code lists',
  run: async (args, print) => {
    const found = readArguments(args);
    if (!found) {
      print(`${usage}\nDIR is the folder in which the package is made; without it the current one.`);
      return 2;
    }
    try {
      return await makePackage(found.file, found.folder, print);
    } catch (error) {
      if (!(error instanceof FimError)) throw error;
      print(`✗ ${basename(found.file)}: ${error.message}`);
      return 1;
    }
  },
};

function readArguments(args: readonly string[]): { file: string; folder: string } | undefined {
  const rest = [...args];
  const at = rest.indexOf('--folder');
  const folder = at < 0 ? '.' : rest.splice(at, 2)[1];
  const [file, more] = rest;
  return !folder || !file || more !== undefined || file.startsWith('-') ? undefined : { file, folder };
}

async function makePackage(file: string, folder: string, print: (line: string) => void): Promise<number> {
  const schema = await readXdatenfelder(await readBounded(file));
  const slug = toSlug(schema.name || schema.id);
  const target = join(resolve(folder), slug);
  if (await stat(target).catch(() => undefined)) {
    print(`${target} is there already. Move it away, or choose another place with --folder.`);
    return 1;
  }
  const conversion = await convertSchema(schema, await readNeighbours(file), { slug, leika: placeholderKey });
  await writePackage(target, conversion);
  return await tell(target, conversion, print);
}

async function readBounded(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new FimError('there is no such file');
  if (found.size > limits.bytes) throw new FimError(`larger than ${limits.bytes} bytes`);
  return await readFile(file);
}

/** Every other XML file of the folder may be a code list; which one is one, its content says. */
async function readNeighbours(file: string) {
  const folder = dirname(resolve(file));
  const names = (await readdir(folder)).filter((name) => /\.xml$/i.test(name) && name !== basename(file)).sort();
  const given: { file: string; bytes: Uint8Array }[] = [];
  for (const name of names.slice(0, limits.neighbours)) {
    const bytes = await readBounded(join(folder, name)).catch(() => undefined);
    if (bytes && new TextDecoder().decode(bytes.subarray(0, 2_000)).includes('CodeList'))
      given.push({ file: name, bytes });
  }
  return given;
}

/** Lists as YAML as long as people look into them. */
const longList = 1_000;

/** The files of a converted package by their names in its folder. */
export function filesOf({ source, guide }: Conversion): { [name: string]: string } {
  const yaml = (value: unknown, head = '') => `${head}${stringify(value, { lineWidth: 120, schema: 'core' })}`;
  const files: { [name: string]: string } = {
    'service.yaml': yaml(source.service),
    'form.yaml': yaml(source.form),
    'texts.de.yaml': yaml(source.texts.de),
    'journeys.yaml': yaml(source.journeys),
    'tasks.yaml': yaml(
      source.tasks,
      '# Offene Entscheidungen. Ist eine getroffen: state: geklärt, und in answer, wie.\n',
    ),
    'fim.md': guide,
  };
  for (const [id, list] of Object.entries(source.codelists)) {
    const long = list.entries.length > longList;
    files[`codelists/${id}.${long ? 'json' : 'yaml'}`] = long ? JSON.stringify(list) : yaml(list);
  }
  return files;
}

/** Writes aside and renames, so that the folder is there whole or not at all. */
async function writePackage(target: string, conversion: Conversion): Promise<void> {
  const draft = `${target}.${process.pid}.part`;
  try {
    for (const [name, content] of Object.entries(filesOf(conversion))) {
      await mkdir(dirname(join(draft, name)), { recursive: true });
      await writeFile(join(draft, name), content);
    }
    await rename(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function tell(target: string, { source, notes }: Conversion, print: (line: string) => void): Promise<number> {
  const path = relative(process.cwd(), target) || target;
  const kinds = (source.tasks ?? []).map(({ kind }) => kind);
  const rules = kinds.filter((kind) => kind === 'rule').length;
  print(
    `Made ${path}: ${source.form.steps.length} steps, ${Object.keys(source.texts.de.fields).length} questions, ${Object.keys(source.codelists).length} code lists.`,
  );
  print(`    ${kinds.length} tasks are open in tasks.yaml, ${rules} of them rules in prose.`);
  print(
    `    ${notes.length} parts were converted differently from the source; fim.md names them, and where every element went.`,
  );
  const read = await readPackageFiles(target);
  const problems =
    'refused' in read ? read.refused.map((message) => ({ at: '', message })) : checkPackage(read).problems;
  if (problems.length === 0) {
    print(`    It passes the check. Next: rennsteig package preview ${path}`);
    return 0;
  }
  print('✗ It does not pass the check yet:');
  for (const { at, message } of problems) print(`    ${at}\n        ${message}`);
  return 1;
}
