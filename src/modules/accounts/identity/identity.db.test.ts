import { expect, it } from 'vitest';
import { withDatabase } from '../../../../tests/support/database.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import { findCitizen } from '../citizen/login.actions.ts';
import { bringAnswer, note, openAttempt, startAttempt, takeAnswer } from './attempts.actions.ts';
import { type IdentityDeps, identityDeps } from './identity.deps.ts';
import type { Identified } from './identity.types.ts';
import { bind, goIn, standing } from './settle.actions.ts';

const bed = withDatabase();
const deps = (): IdentityDeps => identityDeps(bed.platform, []);
const browser = { userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0' };

const identified = (subject: string, familyName: string, level: Identified['level'] = 'substantial'): Identified => ({
  means: 'bundid',
  by: 'elster',
  level,
  subject,
  data: { familyName: { value: familyName, level }, givenNames: { value: 'Kim', level } },
});

/** A browser that comes back from the provider with this answer. */
async function comeBack(answer: Identified, citizen?: CitizenActor, level: Identified['level'] = 'basis') {
  const { token, attempt } = await startAttempt(deps(), { means: 'bundid', level, target: '/konto', citizen });
  await bringAnswer(deps(), token, (await takeAnswer(deps(), attempt.id, answer)) ?? '');
  return { token, attempt, where: await standing(deps(), token, citizen) };
}

async function openByIdentity(subject: string, familyName: string): Promise<CitizenActor> {
  const { token, where } = await comeBack(identified(subject, familyName));
  if (where.kind !== 'unknown') throw new Error(where.kind);
  const session = await bind(deps(), where, { token, lang: 'de', ...browser });
  return (await findCitizen(deps(), session?.token ?? ''))!;
}

it('an unknown identity opens an account once it is asked, and is known from then on', async () => {
  const citizen = await openByIdentity('first', 'Sommer');
  expect(citizen.proof).toMatchObject({ means: 'bundid', by: 'elster', level: 'substantial' });
  const { token, where } = await comeBack(identified('first', 'Sommer'));
  expect(where).toMatchObject({ kind: 'known', account: citizen.account });
  const again = await goIn(deps(), where as Extract<typeof where, { kind: 'known' }>, { token, ...browser });
  expect((await findCitizen(deps(), again?.token ?? ''))?.account).toBe(citizen.account);
});

it('an answer counts in the browser that asked, once, and for its own means only', async () => {
  const mine = await comeBack(identified('second', 'Winter'));
  const stranger = await startAttempt(deps(), { means: 'bundid', level: 'basis', target: '/konto' });
  expect(await standing(deps(), stranger.token, undefined)).toEqual({ kind: 'over' });
  expect(await standing(deps(), mine.attempt.id, undefined)).toEqual({ kind: 'over' });
  expect(await takeAnswer(deps(), mine.attempt.id, identified('evil', 'Winter'))).toBeUndefined();
  expect(await takeAnswer(deps(), stranger.attempt.id, { ...identified('evil', 'X'), means: 'eid' })).toBeUndefined();
  const where = mine.where as Extract<typeof mine.where, { kind: 'unknown' }>;
  expect(await bind(deps(), where, { token: mine.token, lang: 'de', ...browser })).toBeDefined();
  expect(await bind(deps(), where, { token: mine.token, lang: 'de', ...browser })).toBeUndefined();
  expect(await openAttempt(deps(), mine.attempt.id)).toBeUndefined();
});

it('a level below the wanted one leads nowhere', async () => {
  const { where } = await comeBack(identified('third', 'Herbst', 'basis'), undefined, 'substantial');
  expect(where.kind).toBe('too-low');
});

it('proving oneself raises the session and ends the old one', async () => {
  const citizen = await openByIdentity('fourth', 'Lenz');
  const { token, where } = await comeBack(identified('fourth', 'Lenz', 'high'), citizen, 'high');
  const session = await goIn(deps(), where as Extract<typeof where, { kind: 'known' }>, { token, ...browser });
  expect((await findCitizen(deps(), session?.token ?? ''))?.proof?.level).toBe('high');
});

it('another person, and an identity of another account, cannot be bound', async () => {
  const citizen = await openByIdentity('fifth', 'Berg');
  await openByIdentity('sixth', 'Tal');
  expect((await comeBack(identified('seventh', 'Fluss'), citizen)).where.kind).toBe('another');
  expect((await comeBack(identified('sixth', 'Tal'), citizen)).where.kind).toBe('another');
  expect((await comeBack(identified('eighth', 'Berg'), citizen)).where.kind).toBe('unknown');
});

it('T10 an answer that somebody else brought to my log-in opens nothing here', async () => {
  const mine = await startAttempt(deps(), { means: 'bundid', level: 'basis', target: '/konto' });
  const theirs = await startAttempt(deps(), { means: 'bundid', level: 'basis', target: '/konto' });
  const code = (await takeAnswer(deps(), mine.attempt.id, identified('ninth', 'Quelle'))) ?? '';
  // The code is in the browser of the person who answered.
  await bringAnswer(deps(), theirs.token, code);
  await bringAnswer(deps(), undefined, code);
  await bringAnswer(deps(), mine.token, theirs.token);
  expect(await standing(deps(), mine.token, undefined)).toEqual({ kind: 'over' });
  await bringAnswer(deps(), mine.token, code);
  expect((await standing(deps(), mine.token, undefined)).kind).toBe('unknown');
});

it('a value is noted once, and only while the log-in is open', async () => {
  const { attempt } = await startAttempt(deps(), { means: 'bundid', level: 'basis', target: '/konto' });
  await attempt.keep({ nonce: 'a' });
  const both = await Promise.all([note(deps(), attempt.id, 'used', 1), note(deps(), attempt.id, 'used', 2)]);
  expect(both.filter(Boolean)).toHaveLength(1);
  expect((await openAttempt(deps(), attempt.id))?.kept).toMatchObject({ nonce: 'a' });
  await takeAnswer(deps(), attempt.id, identified('tenth', 'Moor'));
  expect(await note(deps(), attempt.id, 'more', 1)).toBe(false);
});
