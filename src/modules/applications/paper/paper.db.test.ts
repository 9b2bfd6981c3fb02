import { beforeAll, describe, expect, it } from 'vitest';
import { proveClient } from '../../../../tests/support/citizens.ts';
import { type Answer, buttonsOf, type Client, createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { casesOf, erfurt, meiningen, referenceOf, smallPdf } from '../../../../tests/support/journey.ts';
import { testPackages } from '../../../../tests/support/packages.ts';
import { readPdfText } from '../../../../tests/support/pdf.ts';
import { signIn } from '../../../../tests/support/people.ts';
import { dayInBerlin, formatShortDate } from '../../../lang/format.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import { fillTwoParents } from '../cosigning/cosigning.fixture.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock, env: { PACKAGES_FURTHER: testPackages } });
const day = 86_400_000;
let staff: Client;
beforeAll(async () => {
  staff = await signIn(bed, 'caseworker', meiningen);
});

const read = ({ body }: Answer) => readableText(body);
const scan = { label: 'Scan aller Seiten', name: 'bogen.pdf', mime: 'application/pdf', bytes: smallPdf };
const enter = async (who: Client, code: string) =>
  who.submit(await who.open('/arbeitsplatz/unterschrift'), 'Weiter', { 'Code vom Bogen': code });
const review = (client: Client, reference: string) => client.open(`/antrag/${reference}?schritt=review`);

/** A draft that both parents sign on paper: the sheet and the code on it. */
async function printed(client = createClient(bed.program.server)) {
  const reference = referenceOf(await fillTwoParents(client));
  const { bytes } = await client.send('GET', `/antrag/${reference}/bogen.pdf`);
  const text = await readPdfText(bytes);
  return { client, reference, bytes, text, code: /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/.exec(text)?.[0] ?? '' };
}

/** All signatures are there, unless a test says otherwise. */
async function record(code: string, values: Record<string, string> = {}, files = [scan]) {
  const { signed = 'ja', ...typed } = values;
  const page = await enter(staff, code);
  return staff.submit(page, 'Eingang erfassen', signed === '' ? typed : { ...typed, vollstaendig: signed }, files);
}

const applicationOf = async (reference: string) =>
  (await bed.admin.query('select * from applications.application where owner = $1', [hashReference(reference)]))
    .rows[0];

