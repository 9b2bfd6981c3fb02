import { defineConfig, text } from '../../platform/config/config.ts';

export const packagesConfig = defineConfig('packages', {
  furtherFolder: {
    doc: 'Folder with further packages, each a folder named as its service; they are installed like those of services/.',
    env: 'PACKAGES_FURTHER',
    default: '',
    parse: text,
  },
});
