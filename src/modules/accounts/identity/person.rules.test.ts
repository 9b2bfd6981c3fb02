import { expect, it } from 'vitest';
import type { Level } from '../../../platform/db/actor.ts';
import { personOf } from './person.rules.ts';

const proven = (givenNames: string, familyName: string, birthDate: string, level: Level = 'high') => ({
  givenNames: { value: givenNames, level },
  familyName: { value: familyName, level },
  birthDate: { value: birthDate, level },
});

it('recognises a person whatever the provider writes, and nobody by less than all three', () => {
  const one = personOf(proven('Jürgen Karl', 'Groß', '1980-02-03'));
  expect(one).toBeDefined();
  expect(personOf(proven('JUERGEN', 'GROSS', '1980-02-03', 'substantial'))).toBe(one);
  expect(personOf(proven('Jürgen', 'Groß', '1980-02-04'))).not.toBe(one);
  expect(personOf(proven('Jörg', 'Groß', '1980-02-03'))).not.toBe(one);
  expect(personOf(proven('Jürgen', 'Groß', '1980-02-03', 'basis'))).toBeUndefined();
  expect(personOf({ familyName: { value: 'Groß', level: 'high' } })).toBeUndefined();
  expect(personOf(proven('', 'Groß', '1980-02-03'))).toBeUndefined();
});
