import { h, type VNode } from 'preact';
import { type AccountData, textsOf } from './forms/index.ts';
import type { Lang } from './lang/lang.ts';
import { type Accounts, accountsModule, createAccounts } from './modules/accounts/index.ts';
import {
  type ApplicationsPorts,
  applicationsModule,
  createRegisters,
  createWaitingRoom,
  exportKept,
  findHeld,
  keeperOf,
  leaveAccount,
  mandateChoices,
  unreadOf,
} from './modules/applications/index.ts';
import {
  type CaseAuthority,
  type CasesPorts,
  casesModule,
  createDecisionReader,
  createIntake,
} from './modules/cases/index.ts';
import { type Catalogue, catalogueModule, createCatalogue } from './modules/catalogue/index.ts';
import { deliveryModule } from './modules/delivery/index.ts';
import { createZbp, mailboxModule } from './modules/mailbox/index.ts';
import {
  createPackages,
  journeyPlaces,
  offlinePackageCommands,
  type Packages,
  packagesModule,
} from './modules/packages/index.ts';
import { ensureDemoPermits, permitsModule } from './modules/permits/index.ts';
import { type Authority, createPlaces, type Places, placesModule, shippedPlaces } from './modules/places/index.ts';
import { portalModule } from './modules/portal/index.ts';
import { packagePreviewCommand } from './modules/preview/index.ts';
import { auditModule } from './platform/audit/audit.job.ts';
import { type ConfigFragment, loadConfig as readConfig } from './platform/config/config.ts';
import { environment } from './platform/config/environment.ts';
import { databaseConfig } from './platform/db/database.config.ts';
import { filesConfig } from './platform/files/files.config.ts';
import { filesModule } from './platform/files/files.module.ts';
import { createScanner } from './platform/files/scanner.create.ts';
import { createThumbnails } from './platform/files/thumbnails.ts';
import { httpConfig } from './platform/http/http.config.ts';
import type { Problem } from './platform/http/problem.ts';
import { loadConfig } from './platform/load/load.config.ts';
import { mailConfig } from './platform/mail/mail.config.ts';
import { createMailTransport } from './platform/mail/mail.create.ts';
import { mailModule } from './platform/mail/mail.module.tsx';
import { bindModule, type Command, type Platform } from './platform/module.ts';
import { pdfConfig } from './platform/pdf/pdf.config.ts';
import type { Composition } from './platform/runtime/program.ts';
import { runtimeConfig } from './platform/runtime/runtime.config.ts';
import { signaturesConfig } from './platform/signatures/signatures.config.ts';
import { ErrorPage, NotFoundPage, type PageContext, renderPage, type SentForm, SignInAgainPage } from './ui/index.ts';

/** The modules in their order: a lower one never imports a higher one. Import rules, migrations and ARCHITECTURE.md follow this list. */
export const moduleNames = [
  'places',
  'catalogue',
  'packages',
  'accounts',
  'permits',
  'mailbox',
  'applications',
  'delivery',
  'cases',
  'portal',
  'preview',
] as const;

/** Everything that can be set, for the configuration page; a module's fragment is listed by its definition. */
export const configFragments: readonly ConfigFragment[] = [
  runtimeConfig,
  httpConfig,
  loadConfig,
  databaseConfig,
  pdfConfig,
  signaturesConfig,
  ...[
    filesModule,
    mailModule,
    placesModule,
    catalogueModule,
    packagesModule,
    accountsModule,
    mailboxModule,
    applicationsModule,
    portalModule,
  ].flatMap((definition) => definition.config ?? []),
];

/** Commands that need no database. */
export const offlineCommands: readonly Command[] = [
  ...offlinePackageCommands(() => journeyPlaces(shippedPlaces(readConfig(environment())))),
  packagePreviewCommand,
];

