import { record } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Platform, Progress } from '../../platform/module.ts';
import type { Areas, Municipality, PostalCode } from './areas.schema.ts';
import { deriveAuthorities } from './authorities.rules.ts';
import { saveBoundaries } from './boundaries.queries.ts';
import { checkBoundaries } from './boundaries.rules.ts';
import { decodeText } from './decode.rules.ts';
import { parseGv100ad } from './gv100ad.rules.ts';
import { type HeldRow, holdRows, markReleased, selectHeld } from './held.queries.ts';
import { lockLoading, mergeAuthorities, replaceAreas, replacePostalCodes } from './load.queries.ts';
import { placesErrors } from './places.errors.ts';
import { buildPlacesIndex, type PlacesIndex } from './places-index.rules.ts';
import { compareLists, type Held } from './plausibility.rules.ts';
import { parsePostalCodes } from './postal-codes.rules.ts';
import { selectAreas, selectPlacesData } from './read.queries.ts';
import { saveDataSet } from './version.queries.ts';

export type ImportDeps = Pick<Platform, 'db' | 'clock'>;

/** Where a file comes from; stored with the data set and shown with it. */
export type Origin = { readonly source?: string; readonly licence?: string; readonly state?: string };

const actor: Actor = { kind: 'job', job: 'places:import' };

/**
 * Imports the official list of municipalities (GV100AD). A list older than the known one, or one that cannot be read, changes nothing.
 * @throws places.unreadable_file
 */
export async function importGv100ad(deps: ImportDeps, bytes: Uint8Array, progress: Progress): Promise<number> {
  const list = parseGv100ad(decodeText(bytes));
  if (list.municipalities.length === 0)
    throw placesErrors.unreadableFile({ reason: 'no municipality of this Land in the file' });
  progress(
    `State ${list.asOf}: ${list.municipalities.length} municipalities, ${list.associations.length} associations, ${list.others} rows of other Länder`,
  );
  for (const problem of list.problems) progress(`  look at: ${problem}`);
  return deps.db.as(actor, async (tx) => {
    await lockLoading(tx);
    const known = await selectAreas(tx);
    if (list.asOf < known.asOf)
      throw placesErrors.unreadableFile({ reason: `state ${list.asOf} is older than the known ${known.asOf}` });
    const { municipalities, held, added, changed } = compareLists(known, list);
    const former = known.municipalities.filter(({ validTo }) => validTo);
    const associations = keepReferenced(known, list.associations, municipalities);
    const formerAssociations = known.associations.filter(({ validTo }) => validTo);
    const areas = {
      municipalities: [...municipalities, ...former],
      associations: [...associations, ...formerAssociations],
      districts: list.districts.length > 0 ? list.districts : known.districts,
    };
    await replaceAreas(tx, areas);
    await mergeAuthorities(tx, deriveAuthorities({ ...known, ...areas, asOf: list.asOf }));
    const source = list.municipalities[0]!.source;
    await finish(deps, tx, { dataset: 'areas', state: list.asOf, source, rowCount: areas.municipalities.length, held });
    progress(`${added} new, ${changed} changed`);
    return reportHeld(held, progress);
  });
}

/** Associations of the new list, and known ones that held municipalities still belong to. */
function keepReferenced(
  known: Areas,
  incoming: Areas['associations'],
  municipalities: readonly Municipality[],
): Areas['associations'] {
  const keys = new Set(incoming.map(({ key }) => key));
  const used = new Set(municipalities.map(({ associationKey }) => associationKey));
  return [...incoming, ...known.associations.filter(({ key, validTo }) => !validTo && !keys.has(key) && used.has(key))];
}

/** Imports full pairs of postal codes and municipalities; municipalities without a pair keep their seat code. */
export async function importPostalCodes(
  deps: ImportDeps,
  bytes: Uint8Array,
  origin: Origin,
  progress: Progress,
): Promise<number> {
  const source = origin.source ?? '© OpenStreetMap contributors';
  const licence = origin.licence ?? 'ODbL 1.0';
  return deps.db.as(actor, async (tx) => {
    await lockLoading(tx);
    const data = await selectPlacesData(tx);
    const index = buildPlacesIndex(data);
    const { pairs, held, problems } = parsePostalCodes(decodeText(bytes), index, source);
    for (const problem of problems.slice(0, 20)) progress(`  look at: ${problem}`);
    if (pairs.length === 0) throw placesErrors.unreadableFile({ reason: problems[0] ?? 'no pair in the file' });
    if (pairs.length < data.postalCodes.length / 2) {
      const all: Held = {
        key: 'all',
        reason: 'too-few',
        known: { pairs: data.postalCodes.length },
        incoming: { pairs, source, licence },
      };
      await finish(deps, tx, { dataset: 'postal-codes', held: [all] });
      progress(`${pairs.length} pairs instead of ${data.postalCodes.length}: the whole file is held`);
      return reportHeld([all], progress);
    }
    const rowCount = await storePostalCodes(tx, index, pairs);
    await finish(deps, tx, { dataset: 'postal-codes', source, licence, state: origin.state, rowCount, held });
    progress(`${pairs.length} pairs, ${new Set(pairs.map(({ code }) => code)).size} postal codes`);
    return reportHeld(held, progress);
  });
}

