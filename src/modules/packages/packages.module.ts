import { defineModule } from '../../platform/module.ts';
import { packagesCommands } from './packages.commands.ts';
import { type PackagesPageDeps, packagesRoutes, schemaRoutes } from './packages.routes.tsx';

export const packagesModule = defineModule<PackagesPageDeps>({
  name: 'packages',
  routes: (deps) => [...packagesRoutes(deps), ...schemaRoutes()],
  commands: packagesCommands,
  start: ({ packages }, progress) => packages.start(progress),
});
