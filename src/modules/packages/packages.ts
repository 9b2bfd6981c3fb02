import type { CompiledPackage } from '../../forms/index.ts';
import type { Actor } from '../../platform/db/actor.ts';
import type { Platform, Progress } from '../../platform/module.ts';
import { installServices, startJob } from './installed.ts';
import type { PackageFiles } from './package-files.ts';
import { type AssignOnlineServices, assignmentOf, setSwitch, withoutAreas } from './packages.actions.ts';
import { packagesErrors } from './packages.errors.ts';
import { selectSwitches } from './packages.queries.ts';
import type { JourneyPlaces } from './recipients.rules.ts';
import type { VersionRecord } from './release/release.schema.ts';
import { decideRelease, type SubmitOutcome, submitRelease, withdrawRelease } from './release/releases.actions.ts';
import { createVersions } from './versions.ts';

export type PackagesInput = Pick<Platform, 'db' | 'clock' | 'log' | 'demo' | 'config'> & {
  assignOnlineServices: AssignOnlineServices;
  /** Who is responsible, for the journeys of a version that is submitted. */
  journeyPlaces: JourneyPlaces;
};

type Key = { slug: string; version: string };

/** Read functions answer from memory; `start` must have run. */
export type Packages = {
  /** Stores `services/*`, writes the online services, looks every 20 seconds for what changed. @throws packages.refused, packages.changed_without_version */
  start(progress: Progress): Promise<void>;
  stop(): void;
  /** Reads what another process changed. */
  refresh(): Promise<void>;
  /** A stored package; without a version the one that new applications begin with. */
  findPackage(slug: string, version?: string): CompiledPackage | undefined;
  /** @throws packages.unknown_package */
  getPackage(slug: string, version?: string): CompiledPackage;
  /** The folder with the templates of a version. @throws packages.unknown_package */
  packageFolder(slug: string, version: string): string;
  /** The files of a version, by name. */
  findFiles(slug: string, version: string): { readonly [name: string]: string } | undefined;
  listCurrent(): CompiledPackage[];
  /** Every stored version with its history, oldest first. */
  listVersions(): readonly VersionRecord[];
  /** Slugs of the packages that answer a service key, along LOVD, LOV, LO. */
  forLeika(key: string): string[];
  isOn(authorityId: string, slug: string): boolean;
  /** Authorities that have switched a package off. */
  authoritiesOff(slug: string): string[];
  /** @throws packages.not_allowed, packages.unknown_package */
  setSwitch(actor: Actor, input: { authorityId: string; slug: string; isOn: boolean }): Promise<void>;
  /** See `releases.actions.ts` for outcomes and errors. */
  submit(actor: Actor, input: { files: PackageFiles; effectiveFrom: string; note: string }): Promise<SubmitOutcome>;
  decide(actor: Actor, input: Key & { approved: boolean; reason: string }): Promise<void>;
  withdraw(actor: Actor, input: Key & { reason: string }): Promise<void>;
};

const refreshMs = 20_000;

export function createPackages(input: PackagesInput): Packages {
  const { db, log } = input;
  const installed = new Map<string, { version: string; folder: string }>();
  const versions = createVersions(input, installed);
  const { findPackage, packageFolder, current } = versions;
  let off: ReadonlySet<string> = new Set();
  let timer: NodeJS.Timeout | undefined;

  const authoritiesOff = (slug: string) =>
    [...off].filter((key) => key.startsWith(`${slug} `)).map((key) => key.slice(slug.length + 1));
  const readSwitches = async () => {
    const switches = await selectSwitches(db.read);
    off = new Set(switches.filter(({ isOn }) => !isOn).map(({ authorityId, slug }) => `${slug} ${authorityId}`));
  };
  /** Every process writes the same, so it does not matter which one is first. */
  const assign = async () => {
    const gone = new Set(versions.records().map(({ slug }) => slug));
    for (const slug of current().keys()) gone.delete(slug);
    const offered = [...current().values()].map((pkg) => assignmentOf(pkg, authoritiesOff(pkg.slug)));
    await input.assignOnlineServices(startJob, [...offered, ...[...gone].map(withoutAreas)]);
  };
  const refresh = async () => {
    await readSwitches();
    if (await versions.refresh()) await assign();
  };

  return {
    start: async (progress) => {
      for (const [slug, one] of await installServices(input, progress)) installed.set(slug, one);
      await readSwitches();
      await versions.refresh();
      await assign();
      timer = setInterval(() => {
        refresh().catch((error: unknown) => log.warn({ err: error }, 'packages could not be read again'));
      }, refreshMs).unref();
    },
    stop: () => clearInterval(timer),
    refresh,
    findPackage,
    getPackage: (slug, version) => {
      const pkg = findPackage(slug, version);
      if (!pkg) throw packagesErrors.unknownPackage({ slug });
      return pkg;
    },
    packageFolder,
    findFiles: versions.files,
    listCurrent: () => [...current().values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    listVersions: versions.records,
    forLeika: (key) => {
      const chain = [...new Set([key, `${key.slice(0, 11)}000`, `${key.slice(0, 8)}000000`])];
      return chain.flatMap((link) =>
        [...current().values()].filter(({ service }) => service.leika.includes(link)).map(({ slug }) => slug),
      );
    },
    isOn: (authorityId, slug) => current().has(slug) && !off.has(`${slug} ${authorityId}`),
    authoritiesOff,
    setSwitch: async (actor, change) => {
      await setSwitch({ ...input, find: findPackage, off: authoritiesOff }, actor, change);
      await readSwitches();
    },
    submit: async (actor, release) => {
      const outcome = await submitRelease({ ...input, findPackage }, actor, release);
      await refresh();
      return outcome;
    },
    decide: async (actor, verdict) => {
      await decideRelease(input, actor, verdict);
      await refresh();
    },
    withdraw: async (actor, withdrawal) => {
      await withdrawRelease(input, actor, withdrawal);
      await refresh();
    },
  };
}
