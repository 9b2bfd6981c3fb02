import fc from 'fast-check';
import { readTestPackage, testPackages } from './packages.ts';

/** The package with every kind of question, conditions, lists in lists, computed and read-only fields, and rules over all of them. */
export const sink = readTestPackage('kitchen-sink', testPackages);

const json = fc.jsonValue({ maxDepth: 4 });
export const cell = fc.oneof(
  fc.constantFrom('ja', 'nein', 'x', '2.5.2024', '2.5.', '60,00', '12,5', '14:30', 'a@b.de', 'DE89370400440532013000'),
  fc.constantFrom('16066', 'Stadt Suhl', true, null, 7),
  fc.record({
    line: fc.constantFrom('Weg 7', 'Weg'),
    plz: fc.string(),
    city: fc.string(),
    country: fc.constantFrom('DE', 'LU', 'x'),
  }),
  fc.string(),
  json,
);
const idsOf = (groups: readonly { fields: readonly { id: string }[]; groups: readonly never[] }[]): string[] =>
  groups.flatMap((group) => [...group.fields.map(({ id }) => id), ...idsOf(group.groups)]);
const groups = sink.steps.flatMap((step) => step.groups);
const row = fc.dictionary(fc.constantFrom(...idsOf(groups as never), '__proto__'), cell, { maxKeys: 8 });
const stops = fc.array(fc.record({ town: cell, minutes: cell }), { maxLength: 4 });
const trips = fc.array(fc.record({ day: cell, distance: cell, cost: cell, stops }), { maxLength: 4 });
const people = fc.array(
  fc.tuple(row, trips).map(([own, inner]) => ({ ...own, trips: inner })),
  { maxLength: 7 },
);
export const anyAnswers = fc.oneof(
  json,
  fc.record({
    ...Object.fromEntries(groups.map(({ id }) => [id, fc.oneof(row, json)])),
    people: fc.oneof(people, json),
  }),
);
