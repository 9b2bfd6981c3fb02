import { defineModule } from '../../platform/module.ts';
import { packagesCommands } from './packages.commands.ts';
import type { Packages } from './packages.ts';

export type PackagesDeps = { readonly packages: Packages };

export const packagesModule = defineModule<PackagesDeps>({
  name: 'packages',
  commands: packagesCommands,
  start: ({ packages }, progress) => packages.start(progress),
});
