import { describe, expect, it } from 'vitest';
import { readXml } from '../../../../fim/index.ts';
import { bundidProfile } from './bundid.profile.ts';
import { ends, now, requestId } from './corpus.fixture.ts';
import { mukProfile } from './muk.profile.ts';
import { readIdentified } from './reading.rules.ts';
import type { SamlProfile } from './saml.types.ts';
import { madeUp } from './simulator/people.ts';
import { type Statement, writeAssertion } from './simulator/response.ts';
import { toStatement } from './simulator/simulator.routes.tsx';

const key = { name: 'urn:oid:1.3.6.1.4.1.25484.494450.3', friendlyName: 'bPK2', value: 'key', trust: 'NORMAL' };
const level = (name: string) => bundidProfile.classes[name as 'basis'];

async function read(change: Partial<Statement>, profile: SamlProfile = bundidProfile) {
  const statement = { ...ends, requestId, now, classes: [level('high')], attributes: [key], ...change };
  return readIdentified(profile, await readXml(Buffer.from(writeAssertion(statement))), { since: now, now });
}

describe('level', () => {
  it('several statements: the one with a known level counts, of several known ones the lowest', async () => {
    const password = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password';
    expect(await read({ classes: [password, level('substantial')] })).toMatchObject({ level: 'substantial' });
    expect(await read({ classes: [level('high'), level('basis')] })).toMatchObject({ level: 'basis' });
    expect(await read({ classes: ['STORK-QAA-Level-2'] })).toMatch(/level/);
  });
  it('the organisation account never gives more than substantial', async () => {
    const [person] = madeUp(mukProfile);
    const asked = { requestId, attributes: undefined };
    const statement = toStatement(mukProfile, ends, { person: person!, level: 'high', asked, now });
    expect(await read(statement, mukProfile)).toMatchObject({
      level: 'substantial',
      by: 'orgAccount',
      data: { organisationName: { value: 'Tischlerei Musterholz GmbH', level: 'substantial' } },
    });
  });
});

describe('means', () => {
  const provedBy = (value: string) => ({ name: 'urn:oid:1.3.6.1.4.1.25484.494450.2', friendlyName: '', value });
  it.each([
    ['Benutzername', 'password'],
    ['Elster', 'elster'],
    ['eID', 'eid'],
    ['Smart-eID', 'eid'],
    ['FINK', 'password'],
    ['constructor', 'password'],
  ])('%s counts as %s', async (word, by) =>
    expect(await read({ attributes: [key, provedBy(word)] })).toMatchObject({ by }),
  );
});

describe('attributes', () => {
  const surname = (trust: string | undefined, value = 'Lenz') => ({
    name: 'urn:oid:2.5.4.4',
    friendlyName: 'anything',
    value,
    trust,
  });
  const dataOf = async (change: Partial<Statement>) => {
    const found = await read(change);
    if (typeof found === 'string') throw new Error(found);
    return found.data;
  };
  it.each([
    ['NORMAL', 'basis'],
    ['SUBSTANTIELL', 'substantial'],
    ['HOCH', 'high'],
    [undefined, 'basis'],
  ])('a value with trust %s is kept as %s', async (trust, kept) =>
    expect((await dataOf({ attributes: [key, surname(trust)] })).familyName).toEqual({ value: 'Lenz', level: kept }),
  );
  it('what the person says of themselves, and words that nobody knows, are not kept', async () => {
    for (const trust of ['UNTERGEORDNET', 'SEHR HOCH', '__proto__', ''])
      expect(await dataOf({ attributes: [key, surname(trust)] })).toEqual({});
  });
  it('no value is surer than the log-in that brought it', async () =>
    expect((await dataOf({ classes: [level('basis')], attributes: [key, surname('HOCH')] })).familyName?.level).toBe(
      'basis',
    ));
  it('names are found with the blank that two of the real ones hold, and never by the friendly name', async () => {
    const title = { name: 'urn:oid: 0.9.2342.19200300.100.1.40', friendlyName: '', value: 'Dr.', trust: 'NORMAL' };
    const stranger = { name: 'urn:oid:9.9.9', friendlyName: 'surname', value: 'Falsch', trust: 'HOCH' };
    expect(await dataOf({ attributes: [key, title, stranger] })).toEqual({
      doctoralDegree: { value: 'Dr.', level: 'basis' },
    });
  });
  it('empty and endless values are left out, control characters and breaks leave the text', async () => {
    expect(await dataOf({ attributes: [key, surname('HOCH', '')] })).toEqual({});
    expect(await dataOf({ attributes: [key, surname('HOCH', 'x'.repeat(301))] })).toEqual({});
    expect((await dataOf({ attributes: [key, surname('HOCH', 'Le\u202enz\n Moor')] })).familyName?.value).toBe(
      'Lenz, Moor',
    );
  });
  it('an organisation and its person together are the key', async () => {
    const [gesa, bruno] = madeUp(mukProfile);
    const keyOf = async (person: typeof gesa) => {
      const asked = { requestId, attributes: undefined };
      const found = await read(
        toStatement(mukProfile, ends, { person: person!, level: 'basis', asked, now }),
        mukProfile,
      );
      return typeof found === 'string' ? found : found.subject;
    };
    expect(await keyOf(gesa)).not.toBe(await keyOf(bruno));
    const attributes = [{ name: 'PersonId', friendlyName: '', value: 'x' }];
    expect(await read({ attributes, classes: [mukProfile.classes.basis] }, mukProfile)).toMatch(/no key/);
  });
  it('only who may represent the organisation alone administers it', () => {
    const alone = (words: string) => mukProfile.representsAlone?.test(words);
    expect(alone('Geschäftsführerin, allein vertretungsberechtigt')).toBe(true);
    expect(alone('allein vertretungsberechtigt')).toBe(true);
    expect(alone('Prokurist, nicht allein vertretungsberechtigt')).toBe(false);
    expect(alone('Vorsitzende, gemeinsam mit einem weiteren Mitglied des Vorstands')).toBe(false);
  });
});
