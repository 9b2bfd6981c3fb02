import { defineModule, type Platform } from '../../platform/module.ts';
import { catalogueCommands } from './catalogue.commands.ts';
import { catalogueConfig } from './catalogue.config.ts';
import { catalogueRoutes } from './catalogue.routes.ts';
import type { Catalogue } from './catalogue.ts';
import { synonymsRoutes } from './synonyms.routes.tsx';

export const catalogueModule = defineModule<Platform & { readonly catalogue: Catalogue }>({
  name: 'catalogue',
  config: [catalogueConfig],
  routes: (deps) => [...catalogueRoutes(deps), ...synonymsRoutes(deps)],
  commands: catalogueCommands,
  tasks: ({ catalogue }) => ({ 'catalogue.forget-misses': () => catalogue.forgetMisses() }),
  schedules: [{ task: 'catalogue.forget-misses', match: '20 2 * * *' }],
  start: ({ catalogue }, progress) => catalogue.start(progress),
  stop: ({ catalogue }) => catalogue.stop(),
});
