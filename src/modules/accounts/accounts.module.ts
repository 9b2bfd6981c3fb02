import { defineModule } from '../../platform/module.ts';
import { accountsCommands } from './accounts.commands.ts';
import { accountsConfig } from './accounts.config.ts';
import { accountsRoutes } from './accounts.routes.tsx';
import type { AccountsDeps } from './accounts.ts';
import { refuseDemoAccounts } from './staff.actions.ts';
import { staffRoutes } from './staff.routes.tsx';

export const accountsModule = defineModule<AccountsDeps>({
  name: 'accounts',
  config: [accountsConfig],
  routes: (deps) => [...accountsRoutes(deps), ...staffRoutes(deps)],
  commands: accountsCommands,
  start: (deps) => refuseDemoAccounts(deps),
});
