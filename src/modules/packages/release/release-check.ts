import { type CompiledPackage, findPrefillProblems, type PackageProblem } from '../../../forms/index.ts';
import { archiveFolder } from '../archive.ts';
import { placeholderKey } from '../authoring/package-new.ts';
import { checkLetters } from '../check/letter-check.ts';
import { checkPackage } from '../check/package-check.ts';
import { isHigher } from '../current.rules.ts';
import type { PackageFiles } from '../package-files.ts';
import { findRecipientProblems, type JourneyPlaces } from '../recipients.rules.ts';

/** Open tasks that are named one by one; a converted schema may have hundreds. */
const mostTasks = 10;

/** Everything that keeps a package from being published: the whole check, letters, recipients, open tasks, its key and its version. */
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
    ...checkTasks(pkg),
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

/** What an author still has to decide about the service is not decided by publishing it. */
function checkTasks({ source }: CompiledPackage): PackageProblem[] {
  const how = 'decide it, then write "state: geklärt" and, under "answer", how it was settled';
  const open = (source.tasks ?? []).flatMap(({ id, title, state, answer }) => {
    if (state === 'geklärt' && answer) return [];
    const what =
      state === 'geklärt' ? 'is settled, but nobody reads how; write it under "answer"' : `is open (ungeklärt); ${how}`;
    return [{ at: `tasks.yaml: ${id}`, message: `"${title}" ${what}` }];
  });
  const more = open.length - mostTasks;
  const rest = { at: 'tasks.yaml', message: `${more} more tasks are not settled; package check counts them` };
  return more > 0 ? [...open.slice(0, mostTasks), rest] : open;
}
