import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Actor } from '../../platform/db/actor.ts';
import type { Platform, Progress } from '../../platform/module.ts';
import { catalogueConfig, leikaFileOf } from './catalogue.config.ts';
import { catalogueErrors } from './catalogue.errors.ts';
import { lockLoading, replaceLeika, saveDataSet, selectHash } from './catalogue.queries.ts';
import { parseLeikaTable } from './leika-table.rules.ts';

const actor: Actor = { kind: 'job', job: 'catalogue:load' };

/** Fills the list of official names at the first start and whenever our own list has changed; an imported list stays. */
export async function loadProductData(
  deps: Pick<Platform, 'db' | 'config' | 'clock'>,
  progress: Progress,
): Promise<void> {
  const text = await readFile(leikaFileOf(deps.config.get(catalogueConfig)), 'utf8');
  const hash = fingerprint(text);
  if ((await selectHash(deps.db.read, 'product')) === hash) return;
  await deps.db.as(actor, async (tx) => {
    await lockLoading(tx);
    if ((await selectHash(tx, 'product')) === hash) return;
    const { rows, source } = parseLeikaTable(text);
    if ((await selectHash(tx, 'import')) === undefined) {
      progress(`Loading ${rows.length} official service names …`);
      await replaceLeika(tx, rows, source);
    }
    await saveDataSet(tx, { dataset: 'product', source, hash, rowCount: rows.length, at: deps.clock.now() });
  });
}

/**
 * Takes over a newer list of official names in place of the present one.
 * @throws catalogue.unreadable_file
 */
export async function importLeika(
  deps: Pick<Platform, 'db' | 'clock'>,
  text: string,
  origin: { source?: string },
): Promise<number> {
  const { rows, source } = readTable(text);
  await deps.db.as(actor, async (tx) => {
    await lockLoading(tx);
    const from = origin.source ?? (source || 'import');
    await replaceLeika(tx, rows, from);
    const hash = fingerprint(text);
    await saveDataSet(tx, { dataset: 'import', source: from, hash, rowCount: rows.length, at: deps.clock.now() });
  });
  return rows.length;
}

function readTable(text: string) {
  try {
    const table = parseLeikaTable(text);
    if (table.rows.length === 0) throw new Error('the list is empty');
    return table;
  } catch (error) {
    throw catalogueErrors.unreadableFile({ reason: (error as Error).message }, { cause: error });
  }
}

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex');
