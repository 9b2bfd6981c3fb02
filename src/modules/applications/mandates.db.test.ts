import { describe, expect, it } from 'vitest';
import { openAccount } from '../../../tests/support/citizens.ts';
import type { Client } from '../../../tests/support/client.ts';
import { withDatabase } from '../../../tests/support/database.ts';
import { readableText } from '../../../tests/support/html-form.ts';
import { dog, person } from '../../../tests/support/journey.ts';
import { accept, choose, inviteAgent, openNamed, type Wanted } from '../../../tests/support/mandates.ts';
import { createMovableClock } from '../../platform/clock/clock.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const begin = '/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076';
const idIn = (path: string) => /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(path)?.[0] ?? '';

const named = (first: string, last: string) => openNamed(bed, first, last);
const invite = (from: Client, to: { email: string }, wanted?: Wanted) => inviteAgent(bed, from, to, wanted);

describe('a mandate', () => {
  it('for everything: the representative sends in the name of the other, both names are in the file, the own account stays shut', async () => {
    const principal = await named('Paula', 'Prinzipal');
    const agent = await openAccount(bed);
    await accept(agent, await invite(principal.client, agent));
    const mine = await choose(agent, 'Paula Prinzipal');
    expect(readableText(mine.body)).toContain('Sie handeln für Paula Prinzipal');
    for (const path of ['/konto/daten', '/konto/sicherheit', '/konto/loeschen', '/konto/vollmachten'])
      expect((await agent.client.open(path)).status, path).toBe(403);

    const first = await agent.client.open(begin);
    const id = idIn(first.path);
    expect(readableText(first.body)).toContain('Sie handeln für Paula Prinzipal');
    const second = await agent.client.submit(first, 'Weiter', person);
    const sent = await agent.client.submit(await agent.client.submit(second, 'Weiter', dog), 'Absenden');
    expect(sent.path).toBe(`/status/${id}`);
    await bed.runJobs();
    expect((await principal.client.open(`/status/${id}`)).status).toBe(200);
    const { rows } = await bed.admin.query('select acted_by from cases.submission where application_id = $1', [id]);
    expect(rows[0].acted_by).toMatchObject({ name: 'Vera Vertreterin', principal: 'Paula Prinzipal', level: 'basis' });
    const audit = await bed.admin.query(
      `select actor_id from platform.audit where action = 'applications.submitted' and subject = $1`,
      [`application:${id}`],
    );
    expect(audit.rows[0].actor_id).toMatch(/^[0-9a-f-]{36} for [0-9a-f-]{36}$/);

    const status = await agent.client.open(`/status/${id}`);
    expect(readableText(status.body)).not.toContain('Aus dem Konto nehmen');
    expect((await agent.client.open(`/konto/entfernen/${id}`)).status).toBe(403);
    await agent.client.submit(status, 'Nachricht senden', { 'Neue Nachricht': 'Der Hund heißt Bello.' });
    await bed.runJobs();
    const seen = readableText((await principal.client.open(`/status/${id}`)).body);
    expect(seen).toContain('Vera Vertreterin, mit Vollmacht');
    const answer = await bed.admin.query(`select actor_name from cases.action where kind = 'answerReceived'`);
    expect(answer.rows[0].actor_name).toMatch(/^Vera Vertreterin für .+ \(Vollmacht\)$/);

    await choose(agent, 'Für mich selbst');
    expect((await agent.client.open(`/status/${id}`)).status).toBe(404);
  });

  it('T17 revoked: the next request is refused, in a session that is open and in the middle of a form', async () => {
    const principal = await named('Rita', 'Ruft');
    const agent = await openAccount(bed);
    await accept(agent, await invite(principal.client, agent));
    await choose(agent, 'Rita Ruft');
    const form = await agent.client.open(begin);
    const list = await principal.client.open('/konto/vollmachten');
    const end = /href="(\/konto\/vollmachten\/[0-9a-f-]+\/beenden)"/.exec(list.body)?.[1] ?? '';
    await principal.client.submit(await principal.client.open(end), 'Vollmacht beenden');
    const refused = await agent.client.submit(form, 'Weiter', person);
    expect(refused.status).toBe(403);
    expect(readableText(refused.body)).toContain('Diese Vollmacht gilt nicht mehr');
    expect((await agent.client.open(form.path)).status).toBe(404);
    expect((await agent.client.open('/konto/daten')).status).toBe(200);
  });

  it('ends with its last day', async () => {
    const principal = await named('Tina', 'Tag');
    const agent = await openAccount(bed);
    const day = new Date(Date.now() + 86_400_000);
    await accept(agent, await invite(principal.client, agent, { until: day.toLocaleDateString('de-DE') }));
    await choose(agent, 'Tina Tag');
    expect((await agent.client.open('/konto')).status).toBe(200);
    clock.moveTo(new Date(day.getTime() + 86_400_000));
    const later = await agent.client.open('/konto');
    clock.moveTo(new Date());
    // By then the session itself may have ended too.
    expect([403, 200]).toContain(later.status);
    expect(readableText(later.body)).not.toContain('Sie handeln für');
  });

  it('for one application reaches no other and begins none; a deep link asks whom one acts for', async () => {
    const principal = await named('Frieda', 'Fall');
    const one = idIn((await principal.client.open(begin)).path);
    const other = idIn((await principal.client.open(`${begin}&neu=1`)).path);
    const agent = await openAccount(bed);
    await accept(agent, await invite(principal.client, agent, { scope: `antrag:${other}` }));
    const asked = await agent.client.open(`/antrag/${other}`);
    expect(asked.path).toContain('/konto/vertretung?weiter=');
    const inside = await agent.client.submit(asked, 'Weiter', { fuer: 'Frieda Fall' });
    expect(inside.path).toBe(`/antrag/${other}`);
    expect((await agent.client.open(`/antrag/${one}`)).status).toBe(404);
    expect((await agent.client.open(`${begin}&neu=1`)).status).toBe(403);
    expect((await agent.client.open('/konto')).body).not.toContain(one);
  });

  it('for one page of the form fills in this page, sees no other, sends nothing', async () => {
    const principal = await named('Silke', 'Seite');
    const offered = await principal.client.open(begin);
    const id = idIn(offered.path);
    await principal.client.submit(await principal.client.open(`/antrag/${id}`), 'Weiter', person);
    const agent = await openAccount(bed);
    const [, step = ''] =
      [
        ...(await principal.client.open('/konto/vollmachten/neu')).body.matchAll(
          new RegExp(`<option value="seite:${id}:(\\w+)"`, 'g'),
        ),
      ][1] ?? [];
    await accept(agent, await invite(principal.client, agent, { scope: `seite:${id}:${step}` }));
    await choose(agent, 'Silke Seite');
    const page = await agent.client.open(`/antrag/${id}`);
    expect(page.path).toBe(`/antrag/${id}?schritt=${step}`);
    expect((await agent.client.open(`/antrag/${id}?schritt=review`)).path).toBe(`/antrag/${id}?schritt=${step}`);
    for (const path of [`/antrag/${id}/kopie.pdf`, `/antrag/${id}/gespeichert`, `/status/${id}`])
      expect((await agent.client.open(path)).status, path).toBe(403);
    const saved = await agent.client.submit(page, 'Weiter', dog);
    expect(saved.path).toBe('/konto');
  });

  it('for a page that is not asked with the answers of now leads to the list instead of in a circle', async () => {
    const principal = await named('Uta', 'Unerreicht');
    const id = idIn((await principal.client.open(begin)).path);
    const steps = [
      ...(await principal.client.open('/konto/vollmachten/neu')).body.matchAll(
        new RegExp(`<option value="seite:${id}:(\\w+)"`, 'g'),
      ),
    ];
    const agent = await openAccount(bed);
    await accept(agent, await invite(principal.client, agent, { scope: `seite:${id}:${steps.at(-1)?.[1]}` }));
    await choose(agent, 'Uta Unerreicht');
    expect((await agent.client.open(`/antrag/${id}`)).path).toBe('/konto');
  });

  it('T10 a representative who proves who they are proves it for themselves, never for the other account', async () => {
    const principal = await named('Petra', 'Prinzipal');
    const agent = await openAccount(bed);
    await accept(agent, await invite(principal.client, agent));
    await choose(agent, 'Petra Prinzipal');
    const prove = await agent.client.open('/konto/ausweisen?stufe=substantial&weiter=/konto');
    const away = await agent.client.submit(prove, 'Mit BundID ausweisen');
    expect(away.status).toBe(200);
    const { rows } = await bed.admin.query(
      `select c.email from accounts.login_attempt a join accounts.citizen c on c.id = a.account_id
       where a.purpose = 'step-up' order by a.created_at desc limit 1`,
    );
    expect(rows).toEqual([{ email: agent.email }]);
  });

  it('is not accepted by the one who gave it, nor twice, nor by whoever knows no link', async () => {
    const principal = await named('Ida', 'Eigen');
    const agent = await openAccount(bed);
    const path = await invite(principal.client, agent);
    const own = await principal.client.open(path);
    expect(readableText(own.body)).toContain('Das ist Ihre eigene Einladung');
    await accept(agent, path);
    expect((await (await openAccount(bed)).client.open(path)).status).toBe(410);
    expect((await agent.client.open(`/konto/vollmacht-annehmen/${'A'.repeat(43)}`)).status).toBe(410);
  });
});
