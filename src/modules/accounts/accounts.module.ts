import { absoluteLink } from '../../platform/http/absolute-link.ts';
import { httpConfig } from '../../platform/http/http.config.ts';
import { cookieNames } from '../../platform/http/server.ts';
import { defineModule } from '../../platform/module.ts';
import { accountsCommands } from './accounts.commands.ts';
import { accountsConfig } from './accounts.config.ts';
import type { AccountsDeps } from './accounts.ts';
import { citizenDeps } from './citizen/citizen.deps.ts';
import { citizenLoginRoutes } from './citizen/login.routes.tsx';
import { citizenProfileRoutes } from './citizen/profile.routes.tsx';
import { citizenSettingsRoutes } from './citizen/settings.routes.tsx';
import { exportRoutes } from './export/export.routes.tsx';
import { forgetAttempts } from './identity/attempts.actions.ts';
import { connectedRoutes } from './identity/connected.routes.tsx';
import { eidCheckCommand } from './identity/eid/eid.command.ts';
import { eidConfig } from './identity/eid/eid.config.ts';
import { type IdentityDeps, identityDeps } from './identity/identity.deps.ts';
import { identityRoutes } from './identity/identity.routes.tsx';
import { createMeans } from './identity/means.create.ts';
import { endSessionsOfClosedMeans } from './identity/means-off.actions.ts';
import { bundidConfig, mukConfig } from './identity/saml/saml.config.ts';
import { walletConfig } from './identity/wallet/wallet.config.ts';
import { sweepIdle } from './idle/idle.job.ts';
import { mandateRoutes } from './mandates/mandates.routes.tsx';
import { forgetChallenges } from './passkey/passkey.actions.ts';
import { passkeyRoutes } from './passkey/passkey.routes.tsx';
import { providerCommands } from './provider/provider.commands.ts';
import { providerParts } from './provider/provider.module.ts';
import { alertTasks } from './rights/rights.alert.ts';
import { rightsCommands } from './rights/rights.commands.ts';
import { staffAccountRoutes } from './staff/account.routes.tsx';
import { accountsRoutes } from './staff/login.routes.tsx';
import { refuseDemoAccounts } from './staff/staff.actions.ts';
import { staffRoutes } from './staff/staff.routes.tsx';
import { substitutionRoutes } from './staff/substitution.routes.tsx';
import { forgetHalfLogins } from './totp/half.actions.ts';
import { totpRoutes } from './totp/totp.routes.tsx';

const identity = (deps: AccountsDeps): IdentityDeps => identityDeps(deps, createMeans(deps));

export const accountsModule = defineModule<AccountsDeps>({
  name: 'accounts',
  config: [accountsConfig, bundidConfig, mukConfig, eidConfig, walletConfig],
  routes: (deps) => [
    ...accountsRoutes(deps),
    ...staffRoutes(deps),
    ...staffAccountRoutes(deps),
    ...substitutionRoutes(deps),
    ...citizenLoginRoutes(deps, identity(deps)),
    ...mandateRoutes({
      ...citizenDeps(deps),
      all: deps,
      choices: deps.mandateChoices,
      cookie: cookieNames(deps.config.get(httpConfig).publicUrl).citizen,
    }),
    ...identityRoutes(identity(deps)),
    ...citizenSettingsRoutes(deps, identity(deps)),
    ...connectedRoutes(identity(deps)),
    ...citizenProfileRoutes(deps),
    ...exportRoutes(deps),
    ...passkeyRoutes(deps),
    ...totpRoutes(deps),
    ...providerParts(deps).routes,
  ],
  rawRoutes: (deps) => providerParts(deps).rawRoutes,
  tasks: (deps) => ({
    ...providerParts(deps).tasks,
    ...alertTasks(deps),
    'accounts.forget-attempts': async () => {
      await forgetAttempts(citizenDeps(deps));
      await forgetChallenges(citizenDeps(deps));
      await forgetHalfLogins(citizenDeps(deps));
    },
    'accounts.sweep-idle': () => {
      const { accountIdleLife, accountIdleNotice } = deps.config.get(accountsConfig);
      const idle = { lifeMs: accountIdleLife * 1000, noticeMs: accountIdleNotice * 1000 };
      // No request is at hand that could say the address of this server.
      return sweepIdle({ ...deps, idle, link: (path) => absoluteLink(deps, { headers: {} }, path) });
    },
  }),
  schedules: [
    { task: 'accounts.forget-attempts', match: '50 2 * * *' },
    { task: 'accounts.forget-records', match: '55 * * * *' },
    { task: 'accounts.forget-consents', match: '30 3 * * *' },
    { task: 'accounts.find-ended', match: '* * * * *' },
    { task: 'accounts.rotate-keys', match: '40 2 1 * *' },
    { task: 'accounts.sweep-idle', match: '10 3 * * *' },
  ],
  commands: (deps) => [
    ...accountsCommands(deps),
    ...rightsCommands(deps),
    eidCheckCommand(deps),
    ...providerCommands(citizenDeps(deps)),
  ],
  start: async (deps) => {
    await refuseDemoAccounts(deps);
    await endSessionsOfClosedMeans(deps);
  },
});
