import { expect, it } from 'vitest';
import { hashReference } from '../../src/platform/crypto/crypto.ts';
import { createClient } from '../support/client.ts';
import { withDatabase } from '../support/database.ts';
import { fillDogForm, referenceOf } from '../support/journey.ts';

const bed = withDatabase();

it('one id goes from the first page to the file: draft, sending, delivery, case, conversation, audit', async () => {
  const guest = createClient(bed.program.server);
  const first = await guest.open('/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076');
  const idOf = async (owner: string): Promise<string> =>
    (await bed.admin.query('select id from applications.application where owner = $1', [owner])).rows[0].id;
  expect(await idOf(hashReference(referenceOf(first)))).toMatch(/^[0-9a-f-]{36}$/);

  const review = await fillDogForm(guest);
  const owner = hashReference(referenceOf(review));
  const id = await idOf(owner);
  await guest.submit(review, 'Absenden');
  await bed.runJobs();
  expect(await idOf(owner)).toBe(id);
  const found = async (sql: string) => (await bed.admin.query(sql, [id])).rows[0]?.n;
  for (const table of ['delivery.delivery', 'cases."case"', 'cases.action', 'cases.submission', 'mailbox.thread'])
    expect(await found(`select count(*)::int as n from ${table} where application_id = $1`), table).toBe(1);
  const subject = "select count(*)::int as n from platform.audit where subject = 'application:' || $1 and action = ";
  expect(await found(`${subject}'applications.submitted'`)).toBe(1);
  expect(
    await found(
      "select count(*)::int as n from platform.audit where detail ->> 'applicationId' = $1 and action = 'cases.received'",
    ),
  ).toBe(1);
}, 60_000);
