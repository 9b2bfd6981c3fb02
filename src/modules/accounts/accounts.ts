import type { Text } from '../../lang/lang.ts';
import type { Actor, CitizenActor, StaffRole } from '../../platform/db/actor.ts';
import type { Platform } from '../../platform/module.ts';
import type { PageContext } from '../../ui/index.ts';
import { accountsConfig } from './accounts.config.ts';
import type { Colleague, SelfDeclared } from './accounts.schema.ts';
import { citizenDeps, type ExportKept, type LeaveAccount } from './citizen/citizen.deps.ts';
import { type LogNames, logNames } from './citizen/log-names.actions.ts';
import { findCitizen } from './citizen/login.actions.ts';
import { addressOf, profile } from './citizen/settings.actions.ts';
import { bundidMailbox, type Person, provenPerson } from './identity/proven.actions.ts';
import { usableMandates } from './mandates/mandates.actions.ts';
import type { MandateChoices } from './mandates/mandates.deps.ts';
import { endPortalConsent, type PortalConsentEntry, portalConsents } from './provider/consents.actions.ts';
import { type DemoLogin, ensureDemoLogins } from './staff/demo.actions.ts';
import { findSession, type SessionDeps } from './staff/sessions.actions.ts';
import { colleagues, findByEmail } from './staff/staff.actions.ts';
import { listAddresses } from './staff/staff.queries.ts';

/** What the door needs: the platform, and the name of an authority for the header of the workplace. */
export type AccountsInput = Pick<Platform, 'db' | 'clock' | 'config' | 'demo'> & {
  readonly authorityName: (authorityId: string) => string;
};

/** What the routes of the module need. */
export type AccountsDeps = Platform &
  Pick<AccountsInput, 'authorityName'> & {
    readonly leaveAccount: LeaveAccount;
    readonly exportKept: ExportKept;
    readonly mandateChoices: MandateChoices;
  };

/** The door of the module to others. */
export type Accounts = {
  /** The person behind a session token; anonymous when it is unknown, ended or locked. */
  findSession(token: string): Promise<Actor>;
  /** The person with this address, for the command line; undefined when unknown, locked or with dangerous roles. */
  findByEmail(email: string): Promise<Actor | undefined>;
  /** What the header of a staff page shows; undefined for everybody else. */
  staffContext(actor: Actor): PageContext['staff'];
  /** Everybody who works on cases of an authority, by name. */
  colleagues(authorityId: string): Promise<Colleague[]>;
  /** Addresses of everybody with a role at an authority, for letters about it; with a role of the Land wherever it holds. */
  staffAddresses(role: StaffRole, authorityId?: string): Promise<string[]>;
  /** The person whose account a session token opens; undefined when the session is over. */
  findCitizen(token: string): Promise<CitizenActor | undefined>;
  /** What the person says of themselves, to be offered to a form: unchecked, and only with their consent. */
  profile(citizen: CitizenActor): Promise<SelfDeclared>;
  /** Who the person before the screen is, as far as their session proves it. */
  provenPerson(citizen: CitizenActor): Promise<Person>;
  /** Where notices for an account go; undefined when it is gone. */
  addressOf(account: string): Promise<{ email: string; lang: string } | undefined>;
  /** Handle of the mailbox that the BundID named for this account; undefined when it named none. */
  bundidMailbox(account: string): Promise<string | undefined>;
  /** Whether a person must first say for whom they act: they hold mandates and have not been asked in this session. */
  mustChoose(citizen: CitizenActor): Promise<boolean>;
  /** What the account lets portals have, also what was taken back in the last two years. */
  portalConsents(citizen: CitizenActor): Promise<PortalConsentEntry[]>;
  /** How those are called who stand in the log of accesses of an account, and what else than applications it is about. */
  logNames(citizen: CitizenActor, since: Date): Promise<LogNames>;
  /** Takes a consent to a portal back, with effect at once. Throws `accounts.unknown_consent`. */
  endPortalConsent(citizen: CitizenActor, id: string): Promise<void>;
  /** Makes the logins of the demonstration; see `demo.actions.ts`. */
  ensureDemoLogins(input: { newPasswords: boolean }): Promise<DemoLogin[]>;
};

const land: Text = { de: 'Freistaat Thüringen', en: 'Free State of Thuringia' };

export function createAccounts(input: AccountsInput): Accounts {
  const deps = sessionDeps(input);
  const citizens = citizenDeps(input);
  return {
    findSession: (token) => findSession(deps, token),
    findByEmail: (email) => findByEmail(input, email),
    staffContext: (actor) => (actor.kind === 'staff' ? describeStaff(actor, input.authorityName) : undefined),
    colleagues: (authorityId) => colleagues(input, authorityId),
    staffAddresses: (role, authorityId) => listAddresses(input.db.read, role, authorityId),
    findCitizen: (token) => findCitizen(citizens, token),
    profile: (citizen) => profile(citizens, citizen),
    provenPerson: (citizen) => provenPerson(input, citizen),
    addressOf: (account) => addressOf(citizens, account),
    bundidMailbox: (account) => bundidMailbox(input, account),
    mustChoose: async (citizen) =>
      !citizen.agent && !citizen.chosen && (await usableMandates(citizens, citizen)).length > 0,
    logNames: (citizen, since) => logNames(input, citizen, since),
    portalConsents: (citizen) => portalConsents(input, citizen),
    endPortalConsent: (citizen, id) => endPortalConsent(input, citizen, id),
    ensureDemoLogins: (options) => ensureDemoLogins(input, options),
  };
}

export function sessionDeps({ db, clock, config }: Pick<Platform, 'db' | 'clock' | 'config'>): SessionDeps {
  const { sessionIdle, sessionAbsolute } = config.get(accountsConfig);
  return { db, clock, limits: { idleMs: sessionIdle * 1000, absoluteMs: sessionAbsolute * 1000 } };
}

function describeStaff(
  actor: Extract<Actor, { kind: 'staff' }>,
  authorityName: (id: string) => string,
): NonNullable<PageContext['staff']> {
  const [first] = actor.authorities;
  return {
    name: actor.name,
    initials: initialsOf(actor.name),
    authority: first === undefined ? land.de : authorityName(first),
    roles: [...new Set(actor.roles.map((grant) => grant.role))],
  };
}

/** "Sachbearbeitung Meiningen" → "SM". */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return picked
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}
