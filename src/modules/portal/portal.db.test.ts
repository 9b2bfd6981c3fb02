import { describe, expect, it } from 'vitest';
import { createClient } from '../../../tests/support/client.ts';
import { withDatabase } from '../../../tests/support/database.ts';
import { createMovableClock } from '../../platform/clock/clock.ts';
import { createPlaces } from '../places/index.ts';

// The portal on the real places, catalogue and packages, without JavaScript.
const clock = createMovableClock();
const bed = withDatabase({ clock });
const guest = () => createClient(bed.program.server);
const open = async (path: string) => {
  const answer = await guest().open(path);
  return { ...answer, heading: /<h1[^>]*>([^<]*)/.exec(answer.body)?.[1] };
};

describe('the way to an objection', () => {
  it.each(['Widerspruch', 'wiederspruch gegen bescheid', 'Einspruch Hundesteuer', 'appeal a decision'])(
    'a search for "%s" names it first',
    async (q) => {
      const { body } = await open(`/?q=${encodeURIComponent(q)}&ags=16066042`);
      expect(body).toContain('href="/widerspruch?ort=Meiningen"');
    },
  );
  it('a search for something else does not', async () => {
    expect((await open('/?q=hund+anmelden&ags=16066042')).body).not.toContain('href="/widerspruch');
  });
  it('leads from the place of the authority to its form, also to the district', async () => {
    const { body, heading } = await open('/widerspruch?ort=98617');
    expect(heading).toBe('Widerspruch einlegen');
    expect(body).toContain('href="/antrag/neu?leistung=widerspruch-einlegen&amp;behoerde=16066042"');
    expect(body).toContain('href="/antrag/neu?leistung=widerspruch-einlegen&amp;behoerde=16066"');
  });
  it('stands on the page of an authority, for whoever acts for it', async () => {
    const { body } = await open('/behoerden/16066076');
    expect(body).toContain('href="/antrag/neu?leistung=widerspruch-einlegen&amp;behoerde=16066042"');
  });
});

describe('from the question to the application', () => {
  it('asks which place when the postal code has several bodies that act, and leads on with the key', async () => {
    const { body, heading } = await open('/?q=hund+anmelden&ort=98617');
    expect(heading).toBe('Welcher Ort ist es?');
    expect(body).toContain('zwölf Orte');
    expect(body).toContain('href="/?q=hund+anmelden&amp;ags=16066076"');
    expect(body).toContain('Verwaltungsgemeinschaft Dolmar-Salzbrücke');
  });
  it('names who acts for whom at the best hit', async () => {
    const { body } = await open('/?q=hund+anmelden&ags=16066076');
    expect(body).toContain('Stadt Meiningen für Untermaßfeld');
    expect(body).toContain('href="/leistungen/hundesteuer-anmelden?ags=16066076"');
    expect(body).toContain('Allgemeines Anliegen senden');
  });
  it('applies online in the name of the municipality', async () => {
    const { body } = await open('/leistungen/hundesteuer-anmelden?ags=16066076');
    expect(body).toContain('href="/antrag/neu?leistung=hundesteuer-anmelden&amp;ags=16066076"');
    expect(body).toContain('Die Stadt Meiningen handelt für die Gemeinde Untermaßfeld');
    expect(body).toContain('§ 51 ThürKO');
  });
  it('takes a name with a typing error as place', async () => {
    const { body } = await open('/leistungen/hundesteuer-anmelden?ort=Untermassfeld');
    expect(body).toContain('ags=16066076');
  });
  it('offers the general request for a service of which only the name is known', async () => {
    const keys = await bed.admin.query('select key from catalogue.leika order by key limit 10');
    const pages = await Promise.all(keys.rows.map(({ key }) => open(`/leistungen/${key}?ags=16066076`)));
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.body).toMatch(/leistung=allgemeines-anliegen&amp;behoerde=|Online beantragen/);
    }
  });
  it('says when a place is not known and offers a way', async () => {
    const { heading, body } = await open('/?q=hund&ort=Hamburg');
    expect(heading).toBe('Diesen Ort finden wir nicht: „Hamburg“');
    expect(body).toContain('name="ort"');
  });
});

describe('a transfer that takes effect', () => {
  it('moves the service page by itself at midnight, to a town of another district', async () => {
    const page = () => open('/leistungen/meldebescheinigung?ags=16066076');
    const places = createPlaces(bed.platform);
    await places.refresh();
    await places.addTransfer(
      { kind: 'job', job: 'command:transfer' },
      {
        kind: 'delegating',
        fromId: '16066042',
        toId: '16069024',
        services: ['99115003'],
        areas: ['16066076'],
        validFrom: '2027-03-01',
        validTo: null,
        reference: null,
        source: 'Test',
      },
    );
    clock.moveTo(new Date('2027-02-28T22:30:00Z'));
    await expect.poll(async () => (await page()).body).toContain('Darum bearbeitet die Stadt Meiningen');
    clock.moveTo(new Date('2027-02-28T23:30:00Z'));
    await expect.poll(async () => (await page()).body).toContain('Darum bearbeitet die Stadt Hildburghausen');
  });
});

describe('authorities', () => {
  it('lists all of them, finds them by place and shows each with the way to write', async () => {
    const list = await open('/behoerden?art=gemeinde');
    expect(list.body.match(/href="\/behoerden\/16\d{6}"/g)).toHaveLength(601);
    expect((await open('/behoerden?q=Unterma%C3%9Ffeld')).body).toContain('href="/behoerden/16066042"');
    for (const id of ['16066042', '16066076', '16066', '16', '16051000']) {
      const { body } = await open(`/behoerden/${id}`);
      expect(body, id).toContain('leistung=allgemeines-anliegen&amp;behoerde=');
    }
    expect((await open('/behoerden/99999')).status).toBe(404);
  });
});

describe('the frame', () => {
  it('is never cached, so that language, theme and staff do not leak to others', async () => {
    for (const path of ['/', '/leistungen', '/behoerden', '/hilfe'])
      expect((await open(path)).headers['cache-control'], path).toContain('no-store');
  });
  it('sends the code of a private link on, and says what is wrong with another one', async () => {
    const code = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO-_';
    const answer = await bed.program.server.inject({ url: `/status?code=${code}` });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/status/${code}`]);
    expect((await open('/status?code=abc')).status).toBe(422);
  });
  it('answers English in English', async () => {
    const { body } = await open('/leistungen/hundesteuer-anmelden?ags=16066076&lang=en');
    expect(body).toContain('<html lang="en"');
    expect(body).toContain('Apply online');
  });
});
