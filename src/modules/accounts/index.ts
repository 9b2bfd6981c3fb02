export { accountsModule } from './accounts.module.ts';
export type { Colleague, Grant } from './accounts.schema.ts';
export { type Accounts, createAccounts } from './accounts.ts';
export type { DemoLogin } from './demo.actions.ts';
