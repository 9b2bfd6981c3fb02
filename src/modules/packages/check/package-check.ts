import {
  type CompiledPackage,
  compilePackage,
  PackageError,
  type PackageProblem,
  runJourney,
} from '../../../forms/index.ts';
import type { PackageFiles } from '../package-files.ts';
import { parsePackage } from '../package-source.ts';
import {
  findPartProblems,
  findRealAddresses,
  findServiceProblems,
  findTemplateProblems,
  findTextProblems,
  findUnreached,
} from './completeness.rules.ts';

type CheckResult = { pkg?: CompiledPackage; problems: PackageProblem[] };

/** Everything that can be known without making a letter. `version` replaces the one of service.yaml. */
export function checkPackage(files: PackageFiles, version?: string): CheckResult {
  const { source, problems } = parsePackage(files.files);
  if (!source) return { problems };
  try {
    const service = version ? { ...source.service, version } : source.service;
    const pkg = compilePackage({ ...source, service });
    return { pkg, problems: findProblems(pkg, files) };
  } catch (error) {
    if (error instanceof PackageError) return { problems: error.problems };
    throw error;
  }
}

function findProblems(pkg: CompiledPackage, { name, files }: PackageFiles): PackageProblem[] {
  const journeys = pkg.source.journeys.flatMap((journey) =>
    runJourney(pkg, journey).map((message) => ({ at: `journeys.yaml: ${journey.name}`, message })),
  );
  return [
    ...findServiceProblems(pkg, name, Object.keys(files)),
    ...findTextProblems(pkg),
    ...journeys,
    ...findUnreached(pkg),
    ...findPartProblems(pkg),
    ...findTemplateProblems(files),
    ...findRealAddresses(files),
  ];
}
