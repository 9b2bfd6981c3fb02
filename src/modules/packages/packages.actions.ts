import type { CompiledPackage } from '../../forms/index.ts';
import { record } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/module.ts';
import type { OnlineServiceAssignment } from '../places/index.ts';
import { packagesErrors } from './packages.errors.ts';
import { maySwitch } from './packages.policy.ts';
import { insertNewVersion, upsertSwitch } from './packages.queries.ts';
import type { StoredVersion } from './packages.tables.ts';

/** The part of `places` that packages write to. */
export type AssignOnlineServices = (
  actor: Actor,
  assignments: readonly OnlineServiceAssignment[],
  tx?: Tx,
) => Promise<void>;

type Deps = Pick<Platform, 'db' | 'clock'>;

/** Stores a version for good. */
export async function publishVersion(deps: Deps, actor: Actor, stored: StoredVersion): Promise<void> {
  const at = deps.clock.now();
  await deps.db.as(actor, async (tx) => {
    if (!(await insertNewVersion(tx, stored, at))) return;
    await record(tx, {
      actor,
      at,
      action: 'packages.published',
      subject: `package:${stored.slug}`,
      detail: { version: stored.version, hash: stored.hash },
    });
  });
}

/**
 * Switches a package on or off for an authority, in one transaction with the assignment that search and service pages read.
 * Errors: `packages.not_allowed`, `packages.unknown_package`.
 */
export async function setSwitch(
  deps: Deps & {
    assignOnlineServices: AssignOnlineServices;
    find: (slug: string) => CompiledPackage | undefined;
    off: (slug: string) => string[];
  },
  actor: Actor,
  input: { authorityId: string; slug: string; isOn: boolean },
): Promise<void> {
  if (!maySwitch(actor, input.authorityId)) throw packagesErrors.notAllowed();
  const pkg = deps.find(input.slug);
  if (!pkg) throw packagesErrors.unknownPackage({ slug: input.slug });
  const at = deps.clock.now();
  const others = deps.off(input.slug).filter((id) => id !== input.authorityId);
  await deps.db.as(actor, async (tx) => {
    await upsertSwitch(tx, { ...input, by: actor.id, at });
    await deps.assignOnlineServices(
      actor,
      [assignmentOf(pkg, input.isOn ? others : [...others, input.authorityId])],
      tx,
    );
    const { authorityId, slug, isOn } = input;
    await record(tx, {
      actor,
      at,
      action: 'packages.switched',
      subject: `package:${slug}`,
      authorityId,
      detail: { isOn },
    });
  });
}

/** Where the package is offered: in the whole Land, except by authorities that have switched it off. */
export function assignmentOf(pkg: CompiledPackage, authorityOff: readonly string[]): OnlineServiceAssignment {
  return {
    slug: pkg.slug,
    title: pkg.texts.de.service.title,
    leikaKeys: pkg.service.leika,
    areas: pkg.service.leika.length > 0 ? ['16'] : [],
    authorityOff: [...authorityOff],
    url: `/antrag/neu?leistung=${pkg.slug}&ags={ags}`,
    publisher: 'Rennsteig',
    channel: 'platform',
    validFrom: null,
    validTo: null,
  };
}

/** A package with which no application may begin any more is offered nowhere. */
export function withoutAreas(slug: string): OnlineServiceAssignment {
  return {
    slug,
    title: slug,
    leikaKeys: [],
    areas: [],
    authorityOff: [],
    url: '',
    publisher: 'Rennsteig',
    channel: 'platform',
    validFrom: null,
    validTo: null,
  };
}