async function storePostalCodes(tx: Tx, index: PlacesIndex, pairs: readonly PostalCode[]): Promise<number> {
  const covered = new Set(pairs.map(({ ags }) => ags));
  const seats = index.present.flatMap(({ ags, seatCode, source }) =>
    seatCode && !covered.has(ags) ? [{ code: seatCode, ags, source }] : [],
  );
  await replacePostalCodes(tx, [...pairs, ...seats], true);
  return pairs.length + seats.length;
}

/** Imports boundaries for overview maps (TopoJSON). Fewer than half of the municipalities: the file is refused. */
export async function importBoundaries(
  deps: ImportDeps,
  bytes: Uint8Array,
  origin: Origin,
  progress: Progress,
): Promise<number> {
  return deps.db.as(actor, async (tx) => {
    const index = buildPlacesIndex(await selectPlacesData(tx));
    const { topology, known, unknown, missing, problem } = checkBoundaries(decodeText(bytes), index);
    if (problem) throw placesErrors.unreadableFile({ reason: problem });
    progress(`${known} municipalities known, ${missing.length} missing, ${unknown.length} unknown`);
    if (known < index.present.length / 2)
      throw placesErrors.unreadableFile({ reason: 'fewer than half of the municipalities' });
    const held = unknown.map((ags): Held => ({ key: ags, reason: 'unknown-ags', known: null, incoming: { ags } }));
    await saveBoundaries(tx, topology);
    const source = origin.source ?? '© GeoBasis-DE / BKG 2021 (Daten verändert)';
    await finish(deps, tx, {
      dataset: 'boundaries',
      source,
      licence: origin.licence ?? 'dl-de/by-2-0',
      state: origin.state,
      rowCount: known,
      held,
    });
    return reportHeld(held, progress);
  });
}

/** Takes held rows over as the file had them. @returns how many of the ids were waiting */
export async function releaseHeld(deps: ImportDeps, ids: readonly number[], progress: Progress): Promise<number> {
  return deps.db.as(actor, async (tx) => {
    await lockLoading(tx);
    const rows = await selectHeld(tx, ids);
    for (const row of rows) {
      await applyHeld(deps, tx, row);
      await markReleased(tx, row.id, deps.clock.now());
      await record(tx, {
        actor,
        at: deps.clock.now(),
        action: 'places.import_released',
        subject: `${row.dataset}:${row.key}`,
        detail: { reason: row.reason },
      });
      progress(`released ${row.id}: ${row.dataset} ${row.key} (${row.reason})`);
    }
    return rows.length;
  });
}

async function applyHeld(deps: ImportDeps, tx: Tx, row: HeldRow): Promise<void> {
  if (row.dataset === 'areas') {
    const known = await selectAreas(tx);
    const others = known.municipalities.filter(({ ags, validTo }) => validTo || ags !== row.key);
    const municipalities = row.incoming ? [...others, row.incoming as Municipality] : others;
    await replaceAreas(tx, { ...known, municipalities });
    await mergeAuthorities(tx, deriveAuthorities({ ...known, municipalities }));
  }
  if (row.dataset === 'postal-codes') {
    const data = await selectPlacesData(tx);
    if (row.reason === 'too-few') {
      const { pairs, source, licence } = row.incoming as { pairs: PostalCode[]; source: string; licence: string };
      const rowCount = await storePostalCodes(tx, buildPlacesIndex(data), pairs);
      await finish(deps, tx, { dataset: 'postal-codes', source, licence, rowCount, held: [] });
    } else await replacePostalCodes(tx, [...data.postalCodes, row.incoming as PostalCode], true);
  }
}

type Finished = {
  dataset: string;
  source?: string;
  licence?: string;
  state?: string;
  rowCount?: number;
  held: readonly Held[];
};

async function finish(deps: ImportDeps, tx: Tx, { held, source, rowCount, ...set }: Finished): Promise<void> {
  const at = deps.clock.now();
  await holdRows(tx, set.dataset, held, at);
  if (source !== undefined && rowCount !== undefined) await saveDataSet(tx, { ...set, source, rowCount, at });
  await record(tx, {
    actor,
    at,
    action: 'places.imported',
    subject: `dataset:${set.dataset}`,
    detail: { rows: rowCount ?? 0, held: held.length },
  });
}

function reportHeld(held: readonly Held[], progress: Progress): number {
  if (held.length > 0) progress(`${held.length} implausible rows are held: rennsteig import held`);
  return held.length;
}
