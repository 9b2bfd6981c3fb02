import { join } from 'node:path';
import { type ConfigOf, defineConfig, integer, oneOf, text } from '../../platform/config/config.ts';
import { projectRoot } from '../../platform/config/paths.ts';
import { type OnlineOrder, onlineOrders } from './online.rules.ts';

export const placesConfig = defineConfig('places', {
  dataFolder: {
    doc: 'Folder with the tables of areas, authorities and rules of the Land. Default: data/thueringen of the project.',
    env: 'PLACES_DATA',
    default: '',
    parse: text,
  },
  onlineOrder: {
    doc: 'Which online service is offered first: a local one (local-first) or one for everyone from another Land (efa-first).',
    env: 'PLACES_ONLINE_ORDER',
    default: 'local-first' as OnlineOrder,
    parse: oneOf<OnlineOrder>(...onlineOrders),
  },
  refreshMs: {
    doc: 'Milliseconds after which a process looks whether places or rules have changed.',
    env: 'PLACES_REFRESH_MS',
    default: 500,
    parse: integer,
  },
});

/** The folder in use. */
export const dataFolderOf = ({ dataFolder }: ConfigOf<typeof placesConfig>): string =>
  dataFolder || join(projectRoot, 'data/thueringen');
