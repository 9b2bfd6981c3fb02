import { expect, it } from 'vitest';
import { withDatabase } from '../../../../tests/support/database.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { findCitizen } from '../citizen/login.actions.ts';
import { bringAnswer, startAttempt, takeAnswer } from '../identity/attempts.actions.ts';
import { type IdentityDeps, identityDeps } from '../identity/identity.deps.ts';
import type { Identified } from '../identity/identity.types.ts';
import { bind, goIn, standing } from '../identity/settle.actions.ts';
import { actFor, mandatesOf, revokeMandate, usableMandates } from './mandates.actions.ts';
import type { MandateDeps } from './mandates.deps.ts';

const bed = withDatabase();
const deps = (): IdentityDeps => identityDeps(bed.platform, []);
const mandates = (): MandateDeps => ({ ...deps(), choices: async () => [] });
const browser = { userAgent: '' };

const from = (person: string, represents: boolean, key = 'baeckerei'): Identified => ({
  means: 'muk',
  by: 'orgAccount',
  level: 'substantial',
  subject: `${key} ${person}`,
  data: { givenNames: { value: person, level: 'substantial' }, familyName: { value: 'Korn', level: 'substantial' } },
  organisation: { key, name: 'Bäckerei Korn GmbH', represents },
});

/** Somebody comes in by the organisation account; returns the person and the token of the session. */
async function comeIn(found: Identified): Promise<{ citizen: CitizenActor; token: string }> {
  const { token, attempt } = await startAttempt(deps(), { means: 'muk', level: 'basis', target: '/konto' });
  await bringAnswer(deps(), token, (await takeAnswer(deps(), attempt.id, found)) ?? '');
  const where = await standing(deps(), token, undefined);
  if (where.kind !== 'unknown' && where.kind !== 'known') throw new Error(where.kind);
  const session =
    where.kind === 'known'
      ? await goIn(deps(), where, { token, ...browser })
      : await bind(deps(), where, { token, lang: 'de', ...browser });
  return { citizen: (await findCitizen(deps(), session?.token ?? ''))!, token: session?.token ?? '' };
}

it('the first to come opens the organisation; a representative administers it, an employee acts for it', async () => {
  const boss = await comeIn(from('Bea', true));
  const clerk = await comeIn(from('Carl', false));
  const [admin] = await usableMandates(mandates(), boss.citizen);
  const [employee] = await usableMandates(mandates(), clerk.citizen);
  expect(admin).toMatchObject({ principalName: 'Bäckerei Korn GmbH', role: 'admin', origin: 'representation' });
  expect(employee).toMatchObject({ principalId: admin!.principalId, role: 'employee' });

  await actFor(mandates(), boss.citizen, { token: boss.token, mandateId: admin!.id });
  const acting = (await findCitizen(deps(), boss.token))!;
  expect(acting.account).toBe(admin!.principalId);
  const { given } = await mandatesOf(mandates(), acting);
  expect(given.map(({ agentName }) => agentName).sort()).toEqual(['Bea Korn', 'Carl Korn']);

  await actFor(mandates(), clerk.citizen, { token: clerk.token, mandateId: employee!.id });
  const atWork = (await findCitizen(deps(), clerk.token))!;
  await expect(mandatesOf(mandates(), atWork)).rejects.toMatchObject({ code: 'accounts.mandate_too_narrow' });
});

it('what the provider says at the next log-in replaces what it said before', async () => {
  const before = await comeIn(from('Dora', true));
  expect((await usableMandates(mandates(), before.citizen))[0]?.role).toBe('admin');
  const after = await comeIn(from('Dora', false));
  expect((await usableMandates(mandates(), after.citizen)).map(({ role }) => role)).toEqual(['employee']);
});

it('T17 an employee whom the organisation sends away does not come back by the next log-in', async () => {
  const boss = await comeIn(from('Fee', true));
  const clerk = await comeIn(from('Gero', false));
  const [admin] = await usableMandates(mandates(), boss.citizen);
  const [employee] = await usableMandates(mandates(), clerk.citizen);
  await actFor(mandates(), boss.citizen, { token: boss.token, mandateId: admin!.id });
  await revokeMandate(mandates(), (await findCitizen(deps(), boss.token))!, employee!.id);
  const again = await comeIn(from('Gero', false));
  expect(await usableMandates(mandates(), again.citizen)).toEqual([]);
});

it('several who come first at the same moment open it once, each with one mandate', async () => {
  const people = ['Hans', 'Ida', 'Jan', 'Ida'].map((name) => from(name, true, 'muehle'));
  // The second window of the same person knows the identity already.
  await comeIn(people[1]!);
  await bed.admin.query("delete from accounts.citizen where kind = 'organisation' and name = 'Bäckerei Korn GmbH'");
  await Promise.all(people.map(comeIn));
  const { rows } = await bed.admin.query<{ principal: string; agent: string }>(
    'select principal_id as principal, agent_name as agent from accounts.mandate order by agent_name',
  );
  expect(rows.map(({ agent }) => agent)).toEqual(['Hans Korn', 'Ida Korn', 'Jan Korn']);
  expect(new Set(rows.map(({ principal }) => principal)).size).toBe(1);
});
