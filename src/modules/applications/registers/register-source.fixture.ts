import { expect, it } from 'vitest';
import { registerFields } from '../../../forms/registers.ts';
import type { RegisterPerson, RegisterSource } from './register-source.ts';

/** For tests: what every adapter of a register keeps. `known` and `unknown` are persons that the register does and does not hold. */
export function keepsRegisterContract(
  make: () => RegisterSource,
  persons: { known: RegisterPerson; unknown: RegisterPerson; silent: RegisterPerson },
): void {
  const ask = (person: RegisterPerson, fields: readonly string[]) =>
    make().retrieve({ person, fields, consentAt: new Date('2026-06-01T10:00:00Z'), applicationId: 'a' });
  const all = () => Object.keys(registerFields[make().register]);

  it('answers every field that its register is known for, and nothing that was not asked for', async () => {
    expect(await ask(persons.known, all())).toMatchObject({ kind: 'found' });
    for (const field of all()) {
      const answer = await ask(persons.known, [field]);
      expect(answer.kind === 'found' && Object.keys(answer.values)).toEqual([field]);
    }
    expect(await ask(persons.known, ['id', '__proto__', 'constructor', 'nope'])).toEqual({ kind: 'found', values: {} });
  });

  it('gives the same answer when it is asked again', async () => {
    expect(await ask(persons.known, all())).toEqual(await ask(persons.known, all()));
  });

  it('says when nobody is found and when it cannot answer, without an error', async () => {
    expect(await ask(persons.unknown, all())).toEqual({ kind: 'unknownPerson' });
    expect(await ask(persons.silent, all())).toEqual({ kind: 'unavailable' });
  });

  it('says by its name when its data are made up, and only then offers persons to be', () => {
    const { simulated, name, testPersons } = make();
    expect(simulated).toBe(/Simulation/.test(name.de) && /simulation/.test(name.en));
    expect(testPersons.length > 0).toBe(simulated);
  });
}