/** Ties the modules together: builds their doors in order and fills the ports that a lower module leaves open. */
export function compose(platform: Platform): Composition {
  const places = createPlaces(platform);
  const accounts: Accounts = createAccounts({ ...platform, authorityName: places.authorityName });
  const packages = createPackages({
    ...platform,
    assignOnlineServices: places.assignOnlineServices,
    journeyPlaces: journeyPlaces(places),
  });
  const catalogue: Catalogue = createCatalogue({ ...platform, places, isOnline: onlineLookup(places, packages) });
  const keeper = (id: string) => keeperOf({ ...platform, addressOf: accounts.addressOf }, id);
  const casesDeps = { ...platform, ...casesPorts(places, packages, accounts), keeperOf: keeper };
  const files = platform.config.get(filesConfig);
  const prefillPorts = { findDecision: createDecisionReader(casesDeps), registers: createRegisters(platform) };
  const applicationPorts = applicationsPorts(places, packages, accounts);
  return {
    modules: [
      bindModule(filesModule, {
        ...platform,
        scanner: createScanner(files),
        thumbnails: createThumbnails({ memory: files.thumbnailMemory, timeout: files.thumbnailTimeout }),
      }),
      bindModule(auditModule, platform),
      bindModule(mailModule, { ...platform, mailTransport: createMailTransport(platform.config.get(mailConfig)) }),
      bindModule(placesModule, { ...platform, places }),
      bindModule(catalogueModule, { ...platform, catalogue }),
      bindModule(packagesModule, {
        packages,
        clock: platform.clock,
        authorityName: (id) => places.findAuthority(id)?.name,
        findStaff: accounts.findByEmail,
      }),
      bindModule(accountsModule, {
        ...platform,
        authorityName: places.authorityName,
        leaveAccount: (tx, citizen, account) => leaveAccount(platform, tx, citizen, account),
        exportKept: (citizen) => exportKept({ ...platform, logNames: accounts.logNames }, citizen),
        mandateChoices: (citizen, lang) =>
          mandateChoices(
            { ...platform, ...applicationPorts, ...prefillPorts, listServices: servicesOf(packages) },
            citizen,
            lang,
          ),
      }),
      bindModule(permitsModule, {
        ...platform,
        listPackages: packages.listCurrent,
        authorityName: places.authorityName,
        staffAddresses: accounts.staffAddresses,
      }),
      bindModule(mailboxModule, {
        ...platform,
        keeperOf: keeper,
        zbp: createZbp(platform),
        bundidMailboxOf: async (id) => {
          const found = await keeper(id);
          return found && accounts.bundidMailbox(found.account);
        },
        authorityName: (id) => places.findAuthority(id)?.name ?? id,
      }),
      bindModule(applicationsModule, {
        ...platform,
        ...applicationPorts,
        ...prefillPorts,
        logNames: accounts.logNames,
        portalConsents: accounts.portalConsents,
        endPortalConsent: accounts.endPortalConsent,
        waitingRoom: createWaitingRoom(platform),
      }),
      bindModule(deliveryModule, {
        ...platform,
        intake: createIntake(casesDeps),
        authorityName: places.authorityName,
        serviceName: (slug, lang) => {
          const pkg = packages.findPackage(slug);
          return pkg ? textsOf(pkg, lang).service.title : slug;
        },
      }),
      bindModule(casesModule, casesDeps),
      bindModule(portalModule, { ...platform, places, catalogue, packages }),
    ],
    findSession: accounts.findSession,
    findCitizen: accounts.findCitizen,
    findHeld: (citizen, applicationId) => findHeld({ ...platform, ...accounts }, citizen, applicationId),
    unreadOf: (citizen) => unreadOf(platform, citizen),
    staffContext: accounts.staffContext,
    makeDemoLogins: async (options) => {
      const logins = await accounts.ensureDemoLogins(options);
      await ensureDemoPermits({ ...platform, listPackages: packages.listCurrent }, await demoPeople(accounts));
      return logins;
    },
    errorPage,
    renderPage,
    maxUploadBytes: files.maxBytes,
  };
}

