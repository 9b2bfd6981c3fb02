import { defineModule, type Platform } from '../../platform/module.ts';
import { placesCommands } from './places.commands.ts';
import { placesConfig } from './places.config.ts';
import { placesRoutes } from './places.routes.ts';
import type { Places } from './places.ts';

export const placesModule = defineModule<Platform & { readonly places: Places }>({
  name: 'places',
  config: [placesConfig],
  routes: placesRoutes,
  commands: placesCommands,
  start: ({ places }, progress) => places.start(progress),
  stop: async ({ places }) => places.stop(),
});
