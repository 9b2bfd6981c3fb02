import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CompiledPackage, findPrefillProblems, type PackageProblem } from '../../forms/index.ts';
import { projectRoot } from '../../platform/config/paths.ts';
import type { Actor } from '../../platform/db/actor.ts';
import type { Platform, Progress } from '../../platform/module.ts';
import { archiveFolder } from './archive.ts';
import { checkPackage } from './check/package-check.ts';
import { type PackageFiles, readPackageFiles } from './package-files.ts';
import { publishVersion } from './packages.actions.ts';
import { packagesConfig } from './packages.config.ts';
import { packagesErrors } from './packages.errors.ts';
import type { VersionRecord } from './release/release.schema.ts';
import { selectRecords } from './release/releases.queries.ts';

/** Who acts when the program itself writes. */
export const startJob: Actor = { kind: 'job', job: 'packages:start' };

type Input = Pick<Platform, 'db' | 'clock' | 'demo' | 'config'>;

/** Stores what lies in `services/` and in the further folder as versions. Returns the version and folder of each. @throws packages.refused, packages.changed_without_version */
export async function installServices(
  input: Input,
  progress: Progress,
): Promise<Map<string, { version: string; folder: string }>> {
  const stored = await selectRecords(input.db.read);
  const installed = new Map<string, { version: string; folder: string }>();
  const { furtherFolder } = input.config.get(packagesConfig);
  const further = furtherFolder === '' ? [] : await readFolder(furtherFolder);
  const folders = [...(await readFolder(join(projectRoot, 'services'))), ...further.map(copied)];
  const services = folders.map((files) => ({ files, pkg: checked(files) }));
  for (const { pkg } of services)
    refuse(
      pkg.slug,
      findPrefillProblems(pkg, (slug) => services.find((other) => other.pkg.slug === slug)?.pkg),
    );
  for (const { files, pkg } of services)
    installed.set(files.name, { version: await publish(input, files, pkg, stored, progress), folder: files.folder });
  return installed;
}

/** Letters are made in folders of the program only, so a package from elsewhere is copied. */
const copied = (files: PackageFiles): PackageFiles => ({ ...files, folder: archiveFolder(files.name, files.files) });

async function readFolder(root: string): Promise<PackageFiles[]> {
  const names = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const read = await readPackageFiles(join(root, name));
      if ('refused' in read) throw packagesErrors.refused({ slug: name, reason: read.refused.join('; ') });
      return read;
    }),
  );
}

/** Returns the version under which the files are stored. In the demo a changed package gets a version of its own beside the old one. */
async function publish(
  input: Input,
  files: PackageFiles,
  { slug, version }: CompiledPackage,
  stored: readonly VersionRecord[],
  progress: Progress,
): Promise<string> {
  const same = stored.find(
    (one) => one.slug === slug && one.hash === files.hash && one.version.split('+')[0] === version,
  );
  if (same) return same.version;
  const changed = stored.some((one) => one.slug === slug && one.version === version);
  if (changed && !input.demo) throw packagesErrors.changedWithoutVersion({ slug, version });
  const next = changed ? `${version}+${files.hash.slice(0, 8)}` : version;
  if (changed) progress(`${slug}: changed without a new version; published as ${next} in this demo`);
  await publishVersion(input, startJob, { slug, version: next, hash: files.hash, files: files.files });
  return next;
}

function checked(files: PackageFiles): CompiledPackage {
  const { pkg, problems } = checkPackage(files);
  refuse(files.name, problems);
  return pkg!;
}

function refuse(slug: string, problems: readonly PackageProblem[]): void {
  if (problems.length === 0) return;
  const reason = problems.map(({ at, message }) => `${at} ${message}`).join('; ');
  throw packagesErrors.refused({ slug, reason: reason.slice(0, 2_000) });
}
