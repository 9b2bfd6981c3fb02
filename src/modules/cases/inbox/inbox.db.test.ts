import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../tests/support/database.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import { accept, casesDeps, erfurt, meiningen, openThread, staffOf, submissionOf } from '../cases.fixture.ts';
import { readInbox, takeFreeCases } from './inbox.actions.ts';
import { selectInbox } from './inbox.queries.ts';
import { readInboxQuery } from './inbox.rules.ts';
import type { InboxQuery } from './inbox.schema.ts';

const bed = withDatabase();
const worker = staffOf(meiningen);
const deps = () => casesDeps(bed.platform, [worker]);
const inbox = (params: Record<string, string> = {}, actor = worker) =>
  readInbox(deps(), actor, readInboxQuery(params, actor.authorities) as InboxQuery);

const many = 20_000;

/** Rows as an arrival writes them, without the rest of their file: enough to ask lists about. */
async function fill(authorityId: string, count: number): Promise<void> {
  await bed.db.as(staffOf(authorityId), async (tx) => {
    await sql`insert into cases."case" (id, application_id, authority_id, file_number, service_slug, package_version, title,
        applicant_name, place_ags, place_name, received_at, status, due_on, sort_on, updated_at, revision)
      select gen_random_uuid(), gen_random_uuid(), ${authorityId}, 'MAS-2020-' || lpad(n::text, 6, '0'), 'hundesteuer-anmelden', '1.0.0',
        'Hund anmelden: Bello ' || n, 'Person ' || n, '16066076', 'Untermaßfeld', now(),
        (array['new', 'inProgress', 'waiting', 'closed'])[1 + n % 4], date '2027-01-01' + n % 700, date '2027-01-01' + n % 700, now(), 1
      from generate_series(1, ${count}::int) n`.execute(tx);
    await sql`insert into cases.word (authority_id, word, case_id, application_id)
      select authority_id, lower(w), id, application_id from cases."case", unnest(array[file_number, 'person', 'untermassfeld']) w
      where authority_id = ${authorityId} and file_number like 'MAS-%'`.execute(tx);
  });
}

beforeAll(async () => {
  await fill(meiningen, many);
  await fill(erfurt, many);
  await bed.owner.query('analyze cases."case"; analyze cases.word');
  for (const lastName of ['Müller', 'Probe', 'Muster']) {
    const submission = submissionOf({ lastName, submittedAt: new Date('2026-11-09T18:42:00Z') });
    await openThread(deps(), submission);
    await accept(deps(), submission);
  }
});

describe('the inbox', () => {
  it('shows the most urgent cases of the own authority first, with capped figures', async () => {
    const { rows, counts, next, total } = await inbox();
    expect(rows).toHaveLength(20);
    expect(rows.slice(0, 3).map(({ dueOn }) => dueOn)).toEqual(['2026-11-23', '2026-11-23', '2026-11-23']);
    expect(rows.every(({ authorityId }) => authorityId === meiningen)).toBe(true);
    expect(counts.eingang).toEqual({ count: 999, more: true });
    expect(total.more).toBe(true);
    expect(next).toBeDefined();
  });

  it('goes from page to page without a gap or a double', async () => {
    const seen = new Set<string>();
    let params: Record<string, string> = {};
    for (let page = 0; page < 6; page += 1) {
      const { rows, next } = await inbox(params);
      for (const { id } of rows) seen.add(id);
      params = { nach: `${next?.key}_${next?.id}` };
    }
    expect(seen.size).toBe(120);
  });

  it('finds by the beginning of file number, name and place, with every spelling of umlauts', async () => {
    for (const q of ['Müller', 'mueller', 'Muller', 'mül', 'anna müller', 'HST-2026-00001', 'müller untermass']) {
      const { rows } = await inbox({ q });
      expect(
        rows.map(({ applicantName }) => applicantName),
        q,
      ).toContain('Anna Müller');
    }
    expect((await inbox({ q: 'gibtesnicht' })).rows).toEqual([]);
    expect((await inbox({ q: 'müller' }, staffOf(erfurt))).rows).toEqual([]);
  });

  it('filters by state, place, service and person', async () => {
    expect((await inbox({ stand: 'waiting' })).rows.every(({ status }) => status === 'waiting')).toBe(true);
    expect((await inbox({ sicht: 'abgeschlossen' })).rows.every(({ status }) => status === 'closed')).toBe(true);
    expect((await inbox({ gemeinde: '16051000' })).rows).toEqual([]);
    expect((await inbox({ wer: 'meine' })).rows).toEqual([]);
    const { services, places } = await inbox();
    expect(services.map(({ slug }) => slug)).toEqual(['hundesteuer-anmelden']);
    expect(places).toEqual([{ ags: '16066076', name: 'Untermaßfeld' }]);
  });

  it('takes chosen free cases and leaves the others', async () => {
    const ids = (await inbox({ q: 'probe' })).rows.map(({ id }) => id);
    expect(await takeFreeCases(deps(), worker, ids)).toBe(1);
    expect(await takeFreeCases(deps(), worker, ids)).toBe(0);
    expect((await inbox({ sicht: 'meine' })).rows).toHaveLength(1);
    await expect(takeFreeCases(deps(), worker, [newId()])).rejects.toMatchObject({ code: 'cases.not_found' });
  });

  it('C50 answers from an ordered index under row-level security, whatever the stock', async () => {
    const asker = { staffIds: [worker.id], today: '2026-11-17' };
    const addresses = [
      {},
      { nach: '2027-06-01_00000000-0000-7000-8000-000000000000' },
      { stand: 'waiting' },
      { sicht: 'abgeschlossen' },
    ];
    for (const params of [...addresses, { sortierung: 'eingang' }, { sicht: 'meine' }, { q: 'mas-2020-0190' }]) {
      const query = readInboxQuery(params, [meiningen]) as InboxQuery;
      const [plan] = await bed.db.as(worker, (tx) =>
        selectInbox(tx, query, asker, 20).explain('json', sql`analyze, buffers`),
      );
      const root = (plan as unknown as { 'QUERY PLAN': { Plan: Record<string, number> }[] })['QUERY PLAN'][0]?.Plan;
      const pages = (root?.['Shared Hit Blocks'] ?? 0) + (root?.['Shared Read Blocks'] ?? 0);
      expect(pages, JSON.stringify(params)).toBeLessThan(1500);
      expect(JSON.stringify(root), JSON.stringify(params)).not.toContain('Seq Scan');
    }
  });
});
