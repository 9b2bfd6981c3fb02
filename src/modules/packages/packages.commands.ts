import { dirname, join } from 'node:path';
import { type CompiledPackage, findPrefillProblems } from '../../forms/index.ts';
import type { Command } from '../../platform/module.ts';
import { fromXdatenfelderCommand } from './authoring/from-xdatenfelder.commands.ts';
import { packageNewCommand } from './authoring/package-new.ts';
import { type PublishDeps, packagePublishCommand } from './authoring/package-publish.ts';
import { authorHints } from './check/author-hints.ts';
import { checkLetters } from './check/letter-check.ts';
import { checkPackage } from './check/package-check.ts';
import { packageDiffCommand } from './diff/package-diff.ts';
import { readPackageFiles } from './package-files.ts';
import type { Packages } from './packages.ts';
import { findRecipientProblems, type JourneyPlaces } from './recipients.rules.ts';

/** `rennsteig package check DIR`: says everything that is wrong with a package; needs no database. */
export const packageCheckCommand = (openPlaces: () => JourneyPlaces): Command => ({
  name: 'package check',
  usage: 'DIR…',
  summary: 'Check service packages: schema, conditions, texts, journeys, recipients, letters',
  run: async (folders, print) => {
    if (folders.length === 0) {
      print('Usage: rennsteig package check DIR…');
      return 2;
    }
    const places = openPlaces();
    let failed = false;
    for (const folder of folders) failed = !(await checkFolder(folder, places, print)) || failed;
    return failed ? 1 : 0;
  },
});

async function checkFolder(folder: string, places: JourneyPlaces, print: (line: string) => void): Promise<boolean> {
  const read = await readPackageFiles(folder);
  if ('refused' in read) {
    for (const reason of read.refused) print(`✗ ${reason}`);
    return false;
  }
  const { pkg, problems } = checkPackage(read);
  // A template is only run when nothing about it is forbidden.
  const letters = pkg && problems.length === 0 ? await checkLetters(pkg, read.folder) : [];
  const prefill = pkg ? findPrefillProblems(pkg, await readNeighbours(pkg, read.folder)) : [];
  const recipients = pkg && problems.length === 0 ? findRecipientProblems(pkg, places) : [];
  const all = [...problems, ...prefill, ...recipients, ...letters];
  if (!pkg || all.length > 0) {
    print(`✗ ${read.name}: ${all.length === 1 ? 'one mistake' : `${all.length} mistakes`}`);
    for (const { at, message } of all) print(`    ${at}\n        ${message}`);
    return false;
  }
  const { journeys } = pkg.source;
  print(
    `✓ ${pkg.slug} ${pkg.version}: ${pkg.steps.length} steps, ${pkg.languages.join(', ')}, ${journeys.length} journeys passed, letters made`,
  );
  for (const hint of authorHints(pkg)) print(hint);
  return true;
}

/** The packages beside this one that its `prefill` names. */
async function readNeighbours(
  pkg: CompiledPackage,
  folder: string,
): Promise<(slug: string) => CompiledPackage | undefined> {
  const found = new Map<string, CompiledPackage | undefined>([[pkg.slug, pkg]]);
  for (const { service } of pkg.source.form.prefill?.earlier ?? []) {
    const read = await readPackageFiles(join(dirname(folder), service));
    if (!('refused' in read)) found.set(service, checkPackage(read).pkg);
  }
  return (slug) => found.get(slug);
}

/** Commands for authors that need no database; `openPlaces` reads the places of the installation when one of them asks. */
export const offlinePackageCommands = (openPlaces: () => JourneyPlaces): readonly Command[] => [
  packageNewCommand,
  packageCheckCommand(openPlaces),
  fromXdatenfelderCommand,
  packageDiffCommand(),
];

export type CommandDeps = PublishDeps & { readonly packages: Packages };

/** Commands that look at the running installation. */
export function packagesCommands(deps: CommandDeps): Command[] {
  const { packages } = deps;
  return [
    packageDiffCommand((slug, version) => {
      const pkg = packages.findPackage(slug, version);
      return pkg && { pkg, files: packages.findFiles(slug, version) ?? {} };
    }),
    packagePublishCommand(deps),
    {
      name: 'package list',
      usage: '',
      summary: 'List the published packages with their keys and languages',
      run: async (_, print) => {
        for (const pkg of packages.listCurrent()) {
          const keys = pkg.service.leika.join(' ') || 'addressed to an authority';
          print(`${pkg.slug}  ${pkg.version}  ${keys}  ${pkg.languages.join(', ')}`);
          const off = packages.authoritiesOff(pkg.slug);
          if (off.length > 0) print(`    off for ${off.join(', ')}`);
        }
        return 0;
      },
    },
  ];
}
