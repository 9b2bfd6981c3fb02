import { describe, expect, it } from 'vitest';
import { caseTitle, findApplicantName } from './title.rules.ts';

const person = { firstName: 'Anna', lastName: 'Muster', address: { line: 'Beispielweg 7' } };

describe('what a list shows of an application', () => {
  it('names the applicant', () => {
    expect(findApplicantName({ person, dog: { name: 'Bello' } })).toBe('Anna Muster');
    expect(findApplicantName({ sender: { name: 'Muster GmbH' } })).toBe('Muster GmbH');
    expect(findApplicantName({ dog: { name: 'Bello' } })).toBe('');
    expect(findApplicantName({})).toBe('');
  });

  it('names what it is about', () => {
    expect(caseTitle('Hund anmelden', { person, dog: { name: 'Bello' } })).toBe('Hund anmelden: Bello');
    expect(caseTitle('Hund anmelden', { dog: { name: 'Mika' }, more: [{ name: 'Momo' }] })).toBe(
      'Hund anmelden: Mika und Momo',
    );
    expect(caseTitle('Hund anmelden', { dog: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] })).toBe(
      'Hund anmelden: A und 2 weitere',
    );
    expect(caseTitle('Meldebescheinigung', { person })).toBe('Meldebescheinigung');
  });
});
