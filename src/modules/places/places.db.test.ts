import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';
import { createMovableClock } from '../../platform/clock/clock.ts';
import type { Actor } from '../../platform/db/actor.ts';
import { makeGv100ad } from './gv100ad.fixture.ts';
import { createPlaces, type Places } from './index.ts';
import { makeOnlineService } from './places.fixture.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const actor: Actor = { kind: 'job', job: 'test:places' };
const folder = mkdtempSync(join(tmpdir(), 'rennsteig-places-'));
let places: Places;

beforeEach(async () => {
  clock.moveTo(new Date('2026-06-01T10:00:00Z'));
  places ??= createPlaces(bed.platform);
  await places.refresh();
});

afterAll(() => {
  places?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string) => {
  const { statusCode, headers, body } = await bed.program.server.inject({ url: path });
  return { status: statusCode, type: headers['content-type'], body: JSON.parse(body) };
};

/** Runs a command of the command line; returns its exit code and what it prints. */
async function run(...words: string[]) {
  const commands = bed.program.modules.flatMap((module) => module.commands);
  const name = words.slice(0, 2).join(' ');
  const lines: string[] = [];
  const code = await commands.find((command) => command.name === name)!.run(words.slice(2), (line) => lines.push(line));
  return { code, lines };
}

function saveFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('loading', () => {
  it('fills an empty database with every municipality and its bodies, and not again', async () => {
    expect(places.find({ q: 'Untermaßfeld' }).candidates[0]).toMatchObject({ ags: '16066076', ars: '160665050076' });
    expect(places.listAuthorities().length).toBeGreaterThan(601 + 42 + 17);
    expect(places.listAuthorities().map(({ id }) => id)).not.toContain('160665050');
    expect(places.listAuthorities().map(({ id }) => id)).not.toContain('x-jobcenter');
    const version = places.currentVersion();
    await places.start(() => undefined);
    expect(places.currentVersion()).toBe(version);
    expect((await places.dataSets()).find(({ dataset }) => dataset === 'areas')).toMatchObject({ state: '2026-02-28' });
  });

  it('keeps what an editor entered when the data of the product changes', async () => {
    await bed.owner.query("update places.authority set email = 'info@example.org' where id = '16066042'");
    await bed.owner.query("update places.version set hash = 'older' where dataset = 'product'");
    await places.start(() => undefined);
    expect(places.getAuthority('16066042')).toMatchObject({ email: 'info@example.org', name: 'Stadt Meiningen' });
  });

  it('knows for whom an authority acts', () => {
    const meiningen = places.getAuthority('16066042');
    expect(meiningen.actsFor.map(({ name }) => name)).toEqual(['Meiningen', 'Rippershausen', 'Untermaßfeld']);
    expect(places.getAuthority('16066012')).toMatchObject({
      actedBy: { id: '160665005' },
      actsFor: [],
      areaAgs: '16066012',
    });
    expect(places.authoritiesOf('16066076')).toMatchObject({ acting: { id: '16066042' }, district: { id: '16066' } });
    expect(() => places.getAuthority('16066999')).toThrow('places.unknown_authority');
    expect(places.districtTiles()).toHaveLength(22);
    expect(places.findPlace('16077003')).toMatchObject({ ags: '16077043', formerName: 'Dobitschen' });
    expect(places.findPlace('16099999')).toBeUndefined();
  });
});

describe('the interface', () => {
  it('answers responsibility with carrier, performer and reasons', async () => {
    const { status, body } = await get('/api/v1/responsibility?leikaKey=99102013002000&ags=16066076');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      place: { ags: '16066076', name: 'Untermaßfeld', asOf: '2026-02-28' },
      service: { leikaKey: '99102013002000', matchedKey: '99102013000000' },
      answers: [
        {
          role: 'zustaendig',
          carrier: { id: '16066076' },
          performer: { id: '16066042' },
          onBehalfOf: { id: '16066076' },
        },
      ],
      gap: null,
      conflict: null,
    });
  });

  it.each([
    ['/api/v1/responsibility?leikaKey=99102013002000', 400, 'places.one_key'],
    ['/api/v1/responsibility?leikaKey=99102013002000&ags=16066076&ars=160665050076', 400, 'places.one_key'],
    ['/api/v1/responsibility?ags=16066076', 400, 'http.invalid_input'],
    ['/api/v1/responsibility?leikaKey=12&ags=16066076', 400, 'http.invalid_input'],
    ['/api/v1/responsibility?leikaKey=99102013002000&ags=16066076&date=2026-02-30', 400, 'places.invalid_date'],
    ['/api/v1/responsibility?leikaKey=99102013002000&ags=16066076&role=chef', 400, 'http.invalid_input'],
    ['/api/v1/responsibility?leikaKey=99102013002000&ags=09180117', 404, 'places.unknown_key'],
    ['/api/v1/places', 400, 'http.invalid_input'],
  ])('%s is a problem document %i', async (path, status, code) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.type).toContain('application/problem+json');
  });

  it('finds places and groups them by the body that acts', async () => {
    const { body } = await get(`/api/v1/places?q=${encodeURIComponent('98617')}&leikaKey=99102013002000&limit=100`);
    expect(body.candidates.length).toBeGreaterThan(5);
    expect(body.groups.find((group: { authority: { id: string } }) => group.authority.id === '16066042').ags).toContain(
      '16066076',
    );
  });

  it('takes today in Berlin as the day', async () => {
    clock.moveTo(new Date('2025-12-31T22:30:00Z'));
    expect(
      (await get('/api/v1/responsibility?leikaKey=99115005104000&ags=16077003')).body.place.replacedBy,
    ).toBeUndefined();
    clock.moveTo(new Date('2025-12-31T23:30:00Z'));
    expect((await get('/api/v1/responsibility?leikaKey=99115005104000&ags=16077003')).body.place.replacedBy).toBe(
      '16077043',
    );
  });
});