describe('signed on paper', () => {
  it('the sheet says what counts, who signs and where it goes; it stays the same while nothing changes', async () => {
    const { client, reference, text, bytes, code } = await printed();
    for (const words of [
      'Stadt Meiningen',
      'Ben Muster',
      'Lina Muster',
      'Ich melde mein Kind an.',
      '§ 3 Mustersatzung',
    ])
      expect(text).toContain(words);
    expect(text).toContain('erst gestellt, wenn dieser Bogen unterschrieben');
    expect((await client.send('GET', `/antrag/${reference}/bogen.pdf`)).bytes.equals(bytes)).toBe(true);
    const { rows } = await bed.admin.query('select * from applications.sheet where owner = $1', [
      hashReference(reference),
    ]);
    expect(rows.length).toBe(1);
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
    const page = await client.open(`/antrag/${reference}/papier`);
    expect(read(page)).toContain('erst gestellt, wenn der unterschriebene Bogen bei der Behörde angekommen ist');
    expect(read(await review(client, reference))).toContain('Wir warten auf den unterschriebenen Bogen');
    expect(buttonsOf(await review(client, reference))).not.toContain('Absenden');
    expect((await applicationOf(reference)).state).toBe('draft');
  });

  it('comes back into the same application, as received on the day of its arrival, once', async () => {
    const made = new Date(Date.now() - 9 * day);
    clock.moveTo(made);
    const { client, reference, code } = await printed();
    clock.reset();
    const arrived = new Date(Date.now() - 3 * day);
    const asked = await enter(staff, code.toLowerCase().replaceAll('-', ' '));
    expect(read(asked)).toContain('2-mal von Hand unterschrieben');
    expect(asked.body, 'before its arrival is recorded nothing of the draft is shown').not.toMatch(/Lina|Anna|Ben /);
    const done = await record(code, { 'Eingegangen am': formatShortDate(arrived, 'de') });
    expect(read(done)).toContain('Eingang erfasst');
    const application = await applicationOf(reference);
    expect(application.state).toBe('submitted');
    expect(dayInBerlin(application.submitted_at)).toBe(dayInBerlin(arrived));
    expect(application.evidence).toMatchObject({
      login: null,
      writtenForm: null,
      paper: { arrivedOn: dayInBerlin(arrived), signatures: 2, provision: '§ 3 Mustersatzung' },
    });
    await bed.runJobs();
    const path = (await casesOf(bed, { reference }))[0]!;
    const file = read(await staff.open(`${path}?ansicht=angaben`));
    expect(file).toContain('Unterschrift auf Papier');
    expect(file).toContain('Lina Muster');
    expect(read(await staff.open(`${path}?ansicht=dateien`))).toContain('bogen.pdf');
    const status = await client.open(`/antrag/${reference}`);
    expect(status.path).toBe(`/status/${reference}`);
    expect(read(status)).toContain('Unterschrift auf Papier');
    const { rows: mails } = await bed.admin.query('select subject, body from platform.mail where recipient = $1', [
      'anna@post.example',
    ]);
    expect(mails.map(({ subject }) => subject)).toContain('Ihr unterschriebener Bogen ist angekommen');
    const again = await enter(staff, code);
    expect(again.status).toBe(422);
    expect(read(again)).toContain('Dieser Bogen ist schon erfasst.');
    expect((await casesOf(bed, { reference })).length).toBe(1);
  });

  it('recorded twice at the same moment it is one application', async () => {
    const { reference, code } = await printed();
    const page = await enter(staff, code);
    const both = await Promise.all(
      [1, 2].map(() => staff.submit(page, 'Eingang erfassen', { vollstaendig: 'ja' }, [scan])),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    await bed.runJobs();
    expect((await casesOf(bed, { reference })).length).toBe(1);
  });

  it('another authority and a wrong code read the same, and learn nothing', async () => {
    const { code, reference } = await printed();
    const foreign = await signIn(bed, 'head', erfurt);
    const answers = [];
    for (const typed of [code, 'AAAA-BBBB-CCCC', 'x']) {
      const answer = await enter(foreign, typed);
      expect(answer.status).toBe(422);
      answers.push(/class="kern-error[\s\S]*?<\/p>/.exec(answer.body)?.[0]);
      expect(read(answer)).toContain('Zu diesem Code wartet bei Ihrer Behörde kein Antrag.');
    }
    expect(new Set(answers).size).toBe(1);
    const page = await enter(staff, code);
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await enter(foreign, 'x')).body)![1]!;
    const fields = [
      ['_csrf', csrf],
      ['code', code],
      ['eingang', formatShortDate(new Date(), 'de')],
      ['vollstaendig', 'ja'],
    ] as const;
    const posted = await foreign.post('/arbeitsplatz/unterschrift/eingang', fields, true, [{ field: 'scan', ...scan }]);
    expect(posted.status).toBe(422);
    expect((await applicationOf(reference)).state).toBe('draft');
    expect(page.status).toBe(200);
  });

  it('a changed answer voids the sheet for the person and for the office; the answer changed back makes it good', async () => {
    const { client, reference, code } = await printed();
    const rename = async (name: string) =>
      client.submit(await client.open(`/antrag/${reference}?schritt=child`), 'Weiter', { 'Name des Kindes': name });
    await rename('Lena Muster');
    expect(read(await review(client, reference))).toContain('Der gedruckte Bogen gilt nicht mehr');
    const refused = await record(code);
    expect(refused.status).toBe(422);
    expect(read(refused)).toContain('Die Angaben wurden nach dem Druck online geändert.');
    expect(refused.body).not.toContain('Lena');
    const { rows } = await bed.admin.query('select arrived_on from applications.sheet where owner = $1', [
      hashReference(reference),
    ]);
    expect(rows).toEqual([{ arrived_on: null }]);
    await rename('Lina Muster');
    expect(read(await record(code))).toContain('Eingang erfasst');
  });

  it('sent online meanwhile it is not sent again', async () => {
    const client = createClient(bed.program.server);
    const { reference, code } = await printed(client);
    await client.submit(await client.open(`/antrag/${reference}?schritt=child`), 'Weiter', {
      'Wer hat das Sorgerecht?': 'Ich allein',
    });
    const alone = await readPdfText((await client.send('GET', `/antrag/${reference}/bogen.pdf`)).bytes);
    expect(alone).not.toContain(code);
    await proveClient(bed, client, { by: 'eid', level: 'high' });
    await client.submit(await review(client, reference), 'Absenden');
    const late = await record(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/.exec(alone)?.[0] ?? '');
    expect(read(late)).toContain('inzwischen online abgesendet oder gelöscht');
  });

  it.each([
    [
      { 'Eingegangen am': formatShortDate(new Date(Date.now() + 2 * day), 'de') },
      [scan],
      'Dieser Tag liegt in der Zukunft.',
    ],
    [{ 'Eingegangen am': '1.1.2020' }, [scan], 'An diesem Tag war der Bogen noch nicht gedruckt.'],
    [{ 'Eingegangen am': 'gestern' }, [scan], 'Bitte geben Sie den Tag an'],
    [{}, [], 'Bitte legen Sie den Scan des Bogens ab.'],
    [{ signed: '' }, [scan], 'Bitte bestätigen Sie, dass alle Unterschriften da sind.'],
  ] as const)('what is missing is said at its field: %j', async (values, files, words) => {
    const { reference, code } = await printed();
    const answer = await record(code, values as Record<string, string>, [...files]);
    expect(answer.status).toBe(422);
    expect(read(answer)).toContain(words);
    expect((await applicationOf(reference)).state).toBe('draft');
  });
});

describe('the second lock', () => {
  it('staff with the hash of the holder in hand see the draft only when the arrival is recorded', async () => {
    const { reference } = await printed();
    const seen = async (prepare?: string) => {
      const client = await bed.owner.connect();
      try {
        await client.query('begin');
        await client.query('set local role rennsteig_test_app');
        for (const [name, value] of [
          ['app.kind', 'staff'],
          ['app.authorities', meiningen],
          ['app.owner', hashReference(reference)],
        ])
          await client.query('select set_config($1, $2, true)', [name, value]);
        if (prepare) await client.query(prepare, [hashReference(reference)]);
        return (await client.query('select 1 from applications.application')).rowCount;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await seen()).toBe(0);
    expect(
      await seen(
        "update applications.sheet set arrived_on = current_date, recorded_at = now(), recorded_by = 'x' where owner = $1",
      ),
    ).toBe(1);
  });
});
