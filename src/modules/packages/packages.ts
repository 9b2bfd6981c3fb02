import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledPackage } from '../../forms/index.ts';
import { projectRoot } from '../../platform/config/paths.ts';
import type { Actor } from '../../platform/db/actor.ts';
import type { Platform, Progress } from '../../platform/module.ts';
import { archiveFolder } from './archive.ts';
import { checkPackage } from './package-check.ts';
import { type PackageFiles, readPackageFiles } from './package-files.ts';
import { type AssignOnlineServices, assignmentOf, publishVersion, setSwitch } from './packages.actions.ts';
import { packagesErrors } from './packages.errors.ts';
import { selectSwitches, selectVersions } from './packages.queries.ts';
import type { StoredVersion } from './packages.tables.ts';

export type PackagesInput = Pick<Platform, 'db' | 'clock' | 'log' | 'demo'> & {
  assignOnlineServices: AssignOnlineServices;
};

/** Read functions answer from memory; `start` must have run. */
export type Packages = {
  /** Loads `services/*`, publishes new versions, writes the online services. @throws packages.refused, packages.changed_without_version */
  start(progress: Progress): Promise<void>;
  /** A published package; without a version the one that new applications begin with. */
  findPackage(slug: string, version?: string): CompiledPackage | undefined;
  /** @throws packages.unknown_package */
  getPackage(slug: string, version?: string): CompiledPackage;
  /** The folder with the templates of a version. @throws packages.unknown_package */
  packageFolder(slug: string, version: string): string;
  listCurrent(): CompiledPackage[];
  /** Slugs of the packages that answer a service key, along LOVD, LOV, LO. */
  forLeika(key: string): string[];
  isOn(authorityId: string, slug: string): boolean;
  /** Authorities that have switched a package off. */
  authoritiesOff(slug: string): string[];
  /** @throws packages.not_allowed, packages.unknown_package */
  setSwitch(actor: Actor, input: { authorityId: string; slug: string; isOn: boolean }): Promise<void>;
};

const job: Actor = { kind: 'job', job: 'packages:start' };
const refreshMs = 20_000;

export function createPackages(input: PackagesInput): Packages {
  const { db, clock, log } = input;
  const current = new Map<string, { pkg: CompiledPackage; folder: string }>();
  let stored: readonly StoredVersion[] = [];
  const compiled = new Map<string, CompiledPackage>();
  let off: ReadonlySet<string> = new Set();
  let readAt = 0;

  const refresh = async () => {
    readAt = clock.now().getTime();
    const switches = await selectSwitches(db.read);
    off = new Set(switches.filter(({ isOn }) => !isOn).map(({ authorityId, slug }) => `${slug} ${authorityId}`));
  };
  /** Another process may have switched something; a look at the table now and then is enough. */
  const refreshSometimes = () => {
    if (Math.abs(clock.now().getTime() - readAt) < refreshMs) return;
    refresh().catch((error: unknown) => log.warn({ err: error }, 'switches of packages could not be read'));
  };
  const authoritiesOff = (slug: string) =>
    [...off].filter((key) => key.startsWith(`${slug} `)).map((key) => key.slice(slug.length + 1));

  const findPackage = (slug: string, version?: string): CompiledPackage | undefined => {
    const newest = current.get(slug)?.pkg;
    if (version === undefined || newest?.version === version) return newest;
    const key = `${slug} ${version}`;
    const old = compiled.get(key) ?? compileStored(stored.find((one) => one.slug === slug && one.version === version));
    if (old) compiled.set(key, old);
    return old;
  };
  const getPackage = (slug: string, version?: string) => {
    const pkg = findPackage(slug, version);
    if (!pkg) throw packagesErrors.unknownPackage({ slug });
    return pkg;
  };

  return {
    start: async (progress) => {
      stored = await selectVersions(db.read);
      for (const files of await readServices()) {
        const version = await publish(input, files, stored, progress);
        current.set(files.name, { pkg: checked(files, version), folder: files.folder });
      }
      stored = await selectVersions(db.read);
      await refresh();
      const assignments = [...current.values()].map(({ pkg }) => assignmentOf(pkg, authoritiesOff(pkg.slug)));
      await input.assignOnlineServices(job, assignments);
    },
    findPackage,
    getPackage,
    packageFolder: (slug, version) => {
      const newest = current.get(slug);
      if (newest?.pkg.version === version) return newest.folder;
      const old = stored.find((one) => one.slug === slug && one.version === version);
      if (!old) throw packagesErrors.unknownPackage({ slug });
      return archiveFolder(slug, old.files);
    },
    listCurrent: () => [...current.values()].map(({ pkg }) => pkg).sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    forLeika: (key) => {
      const chain = [...new Set([key, `${key.slice(0, 11)}000`, `${key.slice(0, 8)}000000`])];
      return chain.flatMap((link) =>
        [...current.values()].filter(({ pkg }) => pkg.service.leika.includes(link)).map(({ pkg }) => pkg.slug),
      );
    },
    isOn: (authorityId, slug) => {
      refreshSometimes();
      return current.has(slug) && !off.has(`${slug} ${authorityId}`);
    },
    authoritiesOff,
    setSwitch: async (actor, change) => {
      await setSwitch({ ...input, find: findPackage, off: authoritiesOff }, actor, change);
      await refresh();
    },
  };
}

async function readServices(): Promise<PackageFiles[]> {
  const root = join(projectRoot, 'services');
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
  input: PackagesInput,
  files: PackageFiles,
  stored: readonly StoredVersion[],
  progress: Progress,
): Promise<string> {
  const { slug, version } = checked(files);
  const same = stored.find(
    (one) => one.slug === slug && one.hash === files.hash && one.version.split('+')[0] === version,
  );
  if (same) return same.version;
  const changed = stored.some((one) => one.slug === slug && one.version === version);
  if (changed && !input.demo) throw packagesErrors.changedWithoutVersion({ slug, version });
  const next = changed ? `${version}+${files.hash.slice(0, 8)}` : version;
  if (changed) progress(`${slug}: changed without a new version; published as ${next} in this demo`);
  await publishVersion(input, job, { slug, version: next, hash: files.hash, files: files.files });
  return next;
}

function checked(files: PackageFiles, version?: string): CompiledPackage {
  const { pkg, problems } = checkPackage(files, version);
  if (pkg && problems.length === 0) return pkg;
  const reason = problems.map(({ at, message }) => `${at} ${message}`).join('; ');
  throw packagesErrors.refused({ slug: files.name, reason: reason.slice(0, 2_000) });
}

/** A stored version was checked when it was published; rules that came later do not take it away from drafts and files. */
function compileStored(stored: StoredVersion | undefined): CompiledPackage | undefined {
  return (
    stored &&
    checkPackage({ folder: '', name: stored.slug, files: stored.files, hash: stored.hash }, stored.version).pkg
  );
}
