export { accountsModule } from './accounts.module.ts';
export type { Colleague } from './accounts.schema.ts';
export { type Accounts, createAccounts } from './accounts.ts';
export type { LogNames } from './citizen/log-names.actions.ts';
export { provePath } from './identity/identity.routes.tsx';
export { demoKey } from './identity/simulator/demo-keys.ts';
export { covers } from './mandates/mandates.rules.ts';
export type { Choice } from './mandates/mandates.schema.ts';
export type { PortalConsentEntry } from './provider/consents.actions.ts';
