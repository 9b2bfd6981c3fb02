import { defineModule } from '../../platform/module.ts';
import { type CommandDeps, packagesCommands } from './packages.commands.ts';
import { packagesConfig } from './packages.config.ts';
import { type PackagesPageDeps, packagesRoutes, schemaRoutes } from './packages.routes.tsx';
import { type ReleasesDeps, releasesRoutes } from './release/releases.routes.tsx';

export const packagesModule = defineModule<PackagesPageDeps & ReleasesDeps & CommandDeps>({
  name: 'packages',
  config: [packagesConfig],
  routes: (deps) => [...packagesRoutes(deps), ...releasesRoutes(deps), ...schemaRoutes()],
  commands: packagesCommands,
  start: ({ packages }, progress) => packages.start(progress),
  stop: async ({ packages }) => packages.stop(),
});
