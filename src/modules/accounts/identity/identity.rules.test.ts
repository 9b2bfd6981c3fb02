import { describe, expect, it } from 'vitest';
import { levelFrom, reaches, samePerson } from './identity.rules.ts';
import type { ProvenData } from './identity.types.ts';
import { subjectHash } from './subject-key.ts';

const person = (familyName: string, birthDate = '1980-02-01'): ProvenData => ({
  familyName: { value: familyName, level: 'high' },
  birthDate: { value: birthDate, level: 'high' },
});

describe('levels', () => {
  it('a level reaches itself and what is below', () => {
    expect(reaches('substantial', 'basis')).toBe(true);
    expect(reaches('substantial', 'substantial')).toBe(true);
    expect(reaches('substantial', 'high')).toBe(false);
  });
  it('an unknown word asks for the least', () => expect(levelFrom('sehr hoch')).toBe('basis'));
});

describe('the same person', () => {
  it('case and composition of letters do not matter', () =>
    expect(samePerson(person('MÜLLER'), person('Mu\u0308ller'))).toBe(true));
  it('another name or day of birth is another person', () => {
    expect(samePerson(person('Müller'), person('Meier'))).toBe(false);
    expect(samePerson(person('Müller'), person('Müller', '1980-02-02'))).toBe(false);
  });
  it('what only one of them says decides nothing', () => expect(samePerson({}, person('Müller'))).toBe(true));
});

it('the key of a person at one provider says nothing about another', () => {
  const key = Buffer.alloc(32, 7).toString('base64');
  expect(subjectHash(key, 'eid', 'abc')).not.toBe(subjectHash(key, 'bundid', 'abc'));
});
