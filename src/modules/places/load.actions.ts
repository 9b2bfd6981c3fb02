import type { Actor } from '../../platform/db/actor.ts';
import type { Platform, Progress } from '../../platform/module.ts';
import { deriveAuthorities } from './authorities.rules.ts';
import { readDataFolder } from './data-folder.ts';
import {
  lockLoading,
  mergeAuthorities,
  replaceAliases,
  replaceAreas,
  replacePostalCodes,
  replaceProductRules,
  replaceSuccessions,
} from './load.queries.ts';
import { dataFolderOf, placesConfig } from './places.config.ts';
import { saveDataSet, selectDataSets, selectHash } from './version.queries.ts';

const actor: Actor = { kind: 'job', job: 'places:load' };

/**
 * Fills the tables from the product's own data at the first start and whenever that data has changed. What an import has brought
 * since then stays: a newer state of the areas and full postal codes are not replaced by the older ones of the product.
 */
export async function loadProductData(
  deps: Pick<Platform, 'db' | 'config' | 'clock'>,
  progress: Progress,
): Promise<boolean> {
  const data = readDataFolder(dataFolderOf(deps.config.get(placesConfig)));
  if ((await selectHash(deps.db.read, 'product')) === data.hash) return false;
  return deps.db.as(actor, async (tx) => {
    await lockLoading(tx);
    if ((await selectHash(tx, 'product')) === data.hash) return false;
    const { areas, postalCodes, authorities, rules } = data;
    const source = areas.municipalities[0]?.source ?? '';
    const at = deps.clock.now();
    const known = new Map((await selectDataSets(tx)).map((set) => [set.dataset, set]));
    if ((known.get('areas')?.state ?? '') <= areas.asOf) {
      progress(`Loading ${areas.municipalities.filter(({ validTo }) => !validTo).length} municipalities …`);
      await replaceAreas(tx, areas);
      await saveDataSet(tx, { dataset: 'areas', state: areas.asOf, source, rowCount: areas.municipalities.length, at });
    }
    await replaceSuccessions(tx, areas.successions);
    await replaceAliases(tx, areas.aliases);
    const bodies = [...deriveAuthorities(areas), ...authorities];
    progress(`Loading ${bodies.length} authorities and ${rules.length} rules …`);
    await mergeAuthorities(tx, bodies);
    await replaceProductRules(tx, rules);
    if (!known.has('postal-codes')) await replacePostalCodes(tx, postalCodes, false);
    await saveDataSet(tx, { dataset: 'product', source, hash: data.hash, rowCount: bodies.length + rules.length, at });
    return true;
  });
}
