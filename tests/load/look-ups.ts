import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalogue } from '../../src/modules/catalogue/index.ts';
import { createPlaces } from '../../src/modules/places/index.ts';
import { projectRoot } from '../../src/platform/config/paths.ts';
import { openProgram } from '../support/program.ts';
import { measureSync } from './measure.ts';
import type { Section } from './tables.ts';

const seconds = 4;

/** What answers from memory: responsibility and search, beside one look-up in a map. */
export async function measureLookUps(url: string): Promise<Section> {
  const program = await openProgram({ url });
  const places = createPlaces(program.platform);
  await places.start(() => undefined);
  const catalogue = createCatalogue({ ...program.platform, places, isOnline: () => true });
  await catalogue.start(() => undefined);
  const known = places.listAuthorities().flatMap(({ id }) => (/^16\d{6}$/.test(id) ? [id] : []));
  const keys = ['99102013002000', '99115003012000', '99115005104000', '99008001012000', '99036008007000'];
  const words = readQueries();
  const map = new Map(known.flatMap((ags) => keys.map((key) => [`${key} ${ags}`, { ags, key }])));
  const pick = <T>(list: readonly T[], round: number): T => list[round % list.length]!;
  const question = (round: number) => ({ leikaKey: pick(keys, round), ags: pick(known, round * 7) });

  const floor = measureSync((round) => map.get(`${question(round).leikaKey} ${question(round).ags}`), seconds / 2);
  const lookUps = measureSync((round) => places.resolve(question(round)), seconds);
  const searches = measureSync(
    (round) => catalogue.search({ q: pick(words, round), ags: pick(known, round), limit: 10 }),
    seconds,
  );
  await catalogue.stop();
  await places.stop();
  await program.stop();
  const floorIs = 'look-up in a map';
  return {
    figures: [
      { what: 'responsibility look-ups', figure: lookUps, floor, floorIs },
      { what: 'searches', figure: searches, floor, floorIs },
    ],
    targets: [
      { what: 'responsibility look-up, p50', unit: 'µs', value: lookUps.p50 * 1000, most: 10, floor: floor.p50 * 1000 },
      { what: 'search, p95', unit: 'ms', value: searches.p95, most: 2 },
    ],
  };
}

/** Everyday questions that the tests of the search ask, with the typing errors of people. */
function readQueries(): string[] {
  const file = join(projectRoot, 'src/modules/catalogue/search/everyday-queries.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { q: string }[]).map(({ q }) => q);
}
