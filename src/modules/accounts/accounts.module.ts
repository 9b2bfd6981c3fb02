import { defineModule } from '../../platform/module.ts';
import { accountsCommands } from './accounts.commands.ts';
import { accountsConfig } from './accounts.config.ts';
import type { AccountsDeps } from './accounts.ts';
import { citizenLoginRoutes } from './citizen/login.routes.tsx';
import { citizenProfileRoutes } from './citizen/profile.routes.tsx';
import { citizenSettingsRoutes } from './citizen/settings.routes.tsx';
import { accountsRoutes } from './staff/login.routes.tsx';
import { refuseDemoAccounts } from './staff/staff.actions.ts';
import { staffRoutes } from './staff/staff.routes.tsx';

export const accountsModule = defineModule<AccountsDeps>({
  name: 'accounts',
  config: [accountsConfig],
  routes: (deps) => [
    ...accountsRoutes(deps),
    ...staffRoutes(deps),
    ...citizenLoginRoutes(deps),
    ...citizenSettingsRoutes(deps),
    ...citizenProfileRoutes(deps),
  ],
  commands: accountsCommands,
  start: (deps) => refuseDemoAccounts(deps),
});
