import { h, type VNode } from 'preact';
import { type Accounts, accountsModule, createAccounts } from './modules/accounts/index.ts';
import { mailboxModule } from './modules/mailbox/index.ts';
import { createPlaces, placesModule } from './modules/places/index.ts';
import type { ConfigFragment } from './platform/config/config.ts';
import { databaseConfig } from './platform/db/database.config.ts';
import { filesConfig } from './platform/files/files.config.ts';
import { filesModule } from './platform/files/files.module.ts';
import { createScanner } from './platform/files/scanner.create.ts';
import { httpConfig } from './platform/http/http.config.ts';
import type { Problem } from './platform/http/problem.ts';
import { mailConfig } from './platform/mail/mail.config.ts';
import { createMailTransport } from './platform/mail/mail.create.ts';
import { mailModule } from './platform/mail/mail.module.tsx';
import { bindModule, type Command, type Platform } from './platform/module.ts';
import { pdfConfig } from './platform/pdf/pdf.config.ts';
import type { Composition } from './platform/runtime/program.ts';
import { runtimeConfig } from './platform/runtime/runtime.config.ts';
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

/** Everything that can be set, for the configuration page; a module's fragment is listed by its definition. */
export const configFragments: readonly ConfigFragment[] = [
  runtimeConfig,
  httpConfig,
  databaseConfig,
  pdfConfig,
  ...[filesModule, mailModule, placesModule, accountsModule].flatMap((definition) => definition.config ?? []),
];

/** Commands that need no database. */
export const offlineCommands: readonly Command[] = [];

/** Ties the modules together: builds their doors in order and fills the ports that a lower module leaves open. */
export function compose(platform: Platform): Composition {
  const places = createPlaces(platform);
  const accounts: Accounts = createAccounts({ ...platform, authorityName: places.authorityName });
  return {
    modules: [
      bindModule(filesModule, { ...platform, scanner: createScanner(platform.config.get(filesConfig)) }),
      bindModule(mailModule, { ...platform, mailTransport: createMailTransport(platform.config.get(mailConfig)) }),
      bindModule(placesModule, { ...platform, places }),
      bindModule(mailboxModule, platform),
      bindModule(accountsModule, platform),
    ],
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
