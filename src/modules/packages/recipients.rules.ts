import {
  type CompiledPackage,
  type ExpectedRecipient,
  evaluate,
  type JourneySource,
  journeyAnswers,
  journeyContext,
  type PackageProblem,
  placeRows,
} from '../../forms/index.ts';

type Body = { readonly id: string; readonly name: string };
type Responsible = { readonly carrier: Body; readonly performer: Body };

/** What a journey asks of the places. */
export type JourneyPlaces = {
  /** Who is responsible for a key in a municipality on a day; undefined when nobody is found. */
  findRecipient(leikaKey: string, ags: string, date: string): Responsible | undefined;
  /** Municipalities for what somebody typed. */
  findPlaces(text: string, date: string): { ags: string; name: string }[];
};

/** One authority that gets something: `rows` counts from 1, empty when it gets the whole form. */
type Actual = { performer: Body; carriers: Body[]; rows: number[] };

/** What is wrong with the recipients of all journeys. */
export const findRecipientProblems = (pkg: CompiledPackage, places: JourneyPlaces): PackageProblem[] =>
  pkg.source.journeys.flatMap((journey) =>
    compareRecipients(pkg, journey, places).map((message) => ({ at: `journeys.yaml: ${journey.name}`, message })),
  );

/** Says in words when others than expected would get the application of a journey, or other parts of it. */
export function compareRecipients(pkg: CompiledPackage, journey: JourneySource, places: JourneyPlaces): string[] {
  const { carrier, performer, recipients } = journey.expect;
  if (recipients && (carrier || performer))
    return ['names recipients and, beside them, carrier or performer; say it once, under recipients'];
  if (!recipients && !carrier && !performer) return [];
  if (pkg.service.responsible.by === 'authority')
    return ['expects recipients, but the person chooses the authority of this service'];
  if (pkg.each && !recipients)
    return ['expects one recipient, but every row goes to the authority of its place: name them under recipients'];
  if (!pkg.each && !journey.place) return ['expects recipients, but names no place'];
  const { actual, nobody } = pkg.each ? recipientsOfRows(pkg, journey, places) : recipientOfPlace(pkg, journey, places);
  return [...nobody, ...compare(recipients ?? [{ performer: performer ?? '', carrier }], actual)];
}

function recipientOfPlace(pkg: CompiledPackage, journey: JourneySource, places: JourneyPlaces) {
  const [leikaKey = ''] = pkg.service.leika;
  const { today } = journeyContext(journey);
  const found = places.findRecipient(leikaKey, journey.place!, today);
  return {
    actual: found ? [{ performer: found.performer, carriers: [found.carrier], rows: [] }] : [],
    nobody: found ? [] : [`nobody is responsible for ${leikaKey} in ${journey.place} on ${today}`],
  };
}

function recipientsOfRows(pkg: CompiledPackage, journey: JourneySource, places: JourneyPlaces) {
  const [leikaKey = ''] = pkg.service.leika;
  const context = journeyContext(journey);
  const { today } = context;
  const findPlaces = (text: string) => places.findPlaces(text, today);
  const { answers } = evaluate(pkg, journeyAnswers(pkg, journey), { ...context, findPlaces });
  const actual = new Map<string, Actual>();
  const nobody: string[] = [];
  for (const { index, ags, title } of placeRows(pkg, answers, 'de')) {
    const found = ags === null ? undefined : places.findRecipient(leikaKey, ags, today);
    if (!found) {
      const why = ags === null ? 'its place is not found' : `nobody is responsible for ${leikaKey} there on ${today}`;
      nobody.push(`row ${index + 1} ("${title}") goes to nobody: ${why}`);
      continue;
    }
    const known = actual.get(found.performer.id) ?? { performer: found.performer, carriers: [], rows: [] };
    const carriers = known.carriers.some(({ id }) => id === found.carrier.id)
      ? known.carriers
      : [...known.carriers, found.carrier];
    actual.set(found.performer.id, { ...known, carriers, rows: [...known.rows, index + 1] });
  }
  return { actual: [...actual.values()], nobody };
}

function compare(wanted: readonly ExpectedRecipient[], actual: readonly Actual[]): string[] {
  const left = [...actual];
  const missed: string[] = [];
  const differing: string[] = [];
  for (const one of wanted) {
    const at = left.findIndex(({ performer }) => isMeant(one.performer, performer));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found) differing.push(...compareOne(one, found));
    else missed.push(`"${one.performer}"`);
  }
  if (missed.length > 0) {
    const all = actual.map(nameOf).join(' and ') || 'nobody';
    return [`expected ${missed.join(' and ')} to get the application, but it goes to ${all}`, ...differing];
  }
  return [...differing, ...left.map((one) => `${nameOf(one)} also gets the application, which was not expected`)];
}

function compareOne(wanted: ExpectedRecipient, { performer, carriers, rows }: Actual): string[] {
  const carried = wanted.carrier === undefined || carriers.some((carrier) => isMeant(wanted.carrier!, carrier));
  const same = wanted.rows === undefined || wanted.rows.join() === rows.join();
  return [
    ...(carried
      ? []
      : [`expected ${performer.name} to act for "${wanted.carrier}", but it is ${carriers.map(wordsOf).join(', ')}`]),
    ...(same ? [] : [`expected ${performer.name} to get ${rowsOf(wanted.rows!)}, but it gets ${rowsOf(rows)}`]),
  ];
}

const isMeant = (wanted: string, { id, name }: Body): boolean => id === wanted || name.includes(wanted);
const wordsOf = ({ id, name }: Body): string => `${name} (${id})`;
const rowsOf = (rows: readonly number[]): string =>
  rows.length === 0 ? 'the whole form' : `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`;
const nameOf = ({ performer, rows }: Actual): string =>
  `${wordsOf(performer)}${rows.length === 0 ? '' : ` with ${rowsOf(rows)}`}`;
