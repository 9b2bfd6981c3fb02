import { h, type VNode } from 'preact';
import { type Accounts, accountsModule, createAccounts } from './modules/accounts/index.ts';
import { filesConfig } from './platform/files/files.config.ts';
import type { Problem } from './platform/http/problem.ts';
import { bindModule, type Command, type Platform } from './platform/module.ts';
import type { Composition } from './platform/runtime/program.ts';
import { ErrorPage, type PageContext, renderPage } from './ui/index.ts';

/** The modules in their order: a lower one never imports a higher one. Import rules, migrations and ARCHITECTURE.md follow this list. */
export const moduleNames = [
  'places',
  'catalogue',
  'packages',
  'accounts',
  'mailbox',
  'applications',
  'delivery',
  'cases',
  'portal',
] as const;

/** Commands that need no database. */
export const offlineCommands: readonly Command[] = [];

/** Ties the modules together: builds their doors in order and fills the ports that a lower module leaves open. */
export function compose(platform: Platform): Composition {
  const accounts: Accounts = createAccounts({ ...platform, authorityName: (id) => id });
  return {
    modules: [bindModule(accountsModule, platform)],
    findSession: accounts.findSession,
    staffContext: accounts.staffContext,
    makeDemoLogins: accounts.ensureDemoLogins,
    errorPage,
    renderPage,
    maxUploadBytes: platform.config.get(filesConfig).maxBytes,
  };
}

function errorPage(ctx: PageContext, problem: Problem): VNode {
  const { title, detail, code, instance } = problem;
  return h(ErrorPage, { ctx, title, detail, code, reference: instance, kind: ctx.staff ? 'staff' : 'portal' }) as VNode;
}