/** Whether a service can be applied for online: in a municipality, or without one anywhere. */
function onlineLookup(places: Places, packages: Packages) {
  return (leikaKeys: readonly string[], ags?: string): boolean =>
    leikaKeys.some((leikaKey) =>
      ags ? places.resolve({ leikaKey, ags }).onlineService !== null : packages.forLeika(leikaKey).length > 0,
    );
}

/** Who acts in the demonstration of trial permits. */
async function demoPeople({ findByEmail }: Accounts) {
  const [first, second, ministry] = await Promise.all(
    ['leitung@meiningen', 'leitung@erfurt', 'ministerium@land'].map((name) => findByEmail(`${name}.demo.example`)),
  );
  return { heads: [first, second], ministry };
}

/** The services that are online, as a mandate names them. */
const servicesOf = (packages: Packages) => (lang: Lang) =>
  packages.listCurrent().map((pkg) => ({ slug: pkg.slug, title: textsOf(pkg, lang).service.title }));

/** What applications ask of lower modules: the package, and who acts. */
function applicationsPorts(
  places: Places,
  packages: Packages,
  accounts: Accounts,
): Omit<ApplicationsPorts, 'findDecision' | 'registers'> {
  return {
    addressOf: accounts.addressOf,
    mustChoose: accounts.mustChoose,
    findOwnData: async (citizen) => toOwnData(await accounts.profile(citizen)),
    findPerson: accounts.provenPerson,
    findPackage: packages.findPackage,
    isOn: packages.isOn,
    findResponsible: (leikaKey, ags, date) => places.resolve({ leikaKey, ags, date }).answers[0],
    findAuthority: places.findAuthority,
    findPlace: (ags) => {
      const place = places.findPlace(ags);
      return place && { ags: place.ags, name: place.name, district: place.district.name };
    },
    findPlaces: (q) => [...places.find({ q, limit: 20 }).candidates],
  };
}

/** The profile of an account as forms name it; undefined while the person has entered nothing. */
function toOwnData(profile: Awaited<ReturnType<Accounts['profile']>>): AccountData | undefined {
  const { email, trust: _, ...entered } = profile;
  if (Object.values(entered).every((value) => value === '')) return undefined;
  const { street, postalCode, city, ...rest } = entered;
  const address = { line: street, plz: postalCode, city };
  return { ...rest, email, address: Object.values(address).some((part) => part !== '') ? address : undefined };
}

/** What case work asks of lower modules: the package of a case, and how authorities are called. */
function casesPorts(places: Places, packages: Packages, accounts: Accounts): Omit<CasesPorts, 'keeperOf'> {
  return {
    findPackage: packages.findPackage,
    packageFolder: packages.packageFolder,
    findAuthority: (id) => {
      const found = places.findAuthority(id);
      return found && toCaseAuthority(found);
    },
    searchAuthorities: (q, limit) => places.searchAuthorities(q, limit).map(toCaseAuthority),
    placeName: (ags) => places.findPlace(ags)?.name,
    colleagues: accounts.colleagues,
  };
}

function toCaseAuthority({ id, name, street, postalCode, town, phone, email }: Authority): CaseAuthority {
  return {
    id,
    name,
    street: street ?? undefined,
    postcode: postalCode ?? undefined,
    city: town ?? undefined,
    phone: phone ?? undefined,
    email: email ?? undefined,
  };
}

function errorPage(ctx: PageContext, problem: Problem, sent?: SentForm): VNode {
  const { title, detail, code, instance } = problem;
  if (code === 'http.not_found' && !ctx.staff) return h(NotFoundPage, { ctx }) as VNode;
  if (code.startsWith('portal.unknown')) return h(NotFoundPage, { ctx, title, detail }) as VNode;
  if (code === 'http.sign_in_required') return h(SignInAgainPage, { ctx, title, detail, sent }) as VNode;
  const kind = ctx.staff ? 'staff' : 'portal';
  return h(ErrorPage, { ctx, title, detail, code, reference: instance, kind, plain: !ctx.staff }) as VNode;
}
