import {
  type CompiledPackage,
  findPrefillProblems,
  type JourneySource,
  type PackageProblem,
} from '../../forms/index.ts';
import { archiveFolder } from './archive.ts';
import { isHigher } from './current.rules.ts';
import { checkLetters } from './letter-check.ts';
import { checkPackage } from './package-check.ts';
import type { PackageFiles } from './package-files.ts';
import { placeholderKey } from './package-new.ts';

/** Who is responsible for a key in a municipality on a day; undefined when nobody is found. */
export type FindRecipient = (
  leikaKey: string,
  ags: string,
  date: string | undefined,
) => { carrier: string; performer: string } | undefined;

/** Everything that keeps a package from being published: the whole check, letters, recipients, its key and its version. */
export async function checkForRelease(
  files: PackageFiles,
  versions: readonly string[],
  find: { findRecipient: FindRecipient; findPackage: (slug: string) => CompiledPackage | undefined },
): Promise<{ pkg?: CompiledPackage; problems: PackageProblem[] }> {
  const { pkg, problems } = checkPackage(files);
  if (!pkg || problems.length > 0) return { pkg, problems };
  const more = [
    ...checkKey(pkg),
    ...checkVersion(pkg, versions),
    ...findPrefillProblems(pkg, find.findPackage),
    ...pkg.source.journeys.flatMap((journey) =>
      compareRecipient(pkg, journey, find.findRecipient).map((message) => ({
        at: `journeys.yaml: ${journey.name}`,
        message,
      })),
    ),
  ];
  if (more.length > 0) return { pkg, problems: more };
  return { pkg, problems: await checkLetters(pkg, archiveFolder(pkg.slug, files.files)) };
}

function checkKey({ service }: CompiledPackage): PackageProblem[] {
  if (!service.leika.includes(placeholderKey)) return [];
  return [{ at: 'service.yaml.leika', message: `${placeholderKey} is the key of no service; enter yours` }];
}

function checkVersion({ version }: CompiledPackage, versions: readonly string[]): PackageProblem[] {
  const highest = versions.find((one) => versions.every((other) => one === other || !isHigher(other, one)));
  if (highest === undefined || isHigher(version, highest)) return [];
  return [
    {
      at: 'service.yaml.version',
      message: `${version} is not higher than ${highest}, which is there already; a version never changes, so raise the number`,
    },
  ];
}

/** Says in words when another authority than expected would get the application of a journey. */
export function compareRecipient(pkg: CompiledPackage, journey: JourneySource, find: FindRecipient): string[] {
  const { place, on, expect } = journey;
  const [leikaKey] = pkg.service.leika;
  if (!place || !leikaKey || (!expect.carrier && !expect.performer)) return [];
  const found = find(leikaKey, place, on);
  const where = `${place} on ${on ?? 'today'}`;
  if (!found) return [`expected somebody to be responsible for ${leikaKey} in ${where}, but nobody is found`];
  const compare = (what: string, wanted: string | undefined, actual: string) =>
    wanted && !actual.includes(wanted) ? [`expected "${wanted}" to ${what} in ${where}, but it is ${actual}`] : [];
  return [
    ...compare('carry the task', expect.carrier, found.carrier),
    ...compare('act', expect.performer, found.performer),
  ];
}
