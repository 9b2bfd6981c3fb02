export { accountsModule } from './accounts.module.ts';
export type { Colleague } from './accounts.schema.ts';
export { type Accounts, createAccounts } from './accounts.ts';
export { provePath } from './identity/identity.routes.tsx';
