import type { CompiledPackage } from '../../forms/index.ts';
import type { Platform } from '../../platform/module.ts';
import { archiveFolder } from './archive.ts';
import { checkPackage } from './check/package-check.ts';
import { pickCurrent } from './current.rules.ts';
import { packagesErrors } from './packages.errors.ts';
import type { VersionRecord } from './release/release.schema.ts';
import { selectFiles, selectRecords } from './release/releases.queries.ts';

type Files = { [name: string]: string };

/** The versions of all packages in memory, each read once: they never change. */
export type Versions = {
  /** Reads what is new in the database and picks what holds now. Returns whether another version holds for some package. */
  refresh(): Promise<boolean>;
  records(): readonly VersionRecord[];
  files(slug: string, version: string): Files | undefined;
  current(): ReadonlyMap<string, CompiledPackage>;
  findPackage(slug: string, version?: string): CompiledPackage | undefined;
  packageFolder(slug: string, version: string): string;
};

/** `installed`: package → version and folder in `services/`, filled at the start. */
export function createVersions(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  installed: ReadonlyMap<string, { version: string; folder: string }>,
): Versions {
  let records: readonly VersionRecord[] = [];
  let current: ReadonlyMap<string, CompiledPackage> = new Map();
  const contents = new Map<string, Files>();
  const compiled = new Map<string, CompiledPackage>();
  const key = (slug: string, version: string) => `${slug} ${version}`;

  /** A stored version was checked when it was published; rules that came later do not take it away from drafts and files. */
  const compile = (slug: string, version: string): CompiledPackage | undefined => {
    const files = contents.get(key(slug, version));
    const found = compiled.get(key(slug, version));
    if (found || !files) return found;
    const { pkg } = checkPackage({ folder: '', name: slug, files, hash: '' }, version);
    if (pkg) compiled.set(key(slug, version), pkg);
    return pkg;
  };

  return {
    async refresh() {
      const read = await selectRecords(db.read);
      for (const { slug, version } of read) {
        if (contents.has(key(slug, version))) continue;
        const files = await selectFiles(db.read, { slug, version });
        if (files) contents.set(key(slug, version), files);
      }
      records = read;
      const folders = new Map([...installed].map(([slug, { version }]) => [slug, version]));
      const picked = [...pickCurrent(read, folders, clock.now())].flatMap(([slug, version]) => {
        const pkg = compile(slug, version);
        return pkg ? [[slug, pkg] as const] : [];
      });
      const before = current;
      current = new Map(picked);
      return before.size !== current.size || picked.some(([slug, pkg]) => before.get(slug) !== pkg);
    },
    records: () => records,
    files: (slug, version) => contents.get(key(slug, version)),
    current: () => current,
    findPackage: (slug, version) => {
      const newest = current.get(slug);
      return version === undefined || newest?.version === version ? newest : compile(slug, version);
    },
    packageFolder: (slug, version) => {
      const own = installed.get(slug);
      if (own?.version === version) return own.folder;
      const files = contents.get(key(slug, version));
      if (!files) throw packagesErrors.unknownPackage({ slug });
      return archiveFolder(slug, files);
    },
  };
}
