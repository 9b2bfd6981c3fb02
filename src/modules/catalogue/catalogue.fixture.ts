import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/config/paths.ts';
import { readCatalogueFolder } from './catalogue-folder.ts';
import { buildCatalogueIndex } from './catalogue-index.rules.ts';
import { parseLeikaTable } from './leika-table.rules.ts';

/** The real catalogue of the product, read once for all tests of a process. */
export const catalogueData = readCatalogueFolder(join(projectRoot, 'data/catalogue'));
export const leikaRows = parseLeikaTable(readFileSync(join(projectRoot, 'data/thueringen/leika.csv'), 'utf8')).rows;
export const catalogueIndex = buildCatalogueIndex({
  services: catalogueData.services,
  rows: leikaRows,
  placeNames: ['Meiningen', 'Untermaßfeld', 'Erfurt', 'Bad Salzungen', 'Am Ettersberg', 'Suhl', 'Weimar'],
});
