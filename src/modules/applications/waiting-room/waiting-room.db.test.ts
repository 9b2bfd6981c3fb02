import { beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { untermassfeld } from '../../../../tests/support/journey.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';

const clock = createMovableClock();
// One start per second and two at once: who comes third waits.
const bed = withDatabase({ clock, env: { STARTS_PER_SECOND: '1' } });
const start = `/antrag/neu?leistung=hundesteuer-anmelden&ags=${untermassfeld}`;

const pass = (seconds: number) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1000));
const visit = async (path: string) => createClient(bed.program.server).send('GET', path);
const locationOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers.location);

beforeEach(async () => {
  // Whoever waited before is long gone, and every process has seen it.
  await bed.admin.query('delete from applications.waiting_ticket; delete from applications.waiting_room');
  pass(3600);
  await new Promise((resolve) => setTimeout(resolve, 2_200));
});

describe('the waiting room', () => {
  it('lets people in one after the other, says how many are before them, and forgets nobody', async () => {
    const begun = [await visit(start), await visit(start)];
    for (const answer of begun) expect(locationOf(answer)).toMatch(/^\/antrag\/[\w-]{43}$/);
    const places: string[] = [];
    for (let index = 0; index < 3; index += 1) places.push(locationOf(await visit(start)));
    for (const place of places)
      expect(place).toMatch(/^\/antrag\/warten\/[\w-]{43}\?leistung=hundesteuer-anmelden&ags=/);

    const third = await visit(places[2]!);
    expect(third.status).toBe(200);
    expect(third.headers.refresh).toMatch(/^\d+$/);
    expect(third.headers['cache-control']).toContain('no-store');
    expect(third.body).toContain('Vor Ihnen warten noch 2 Menschen.');
    expect(third.body).toContain('weniger als eine Minute');

    pass(1.2);
    expect(locationOf(await visit(places[0]!))).toMatch(/^\/antrag\/[\w-]{43}$/);
    expect((await visit(places[1]!)).body).toContain('Sie sind als Nächstes an der Reihe.');
    expect((await visit(places[2]!)).body).toContain('Vor Ihnen wartet noch ein Mensch.');
    pass(2);
    for (const place of places.slice(1)) expect(locationOf(await visit(place))).toMatch(/^\/antrag\/[\w-]{43}$/);
  });

  it('a place lets in again after a lost answer, but not a crowd', async () => {
    await visit(start);
    await visit(start);
    const place = locationOf(await visit(start));
    pass(5);
    const answers = [await visit(place), await visit(place), await visit(place), await visit(place)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 410]);
    expect(answers[3]!.body).toContain('Antrag neu beginnen');
  });

  it('who has a draft never waits, and other services have their own door', async () => {
    const draft = locationOf(await visit(start));
    await visit(start);
    expect(locationOf(await visit(start))).toMatch(/^\/antrag\/warten\//);
    expect((await visit(draft)).status).toBe(200);
    const other = await visit(`/antrag/neu?leistung=meldebescheinigung&ags=${untermassfeld}`);
    expect(locationOf(other)).toMatch(/^\/antrag\/[\w-]{43}$/);
  });

  it('keeps only the hash of a place and forgets it after a day', async () => {
    await visit(start);
    await visit(start);
    const [, ticket = ''] = /warten\/([\w-]{43})/.exec(locationOf(await visit(start))) ?? [];
    const kept = () => bed.admin.query('select t::text as text from applications.waiting_ticket t');
    expect((await kept()).rows).toHaveLength(1);
    expect(JSON.stringify((await kept()).rows)).not.toContain(ticket);
    pass(90_000);
    await bed.program.tasks['applications.forget-tickets']!({}, { id: '1', attempts: 1 });
    expect((await kept()).rows).toHaveLength(0);
  });
});