describe('transfers and online services', () => {
  const performer = () => places.resolve({ leikaKey: '99115003012000', ags: '16066076' }).answers[0]!.performer.id;

  it('take effect at 00:00 of the first day, without a restart', async () => {
    const added = await places.addTransfer(actor, {
      kind: 'delegating',
      fromId: '16066076',
      toId: '16063105',
      services: ['99115003'],
      validFrom: '2026-07-01',
    });
    clock.moveTo(new Date('2026-06-30T21:59:00Z'));
    expect(performer()).toBe('16066042');
    clock.moveTo(new Date('2026-06-30T22:01:00Z'));
    expect(performer()).toBe('16063105');
    await places.endTransfer(actor, { id: added.id, validTo: '2026-07-31' });
    clock.moveTo(new Date('2026-08-02T10:00:00Z'));
    expect(performer()).toBe('16066042');
  });

  it('are refused where the law does not allow them', async () => {
    const tax = {
      kind: 'delegating',
      fromId: '16066076',
      toId: '16063105',
      services: ['99102013'],
      validFrom: '2026-07-01',
    } as const;
    await expect(places.addTransfer(actor, tax)).rejects.toThrow('places.invalid_transfer');
    await expect(places.addTransfer(actor, { ...tax, services: ['99115003'], toId: '160665050' })).rejects.toThrow();
    expect(await run('transfer', 'add', 'mandating', '16066076', '16063105', '99102013', '2030-01-01')).toMatchObject({
      code: 0,
    });
    expect((await run('transfer', 'list')).lines.join()).toContain('Gemeinde Untermaßfeld -> Stadt Eisenach');
  });

  it('written by another process are seen at the next look', async () => {
    await bed.owner.query(
      "insert into places.transfer (kind, from_id, to_id, services, valid_from) values ('mandating', '16066056', '16062041', '{99115003}', '2026-01-01')",
    );
    await places.refresh();
    expect(places.resolve({ leikaKey: '99115003012000', ags: '16066056' }).answers[0]?.performer.id).toBe('16062041');
  });

  it('offers an assigned online service and takes it away again', async () => {
    const service = makeOnlineService({ slug: 'testdienst', leikaKeys: ['99033003000000'], areas: ['16'] });
    const online = () => places.resolve({ leikaKey: '99033003000000', ags: '16062041' }).onlineService?.slug;
    await places.assignOnlineServices(actor, [service]);
    expect(online()).toBe('testdienst');
    await places.assignOnlineServices(actor, [{ ...service, areas: [] }]);
    expect(online()).toBeUndefined();
  });
});

