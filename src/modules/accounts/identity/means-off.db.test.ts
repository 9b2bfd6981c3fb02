import { expect, it } from 'vitest';
import { openAccount, openProvenAccount } from '../../../../tests/support/citizens.ts';
import { withDatabase } from '../../../../tests/support/database.ts';
import { endSessionsOfClosedMeans } from './means-off.actions.ts';

const bed = withDatabase({ env: { BUNDID_ON: 'false' } });

it('a provider that is cut off loses its open sessions at the start; the others stay', async () => {
  const byBundid = await openProvenAccount(bed);
  const byPassword = await openAccount(bed);
  expect((await byBundid.open('/konto')).status).toBe(200);
  await endSessionsOfClosedMeans(bed.platform);
  expect((await byBundid.open('/konto')).path).toContain('/konto/anmelden');
  expect((await byPassword.client.open('/konto')).status).toBe(200);
  const { rows } = await bed.admin.query('select distinct means from accounts.citizen_session');
  expect(rows).toEqual([{ means: 'password' }]);
});
