import { expect, it } from 'vitest';
import { openAccount } from '../../../../tests/support/citizens.ts';
import { type Answer, type Client, createClient } from '../../../../tests/support/client.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { readableText } from '../../../../tests/support/html-form.ts';
import { fillDogForm } from '../../../../tests/support/journey.ts';
import { fillTradeForm, type Premises } from '../../../../tests/support/trade.ts';
import { keeperOf } from '../drafts/holding.actions.ts';

const bed = withDatabase();
const place: Premises = { commune: 'Meiningen', line: 'Marktplatz 1', plz: '98617' };
const question = 'Wie möchten Sie den Bescheid bekommen?';
const chosen = ({ body }: Answer) => /<input[^>]*name="bekanntgabe"[^>]*value="(ja|nein)"[^>]* checked/.exec(body)?.[1];

const said = async () =>
  (
    await bed.admin.query<{ scope: string; granted: boolean; wording: string }>(
      'select scope, granted, wording from mailbox.consent order by said_at desc, id desc',
    )
  ).rows;

async function send(client: Client, review: Answer, way?: string): Promise<string> {
  const sent = await client.submit(review, 'Absenden', way ? { [question]: way } : {});
  expect(sent.path).toMatch(/^\/status\//);
  return sent.path;
}

it('§ 41 Abs. 2a VwVfG: a guest is asked before sending, nothing is chosen for them, and what they say is kept with its words', async () => {
  const guest = createClient(bed.program.server);
  const review = await fillTradeForm(guest, [place]);
  expect(chosen(review)).toBe('nein');
  expect(readableText(review.body)).toContain('Sie müssen nicht einwilligen');
  const status = await send(guest, review, 'Elektronisch');
  expect(await said()).toMatchObject([{ scope: 'vwvfg-41-2a', granted: true }]);
  expect(readableText(review.body)).toContain((await said())[0]!.wording);
  // Revocable later, from the page of the application.
  const page = await guest.open(`${status}/bekanntgabe`);
  expect(readableText(page.body)).toContain('Gewählt am');
  await guest.submit(page, 'Wahl speichern', { 'Ihre Wahl': 'Ich bekomme den Bescheid mit der Post.' });
  expect((await said())[0]).toMatchObject({ scope: 'vwvfg-41-2a', granted: false });
});

it('who asked for a letter by a private link gets it, even when an account keeps the application later', async () => {
  const before = (await said()).length;
  const guest = createClient(bed.program.server);
  const status = await send(guest, await fillTradeForm(guest, [place]));
  expect((await said()).length).toBe(before + 1);
  const { client } = await openAccount(bed);
  const reference = status.replace('/status/', '');
  await client.submit(await client.open(`/konto/uebernehmen/${reference}`), 'Ins Konto übernehmen');
  const { rows } = await bed.admin.query<{ id: string }>(
    'select application_id as id from applications.holding order by since desc limit 1',
  );
  expect(await keeperOf({ ...bed.platform, addressOf: async () => undefined }, rows[0]!.id)).toBeDefined();
  const choice = await client.open(`/status/${rows[0]!.id}/bekanntgabe`);
  expect(/value="(ja|nein)"[^>]* checked/.exec(choice.body)?.[1]).toBe('nein');
});

it('§ 9 OZG: somebody signed in can exclude the mailbox in this application; leaving it as it is stays silence', async () => {
  const { client } = await openAccount(bed);
  const before = (await said()).length;
  const review = await fillTradeForm(client, [place]);
  expect(chosen(review)).toBe('ja');
  expect(readableText(review.body)).toContain('Wenn Sie nichts anderes wählen');
  await send(client, review);
  expect((await said()).length).toBe(before);
  const again = await fillTradeForm(client, [{ ...place, line: 'Marktplatz 2' }]);
  await send(client, again, 'Mit der Post');
  expect((await said())[0]).toMatchObject({ scope: 'ozg-9', granted: false });
});

it('asks nothing where the law asks nothing, and says why nothing can be chosen without an address', async () => {
  const guest = createClient(bed.program.server);
  expect((await fillDogForm(guest)).body).not.toContain('name="bekanntgabe"');
  const silent = createClient(bed.program.server);
  const review = await fillTradeForm(silent, [place], { 'E-Mail': '' });
  expect(review.body).not.toContain('name="bekanntgabe"');
  expect(readableText(review.body)).toContain('Er kommt mit der Post.');
});
