import type { RegisterAnswer, RegisterSource } from './register-source.ts';

type Person = { id: string; firstName: string; lastName: string; birthDate: string; address: object };

/** Nobody is called so; the addresses do not exist. */
const persons: readonly Person[] = [
  {
    id: 'erika',
    firstName: 'Erika',
    lastName: 'Musterfrau',
    birthDate: '1984-08-12',
    address: { line: 'Beispielweg 7', plz: '98617', city: 'Untermaßfeld' },
  },
  {
    id: 'otto',
    firstName: 'Otto Emil',
    lastName: 'Übungsmann',
    birthDate: '1957-01-31',
    address: { line: 'Am Testanger 12 a', plz: '98617', city: 'Meiningen' },
  },
];

/**
 * Simulator of a population register for demonstration and tests: made-up persons, no real data, no network. Two of its persons show what happens when a
 * register knows nobody or does not answer.
 */
export function createMelderegisterSimulator(): RegisterSource {
  return {
    register: 'melderegister',
    name: { de: 'Melderegister (Simulation)', en: 'Population register (simulation)' },
    simulated: true,
    testPersons: [
      ...persons.map(({ id, firstName, lastName }) => ({
        id,
        name: { de: `${firstName} ${lastName} (erfunden)`, en: `${firstName} ${lastName} (made up)` },
      })),
      { id: 'unknown', name: { de: 'Eine Person, die nicht im Register steht', en: 'A person who is not registered' } },
      { id: 'silent', name: { de: 'Das Register antwortet gerade nicht', en: 'The register does not answer now' } },
    ],
    retrieve: async ({ person, fields }): Promise<RegisterAnswer> => {
      if (person.id === 'silent') return { kind: 'unavailable' };
      const found = persons.find(({ id }) => id === person.id);
      if (!found) return { kind: 'unknownPerson' };
      const known: Record<string, unknown> = { ...found };
      const values = fields.filter((field) => field !== 'id' && Object.hasOwn(known, field));
      return { kind: 'found', values: Object.fromEntries(values.map((field) => [field, known[field]])) };
    },
  };
}
