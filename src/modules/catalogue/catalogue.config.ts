import { join } from 'node:path';
import { type ConfigOf, defineConfig, integer, text } from '../../platform/config/config.ts';
import { projectRoot } from '../../platform/config/paths.ts';

export const catalogueConfig = defineConfig('catalogue', {
  dataFolder: {
    doc: 'Folder with the described services. Default: data/catalogue of the project.',
    env: 'CATALOGUE_DATA',
    default: '',
    parse: text,
  },
  leikaFile: {
    doc: 'List of official service names that the first start loads. Default: data/thueringen/leika.csv of the project.',
    env: 'CATALOGUE_LEIKA',
    default: '',
    parse: text,
  },
  missAskers: {
    doc: 'So many different connections must search the same within seven days without a find before the words are stored for the editors.',
    env: 'CATALOGUE_MISS_ASKERS',
    default: 5,
    parse: integer,
  },
  refreshMs: {
    doc: 'Milliseconds after which a process looks whether names or added words have changed.',
    env: 'CATALOGUE_REFRESH_MS',
    default: 2_000,
    parse: integer,
  },
});

type Settings = ConfigOf<typeof catalogueConfig>;

export const dataFolderOf = ({ dataFolder }: Settings): string => dataFolder || join(projectRoot, 'data/catalogue');
export const leikaFileOf = ({ leikaFile }: Settings): string =>
  leikaFile || join(projectRoot, 'data/thueringen/leika.csv');
