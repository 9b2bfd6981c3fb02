import { expect, it } from 'vitest';
import { sayProven } from './proven.rules.ts';

it.each([
  ['nationality', 'D', 'Deutschland', 'Germany'],
  ['nationality', 'DE', 'Deutschland', 'Germany'],
  ['nationality', 'POL', 'Polen', 'Poland'],
  ['nationality', 'ZWE', 'Simbabwe', 'Zimbabwe'],
  ['nationality', 'DE, FR', 'Deutschland, Frankreich', 'Germany, France'],
  ['nationality', 'XXA', 'XXA', 'XXA'],
  ['country', 'PL', 'Polen', 'Poland'],
  ['documentType', 'ID', 'Personalausweis', 'German identity card'],
  ['documentType', 'AR', 'elektronischer Aufenthaltstitel', 'electronic residence permit'],
  ['documentType', 'constructor', 'constructor', 'constructor'],
  ['birthDate', '1971-03-09', '9.3.1971', '9 Mar 1971'],
  ['birthDate', '1971', '1971', '1971'],
  ['city', 'D', 'D', 'D'],
] as const)('%s %s reads as %s', (field, value, de, en) => {
  expect([sayProven(field, value, 'de'), sayProven(field, value, 'en')]).toEqual([de, en]);
});
