import { describe, expect, it } from 'vitest';
import { createClient } from '../../../tests/support/client.ts';
import { withDatabase } from '../../../tests/support/database.ts';
import { readableText } from '../../../tests/support/html-form.ts';
import { erfurt, meiningen, referenceOf } from '../../../tests/support/journey.ts';
import { readPdfText } from '../../../tests/support/pdf.ts';
import { signIn } from '../../../tests/support/people.ts';
import { fillTradeForm, premisesFields } from '../../../tests/support/trade.ts';
import { hashReference } from '../../platform/crypto/crypto.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Submission } from '../applications/index.ts';
import { deliver } from './delivery.actions.ts';

const bed = withDatabase();
const rows = [
  { commune: 'Meiningen', line: 'Fahrradgasse 1', plz: '98617' },
  { commune: 'Erfurt', line: 'Speichenweg 22', plz: '99084' },
  // Meiningen acts for Untermaßfeld: one case with two rows.
  { commune: 'Untermaßfeld', line: 'Felgenplatz 333', plz: '98617' },
];

async function send() {
  const guest = createClient(bed.program.server);
  const review = await fillTradeForm(guest, rows);
  const status = await guest.submit(review, 'Absenden');
  const reference = referenceOf(status);
  const { rows: found } = await bed.admin.query<{ id: string }>(
    'select id from applications.application where owner = $1',
    [hashReference(reference)],
  );
  return { guest, reference, review, id: found[0]!.id };
}

async function casesOf(id: string) {
  const { rows: found } = await bed.admin.query(
    `select c.id, c.authority_id, c.carrier_id, s.answers, s.payload, c.title from cases."case" c
     join cases.submission s on s.case_id = c.id where c.application_id = $1 order by c.authority_id`,
    [id],
  );
  return found as {
    id: string;
    authority_id: string;
    carrier_id: string | null;
    answers: { premises: { address: { line: string } }[]; person: { lastName: string } };
    payload: unknown;
  }[];
}

