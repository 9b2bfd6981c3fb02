import { type CompiledPackage, findPrefillProblems, type PackageProblem } from '../../forms/index.ts';
import { archiveFolder } from './archive.ts';
import { isHigher } from './current.rules.ts';
import { checkLetters } from './letter-check.ts';
import { checkPackage } from './package-check.ts';
import type { PackageFiles } from './package-files.ts';
import { placeholderKey } from './package-new.ts';
import { findRecipientProblems, type JourneyPlaces } from './recipients.rules.ts';

/** Everything that keeps a package from being published: the whole check, letters, recipients, its key and its version. */
export async function checkForRelease(
  files: PackageFiles,
  versions: readonly string[],
  find: { journeyPlaces: JourneyPlaces; findPackage: (slug: string) => CompiledPackage | undefined },
): Promise<{ pkg?: CompiledPackage; problems: PackageProblem[] }> {
  const { pkg, problems } = checkPackage(files);
  if (!pkg || problems.length > 0) return { pkg, problems };
  const more = [
    ...checkKey(pkg),
    ...checkVersion(pkg, versions),
    ...findPrefillProblems(pkg, find.findPackage),
    ...findRecipientProblems(pkg, find.journeyPlaces),
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
