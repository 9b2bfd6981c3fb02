import type { CompiledPackage, PackageProblem } from '../../../forms/index.ts';
import { checkLetters } from '../check/letter-check.ts';
import { checkPackage } from '../check/package-check.ts';
import { readPackageFiles } from '../package-files.ts';

/** A package folder as it lies there at this moment. */
export type Inspection = {
  folder: string;
  /** Another value when anything in the folder is different. */
  stamp: string;
  /** Missing when the package cannot be used at all. */
  pkg?: CompiledPackage;
  problems: PackageProblem[];
};

/** Reads and checks a folder, without the letters; `previous` comes back when nothing changed. */
export async function inspectPackage(path: string, previous?: Inspection): Promise<Inspection> {
  const read = await readPackageFiles(path);
  if ('refused' in read) {
    const problems = read.refused.map((message) => ({ at: path, message }));
    return { folder: path, stamp: read.refused.join('\n'), problems };
  }
  if (previous?.stamp === read.hash) return previous;
  return { folder: read.folder, stamp: read.hash, ...checkPackage(read) };
}

/** The mistakes of the letters; made only when nothing else is wrong. */
export async function inspectLetters({ pkg, problems, folder }: Inspection): Promise<PackageProblem[]> {
  return pkg && problems.length === 0 ? checkLetters(pkg, folder) : [];
}
