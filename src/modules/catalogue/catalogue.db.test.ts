import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../../tests/support/client.ts';
import { withDatabase } from '../../../tests/support/database.ts';
import { signIn } from '../../../tests/support/people.ts';
import { createMovableClock } from '../../platform/clock/clock.ts';
import type { StaffActor, StaffRole } from '../../platform/db/actor.ts';
import { type Catalogue, createCatalogue } from './index.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const path = '/arbeitsplatz/suchwoerter';
const asked: (string | undefined)[] = [];
let catalogue: Catalogue;

const staff = (role: StaffRole): StaffActor => ({
  kind: 'staff',
  id: '01930000-0000-7000-8000-000000000002',
  name: 'Erika Muster',
  authorities: ['16'],
  roles: [{ authorityId: '16', role }],
});

beforeAll(async () => {
  clock.moveTo(new Date('2026-06-01T10:00:00Z'));
  catalogue = createCatalogue({
    ...bed.platform,
    places: { listAuthorities: () => [] },
    isOnline: (keys, ags) => {
      asked.push(ags);
      return keys.includes('99102013002000');
    },
  });
  await catalogue.start(() => undefined);
});

afterAll(() => catalogue?.stop());

describe('the door', () => {
  it('finds, describes and lists services', () => {
    const { services, total } = catalogue.search({ q: 'hund anmelden', ags: '16066076', limit: 3 });
    expect(services[0]).toMatchObject({ slug: 'hundesteuer-anmelden', leikaKey: '99102013002000', online: true });
    expect(services.length).toBe(3);
    expect(total).toBeGreaterThan(3);
    expect(asked.at(-1)).toBe('16066076');
    expect(catalogue.getService('hundesteuer-anmelden', 'de').texts?.documents[0]?.title).toBe('Chipnummer des Hundes');
    expect(catalogue.getService('wohnsitz-anmelden', 'en').law).toContainEqual({
      citation: '§ 17 BMG',
      law: 'Federal Registration Act',
    });
    expect(catalogue.byLeika('99102013010000')?.slug).toBe('hundesteuer-befreiung');
    expect(catalogue.byLeika('99008001015000')?.slug).toBe('personalausweis');
    expect(catalogue.listAll('de', { situation: 'tiere' }).map(({ slug }) => slug)).toContain('fundtier-melden');
    expect(catalogue.listFrequent('de', 1)[0]?.slug).toBe('wohnsitz-anmelden');
    expect(catalogue.countNames()).toBe(4813);
  });

  it('gives a service without a description its key as address and never an error', () => {
    const deponie = catalogue.getService('99001017000000', 'de');
    expect(deponie).toMatchObject({ slug: '99001017000000', described: false, title: 'Deponie', related: [] });
    expect(catalogue.getService('99102013002000', 'de').slug).toBe('hundesteuer-anmelden');
    expect(catalogue.findService('einhorn', 'de')).toBeUndefined();
    expect(() => catalogue.getService('einhorn', 'de')).toThrow('catalogue.unknown_service');
  });

  it('does not load the same list twice, and takes over a newer one', async () => {
    const lines: string[] = [];
    await catalogue.start((line) => lines.push(line));
    expect(lines).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'rennsteig-leika-'));
    const file = join(folder, 'leika.csv');
    const command = bed.program.modules
      .flatMap(({ commands }) => commands)
      .find(({ name }) => name === 'import leika')!;
    writeFileSync(file, 'leika_key,name\n42,Nichts\n');
    await expect(command.run([file], () => undefined)).rejects.toMatchObject({ code: 'catalogue.unreadable_file' });
    writeFileSync(
      file,
      'leika_key,name,type,ozg_name,situation\n99999001000000,Einhornhaltung,5,Tierhaltung,Tierhaltung\n',
    );
    expect(await command.run([file, '--source', 'Test'], () => undefined)).toBe(0);
    await catalogue.refresh();
    expect(catalogue.countNames()).toBe(1);
    expect(catalogue.search({ q: 'einhorn' }).services[0]).toMatchObject({ slug: '99999001000000', described: false });
    // The product's own list does not replace what was imported.
    await catalogue.start(() => undefined);
    expect(catalogue.countNames()).toBe(1);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('the public interface', () => {
  const get = async (query: string) => {
    const { statusCode, body } = await bed.program.server.inject({ url: `/api/v1/services?${query}` });
    return { status: statusCode, body: JSON.parse(body) };
  };

  it('answers with services and their number', async () => {
    const { status, body } = await get('q=hund%20anmelden&limit=2');
    expect(status).toBe(200);
    expect(body.services.length).toBe(2);
    expect(Object.keys(body.services[0])).toEqual(
      expect.arrayContaining(['leikaKey', 'slug', 'name', 'shortText', 'online']),
    );
    expect(body.services[0].slug).toBe('hundesteuer-anmelden');
    expect(body.total).toBeGreaterThanOrEqual(2);
    expect((await get('q=register%20my%20dog&lang=en')).body.services[0].name).toBe('Register a dog');
    expect((await get('')).body.total).toBeGreaterThan(80);
  });

  it('says for a place whether the service is online there', async () => {
    const { body } = await get('q=hund%20anmelden&ags=16066076&limit=1');
    expect(body.services[0]).toMatchObject({ slug: 'hundesteuer-anmelden', online: true });
    expect((await get('q=waffenbesitzkarte&ags=16066076&limit=1')).body.services[0].online).toBe(false);
  });

  it('refuses what it does not know', async () => {
    expect((await get('q=hund&ags=1')).status).toBe(400);
    expect((await get('q=hund&limit=0')).status).toBe(400);
    expect((await get('q=hund&colour=red')).status).toBe(400);
  });
});

describe('search words', () => {
  it('stores a question without a find once five connections had it, without who asked, and forgets it after 90 days', async () => {
    const ask = async (q: string, asker: string) => {
      catalogue.search({ q, asker });
      await catalogue.flushMisses();
    };
    for (const asker of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']) {
      for (const q of ['Quokka-Quagga', 'quokka erika@example.org', 'quokka 0160 123456']) await ask(q, asker);
      await ask('Quastenflosser', '192.0.2.1');
    }
    expect(await catalogue.listMisses(staff('editor'))).toEqual([]);
    await ask('quokka quagga', '192.0.2.5');
    clock.moveTo(new Date('2026-06-02T10:00:00Z'));
    await ask('quokka quagga', '192.0.2.6');
    await ask('quokka quagga', '192.0.2.6');
    const { rows } = await bed.admin.query(`select day::text, question, count from catalogue.search_miss`);
    expect(rows).toEqual([
      { day: '2026-06-01', question: 'quokka quagga', count: 5 },
      { day: '2026-06-02', question: 'quokka quagga', count: 1 },
    ]);
    expect(await catalogue.listMisses(staff('editor'))).toEqual([{ question: 'quokka quagga', count: 6 }]);
    await expect(catalogue.listMisses(staff('head'))).rejects.toMatchObject({ code: 'catalogue.not_editor' });
    clock.moveTo(new Date('2026-09-15T10:00:00Z'));
    await catalogue.forgetMisses();
    expect((await bed.admin.query('select 1 from catalogue.search_miss')).rowCount).toBe(0);
    clock.moveTo(new Date('2026-06-01T10:00:00Z'));
  });

  it('are added by editors only, count at once and can be taken away', async () => {
    const word = { term: 'Wauwau', target: 'hundesteuer-anmelden', lang: 'de' } as const;
    await expect(catalogue.addSynonym(staff('admin'), word)).rejects.toMatchObject({ code: 'catalogue.not_editor' });
    await expect(catalogue.addSynonym(staff('editor'), { ...word, term: '!' })).rejects.toMatchObject({
      code: 'catalogue.invalid_term',
    });
    await expect(catalogue.addSynonym(staff('editor'), { ...word, target: 'einhorn' })).rejects.toMatchObject({
      code: 'catalogue.unknown_service',
    });
    expect(catalogue.search({ q: 'wauwau' }).total).toBe(0);
    await catalogue.addSynonym(staff('editor'), word);
    await catalogue.addSynonym(staff('editor'), { ...word, term: 'wauwau' });
    expect(catalogue.search({ q: 'wauwau' }).services[0]?.slug).toBe('hundesteuer-anmelden');
    const words = await catalogue.listSynonyms(staff('editor'));
    expect(words.map(({ term, createdBy }) => ({ term, createdBy }))).toEqual([
      { term: 'Wauwau', createdBy: 'Erika Muster' },
    ]);
    await catalogue.removeSynonym(staff('editor'), { id: words[0]!.id });
    expect(catalogue.search({ q: 'wauwau' }).total).toBe(0);
    await expect(catalogue.removeSynonym(staff('editor'), { id: words[0]!.id })).rejects.toMatchObject({
      code: 'catalogue.unknown_synonym',
    });
    const { rows } = await bed.admin.query(
      `select action from platform.audit where action like 'catalogue.%' order by at, action`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['catalogue.synonym_added', 'catalogue.synonym_removed']);
  });

  it('are kept on a page of the workplace, which keeps what was typed', async () => {
    const visitor = createClient(bed.program.server);
    await visitor.send('GET', '/api/v1/services?q=zebrafinkenstation');
    const editor = await signIn(bed, 'editor', '16');
    const opened = await editor.open(`${path}?wort=zebrafinkenstation`);
    expect(opened.status).toBe(200);
    expect(opened.body).toContain('zebrafinkenstation');
    const refused = await editor.submit(opened, 'Hinzufügen', { Leistung: 'gibt-es-nicht' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('value="zebrafinkenstation"');
    expect(refused.body).toContain('Diese Leistung kennt der Katalog nicht.');
    const done = await editor.submit(refused, 'Hinzufügen', { Leistung: 'fundtier-melden' });
    expect(done.path).toBe(`${path}?getan=hinzugefuegt`);
    const found = await bed.program.server.inject({ url: '/api/v1/services?q=zebrafinkenstation' });
    expect(JSON.parse(found.body).services[0].slug).toBe('fundtier-melden');
    const removed = await editor.submit(done, 'Entfernen zebrafinkenstation');
    expect(removed.body).toContain('Das Suchwort ist entfernt.');
    expect((await visitor.open(path)).path).not.toBe(path);
  });
});
