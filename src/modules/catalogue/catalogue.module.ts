import { defineModule, type Platform } from '../../platform/module.ts';
import { catalogueCommands } from './catalogue.commands.ts';
import { catalogueConfig } from './catalogue.config.ts';
import { catalogueRoutes } from './catalogue.routes.ts';
import type { Catalogue } from './catalogue.ts';

export const catalogueModule = defineModule<Platform & { readonly catalogue: Catalogue }>({
  name: 'catalogue',
  config: [catalogueConfig],
  routes: catalogueRoutes,
  commands: catalogueCommands,
  tasks: ({ catalogue }) => ({ 'catalogue.forget-misses': () => catalogue.forgetMisses() }),
  schedules: [{ task: 'catalogue.forget-misses', match: '20 2 * * *' }],
  start: ({ catalogue }, progress) => catalogue.start(progress),
  stop: ({ catalogue }) => catalogue.stop(),
});
