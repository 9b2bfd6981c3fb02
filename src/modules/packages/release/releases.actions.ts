import type { CompiledPackage, PackageProblem } from '../../../forms/index.ts';
import { dayInBerlin } from '../../../lang/format.ts';
import { record } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Platform } from '../../../platform/module.ts';
import type { PackageFiles } from '../package-files.ts';
import { packagesErrors } from '../packages.errors.ts';
import { mayDecide, maySubmit, mayWithdraw } from '../packages.policy.ts';
import { insertNewVersion } from '../packages.queries.ts';
import type { JourneyPlaces } from '../recipients.rules.ts';
import type { VersionRecord } from './release.schema.ts';
import { checkForRelease } from './release-check.ts';
import { insertRelease, insertVerdict, insertWithdrawal, selectRecords } from './releases.queries.ts';

type Deps = Pick<Platform, 'db' | 'clock'>;
type Key = { slug: string; version: string };

export type SubmitOutcome =
  | { kind: 'submitted'; slug: string; version: string }
  | { kind: 'refused'; problems: PackageProblem[] };

/**
 * Stores a version that waits for a second person. Outcome `refused` names everything that is wrong with it. Errors:
 * `packages.not_author`, `packages.day_gone`.
 */
export async function submitRelease(
  deps: Deps & { journeyPlaces: JourneyPlaces; findPackage: (slug: string) => CompiledPackage | undefined },
  actor: Actor,
  input: { files: PackageFiles; effectiveFrom: string; note: string },
): Promise<SubmitOutcome> {
  if (!maySubmit(actor)) throw packagesErrors.notAuthor();
  const { files, effectiveFrom, note } = input;
  const at = deps.clock.now();
  if (effectiveFrom < dayInBerlin(at)) throw packagesErrors.dayGone();
  const versions = (await selectRecords(deps.db.read)).filter(({ slug }) => slug === files.name);
  const { pkg, problems } = await checkForRelease(
    files,
    versions.map(({ version }) => version),
    deps,
  );
  if (!pkg || problems.length > 0) return { kind: 'refused', problems };
  const { slug, version } = pkg;
  return deps.db.as(actor, async (tx) => {
    const stored = await insertNewVersion(tx, { slug, version, hash: files.hash, files: files.files }, at);
    if (!stored)
      return { kind: 'refused', problems: [{ at: 'service.yaml.version', message: `${version} is there already` }] };
    await insertRelease(tx, { slug, version, effectiveFrom, note }, actor, at);
    await write(tx, actor, at, 'packages.submitted', { slug, version }, { hash: files.hash, effectiveFrom });
    return { kind: 'submitted', slug, version };
  });
}

/**
 * Approves or returns a submitted version. Errors: `packages.unknown_version`, `packages.four_eyes`, `packages.already_decided`,
 * `packages.reason_missing` (to return needs a reason).
 */
export async function decideRelease(
  deps: Deps,
  actor: Actor,
  input: Key & { approved: boolean; reason: string },
): Promise<void> {
  const { slug, version, approved, reason } = input;
  const found = await getRecord(deps, { slug, version });
  const submittedBy = found.submitted?.by;
  if (submittedBy === undefined) throw packagesErrors.alreadyDecided();
  if (!mayDecide(actor, submittedBy)) throw packagesErrors.fourEyes();
  if (found.withdrawn) throw packagesErrors.alreadyDecided();
  if (!approved && reason === '') throw packagesErrors.reasonMissing();
  const at = deps.clock.now();
  await deps.db.as(actor, async (tx) => {
    if (!(await insertVerdict(tx, { slug, version, submittedBy, approved, reason }, actor, at)))
      throw packagesErrors.alreadyDecided();
    await write(tx, actor, at, approved ? 'packages.approved' : 'packages.returned', { slug, version });
  });
}

/**
 * Withdraws a version: no new application begins with it, those already begun are finished. Errors: `packages.unknown_version`,
 * `packages.not_author`, `packages.reason_missing`, `packages.already_decided`.
 */
export async function withdrawRelease(deps: Deps, actor: Actor, input: Key & { reason: string }): Promise<void> {
  if (!mayWithdraw(actor)) throw packagesErrors.notAuthor();
  const { slug, version, reason } = input;
  await getRecord(deps, { slug, version });
  if (reason === '') throw packagesErrors.reasonMissing();
  const at = deps.clock.now();
  await deps.db.as(actor, async (tx) => {
    if (!(await insertWithdrawal(tx, { slug, version, reason }, actor, at))) throw packagesErrors.alreadyDecided();
    await write(tx, actor, at, 'packages.withdrawn', { slug, version });
  });
}

async function getRecord(deps: Deps, key: Key): Promise<VersionRecord> {
  const records = await selectRecords(deps.db.read);
  const found = records.find(({ slug, version }) => slug === key.slug && version === key.version);
  if (!found) throw packagesErrors.unknownVersion(key);
  return found;
}

async function write(
  tx: Tx,
  actor: Actor,
  at: Date,
  action: string,
  { slug, version }: Key,
  detail: Record<string, string> = {},
): Promise<void> {
  await record(tx, { actor, at, action, subject: `package:${slug}`, detail: { version, ...detail } });
}
