import { defineModule, type Platform } from '../../platform/module.ts';
import { accountsCommands } from './accounts.commands.ts';
import { accountsConfig } from './accounts.config.ts';
import { accountsRoutes } from './accounts.routes.tsx';
import { refuseDemoAccounts } from './staff.actions.ts';

export const accountsModule = defineModule<Platform>({
  name: 'accounts',
  config: [accountsConfig],
  routes: accountsRoutes,
  commands: accountsCommands,
  start: (deps) => refuseDemoAccounts(deps),
});