describe('imports', () => {
  it('takes over a newer official list and holds implausible rows for release', async () => {
    const file = saveFile(
      'gv.txt',
      makeGv100ad({ halve: '16077043', drop: '16066012', rename: ['16066076', 'Untermaßfeld-Neu'] }),
    );
    const { code, lines } = await run('import', 'gv100ad', file);
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('2 implausible rows are held');
    await places.refresh();
    expect(places.find({ q: '16066076' }).candidates[0]?.name).toBe('Untermaßfeld-Neu');
    expect(places.getAuthority('16066076').name).toBe('Gemeinde Untermaßfeld-Neu');
    expect(places.find({ q: 'Birx' }).candidates).toHaveLength(1);
    const held = (await run('import', 'held')).lines;
    expect(held).toHaveLength(2);
    const id = held.find((line) => line.includes('16077043'))!.split(' ')[0]!;
    expect((await run('import', 'release', id)).code).toBe(0);
    expect((await run('import', 'held')).lines).toHaveLength(1);
    expect((await run('import', 'release', id)).code).toBe(1);
    // The product's older state does not come back.
    await bed.owner.query("update places.version set hash = 'older' where dataset = 'product'");
    await places.start(() => undefined);
    expect(places.find({ q: '16066076' }).candidates[0]?.name).toBe('Untermaßfeld-Neu');
  });

  it('refuses a file that is none', async () => {
    await expect(run('import', 'gv100ad', saveFile('none.txt', 'hello'))).rejects.toThrow('places.unreadable_file');
    await expect(run('import', 'boundaries', saveFile('none.json', '{}'))).rejects.toThrow('places.unreadable_file');
    await expect(run('import', 'postal-codes', saveFile('none.csv', 'a,b\n1,2\n'))).rejects.toThrow(
      'places.unreadable_file',
    );
    expect((await run('import', 'gv100ad')).code).toBe(2);
  });

  it('takes over postal codes, also of vanished keys, and holds a file that is far too small', async () => {
    const few = await run('import', 'postal-codes', saveFile('few.csv', 'plz,ags\n98617,16066076\n'));
    expect(few.lines.join()).toContain('the whole file is held');
    const rows = places.find({ q: '160000000000', limit: 700 }).candidates.map(({ ags }) => `99099,${ags}`);
    const csv = ['plz,ags', ...rows, '04626,16077003', '04626,16099999'].join('\r\n');
    const { lines } = await run(
      'import',
      'postal-codes',
      saveFile('pairs.csv', csv),
      '--source',
      'Testquelle',
      '--licence',
      'frei',
    );
    expect(lines.join()).toContain('1 implausible rows are held');
    await places.refresh();
    expect(places.find({ q: '99099', limit: 700 }).candidates).toHaveLength(rows.length);
    expect(places.find({ q: '04626' }).candidates[0]?.ags).toBe('16077043');
    expect((await places.dataSets()).find(({ dataset }) => dataset === 'postal-codes')).toMatchObject({
      source: 'Testquelle',
      licence: 'frei',
    });
  });

  it('takes over boundaries with their source note', async () => {
    const geometries = places
      .find({ q: '160000000000', limit: 700 })
      .candidates.map(({ ags }) => ({ type: 'Polygon', arcs: [], properties: { ags } }));
    const topology = { type: 'Topology', arcs: [], objects: { gemeinden: { type: 'GeometryCollection', geometries } } };
    expect((await run('import', 'boundaries', saveFile('topo.json', JSON.stringify(topology)))).code).toBe(0);
    expect(await places.boundaries()).toMatchObject({
      source: '© GeoBasis-DE / BKG 2021 (Daten verändert)',
      licence: 'dl-de/by-2-0',
    });
  });

  const shared = join(import.meta.dirname, '../../../../shared/data');
  it.skipIf(!existsSync(shared))('reads the real files of postal codes and boundaries', async () => {
    const pairs = await run('import', 'postal-codes', join(shared, 'places/plz-gemeinde-thueringen.csv'));
    expect(pairs.lines.join()).toContain('652 pairs, 216 postal codes');
    await places.refresh();
    const found = places.find({ q: '07646', leikaKey: '99115005104000' });
    expect(found.candidates).toHaveLength(33);
    expect(found.groups).toHaveLength(5);
    expect(places.find({ q: '07554', leikaKey: '99036008007000' }).groups).toHaveLength(2);
    const topo = join(shared, 'boundaries/thueringen.topo.json');
    expect((await run('import', 'boundaries', topo)).lines.join()).toContain('601 municipalities known');
    expect(readFileSync(topo).length).toBeGreaterThan(100_000);
  });
});
