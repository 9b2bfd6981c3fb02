import { beforeAll, expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';
import { runJourney } from '../../forms/index.ts';
import type { StaffActor, StaffRole } from '../../platform/db/actor.ts';
import { createPlaces, type OnlineServiceAssignment, type Places } from '../places/index.ts';
import { createPackages, journeyPlaces, type Packages } from './index.ts';
import { findRecipientProblems } from './recipients.rules.ts';

const bed = withDatabase();
const assigned = new Map<string, OnlineServiceAssignment>();
let packages: Packages;
let places: Places;

const make = (demo = false) =>
  createPackages({
    ...bed.platform,
    demo,
    journeyPlaces: { findRecipient: () => undefined, findPlaces: () => [] },
    assignOnlineServices: async (_, list) => {
      for (const one of list) assigned.set(one.slug, one);
    },
  });
const staff = (role: StaffRole, authorityId: string): StaffActor => ({
  kind: 'staff',
  id: '01930000-0000-7000-8000-000000000001',
  name: 'Erika Muster',
  authorities: [authorityId],
  roles: [{ authorityId, role }],
});
const slug = 'hundesteuer-anmelden';
const meiningen = '16066042';

beforeAll(async () => {
  packages = make();
  await packages.start(() => undefined);
  places = createPlaces(bed.platform);
  await places.start(() => undefined);
});

it('publishes what lies in services and finds it again by slug, version and key', () => {
  expect(packages.listCurrent().map((pkg) => pkg.slug)).toContain(slug);
  const { version } = packages.getPackage(slug);
  expect(packages.findPackage(slug, version)).toBe(packages.findPackage(slug));
  expect(packages.findPackage(slug, '0.0.1')).toBeUndefined();
  expect(packages.forLeika('99102013002000')).toEqual([slug]);
  expect(packages.forLeika('99102013010000')).toEqual([]);
  expect(assigned.get(slug)).toMatchObject({ areas: ['16'], authorityOff: [], leikaKeys: ['99102013002000'] });
  expect(assigned.get('allgemeines-anliegen')?.areas).toEqual([]);
});

it('keeps a published version: a changed package refuses to start, in the demo it gets a version beside the old one', async () => {
  const { version } = packages.getPackage(slug);
  await bed.admin.query(`update packages.version set hash = repeat('0', 64) where slug = $1`, [slug]);
  await expect(make().start(() => undefined)).rejects.toMatchObject({ code: 'packages.changed_without_version' });
  const demo = make(true);
  const said: string[] = [];
  await demo.start((line) => said.push(line));
  expect(said.join()).toContain(slug);
  const next = demo.getPackage(slug).version;
  expect(next).toMatch(new RegExp(`^${version.replaceAll('.', '\\.')}\\+[0-9a-f]{8}$`));
  expect(demo.findPackage(slug, version)?.version).toBe(version);
  expect(demo.packageFolder(slug, version)).toContain('var/packages');
  expect(demo.packageFolder(slug, next)).toMatch(/services\/hundesteuer-anmelden$/);
  const again = make(true);
  await again.start(() => undefined);
  expect(again.getPackage(slug).version).toBe(next);
});

it('switches a package off for one authority only', async () => {
  const own = make(true);
  await own.start(() => undefined);
  expect(own.isOn(meiningen, slug)).toBe(true);
  await own.setSwitch(staff('head', meiningen), { authorityId: meiningen, slug, isOn: false });
  expect(own.isOn(meiningen, slug)).toBe(false);
  expect(own.isOn('16051000', slug)).toBe(true);
  expect(assigned.get(slug)?.authorityOff).toEqual([meiningen]);
  const { rows } = await bed.admin.query(
    `select count(*)::int as count from platform.audit where action = 'packages.switched'`,
  );
  expect(rows[0].count).toBe(1);
  await own.setSwitch(staff('admin', '*'), { authorityId: meiningen, slug, isOn: true });
  expect(own.isOn(meiningen, slug)).toBe(true);
  expect(assigned.get(slug)?.authorityOff).toEqual([]);
});

it('lets nobody else switch', async () => {
  for (const actor of [staff('caseworker', meiningen), staff('head', '16051000'), staff('editor', '16')]) {
    const attempt = packages.setSwitch(actor, { authorityId: meiningen, slug, isOn: false });
    await expect(attempt).rejects.toMatchObject({ code: 'packages.not_allowed' });
  }
  await expect(
    packages.setSwitch({ kind: 'anonymous' }, { authorityId: meiningen, slug, isOn: false }),
  ).rejects.toMatchObject({ code: 'packages.not_allowed' });
  await expect(
    packages.setSwitch(staff('head', meiningen), { authorityId: meiningen, slug: 'nope', isOn: false }),
  ).rejects.toMatchObject({ code: 'packages.unknown_package' });
});

it('journeys name who is responsible, and that is who the rules find', () => {
  const find = journeyPlaces(places);
  for (const pkg of packages.listCurrent()) {
    for (const journey of pkg.source.journeys) expect(runJourney(pkg, journey), journey.name).toEqual([]);
    expect(findRecipientProblems(pkg, find), pkg.slug).toEqual([]);
  }
});