describe('one form, several recipients', () => {
  it('names every recipient with its rows before sending, and sends each its own part in one commit', async () => {
    const { review, id, guest, reference } = await send();
    const text = readableText(review.body);
    expect(text).toContain('Ihr Antrag geht an: Stadt Meiningen und Stadt Erfurt');
    expect(text).toMatch(
      /Stadt Meiningen Bekommt diese Einträge Betriebsstätte 1: Meiningen Betriebsstätte 3: Untermaßfeld/,
    );
    expect(text).toMatch(/Erfurt Bekommt diese Einträge Betriebsstätte 2: Erfurt/);
    await bed.runJobs();
    const cases = await casesOf(id);
    expect(cases.map((one) => one.authority_id)).toEqual([erfurt, meiningen]);
    expect(cases.map((one) => one.answers.premises.map((row) => row.address.line))).toEqual([
      ['Speichenweg 22'],
      ['Fahrradgasse 1', 'Felgenplatz 333'],
    ]);
    expect(cases.every((one) => one.answers.person.lastName === 'Filialig')).toBe(true);
    expect(JSON.stringify(cases[0])).not.toMatch(/Fahrradgasse|Felgenplatz|Untermaßfeld/);
    expect(JSON.stringify(cases[1])).not.toMatch(/Speichenweg|Erfurt/);
    // It acts for itself and for Untermaßfeld: no single body on whose behalf.
    expect(cases[1]!.carrier_id).toBeNull();

    const status = readableText((await guest.open(`/status/${reference}`)).body);
    expect(status).toContain('Ihr Antrag ging an 2 Behörden');
    const receipt = await guest.open(`/status/${reference}/eingang.pdf`);
    const paper = await readPdfText(receipt.bytes);
    expect(paper).toContain('Jede dieser Behörden bekommt ihren Teil.');
    expect(paper).toMatch(/Geht an Stadt Erfurt Betriebsstätte \d: Erfurt/);
  });

  it('keeps messages, requests and decisions of the recipients apart', async () => {
    const { guest, reference, id } = await send();
    await bed.runJobs();
    const [there, here] = await casesOf(id);
    const people = { here: await signIn(bed, 'caseworker', meiningen), there: await signIn(bed, 'caseworker', erfurt) };
    const paths = { here: `/arbeitsplatz/vorgang/${here!.id}`, there: `/arbeitsplatz/vorgang/${there!.id}` };
    expect((await people.there.open(paths.here)).status).toBe(404);
    expect((await people.here.open(paths.there)).status).toBe(404);

    const page = await guest.open(`/status/${reference}`);
    const { body } = page;
    const forms = body.split('<form').filter((form) => form.includes('name="an"'));
    expect(forms.length).toBe(2);
    const wrote = await guest.submit(
      { ...page, body: `<form${forms.find((form) => form.includes(erfurt))}` },
      'Nachricht senden',
      {
        'Neue Nachricht an Stadt Erfurt': 'Die Speichen kommen später.',
      },
    );
    expect(wrote.status).toBe(200);
    await bed.runJobs();
    expect(readableText((await people.there.open(paths.there)).body)).toContain('Die Speichen kommen später.');
    expect(readableText((await people.here.open(paths.here)).body)).not.toContain('Die Speichen');

    const strange = await guest.post(`/status/${reference}/nachricht`, [
      ['_csrf', /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''],
      ['an', '16062000'],
      ['text', 'An jemanden, der nichts bekommen hat'],
    ]);
    expect(strange.status).toBe(404);
  });

  it('retries each delivery by itself: one that fails does not hold the others', async () => {
    const { guest, reference, id } = await send();
    const accepted: string[] = [];
    let broken = true;
    const accept = async (_tx: Tx, submission: Submission, recipient: string) => {
      if (broken && recipient === erfurt) throw new Error('nobody answers');
      accepted.push(`${recipient} ${(submission.answers.premises as unknown[]).length}`);
      return { caseId: id, fileNumber: `GEW-${recipient}` };
    };
    const deps = { ...bed.platform, intake: { accept } };
    await expect(deliver(deps, id, erfurt, { id: '1', attempts: 1 })).rejects.toThrow();
    await deliver(deps, id, meiningen, { id: '1', attempts: 1 });
    expect(accepted).toEqual([`${meiningen} 2`]);
    const status = readableText((await guest.open(`/status/${reference}`)).body);
    expect(status).toContain(`GEW-${meiningen}`);
    broken = false;
    await deliver(deps, id, erfurt, { id: '1', attempts: 1 });
    await deliver(deps, id, erfurt, { id: '1', attempts: 1 });
    await deliver(deps, id, meiningen, { id: '1', attempts: 1 });
    expect(accepted).toEqual([`${meiningen} 2`, `${erfurt} 1`]);
    await expect(deliver(deps, id, '16062000', { id: '1', attempts: 1 })).rejects.toThrow(/not_submitted/);
    await bed.runJobs();
  });

  it('says at the row that its place has no open authority', async () => {
    const head = await signIn(bed, 'head', '16054000');
    await head.submit(await head.open('/arbeitsplatz/leistungen'), 'Ausschalten : Gewerbe anmelden');
    const guest = createClient(bed.program.server);
    const first = await guest.open('/antrag/neu?leistung=gewerbe-anmelden&ags=16066042');
    const base = first.path.split('?')[0]!;
    const page = await guest.open(`${base}?schritt=premises/0`);
    const answer = await guest.submit(
      page,
      'Weiter',
      premisesFields({ commune: 'Suhl', line: 'Kettenweg 1', plz: '98527' }),
    );
    expect(answer.status).toBe(422);
    expect(readableText(answer.body)).toContain('nimmt diesen Antrag für Suhl zurzeit nicht online an');
  });
});
