import type { AccountData, CompiledPackage } from '../../forms/index.ts';
import type { CitizenActor } from '../../platform/db/actor.ts';
import type { Platform } from '../../platform/module.ts';
import type { LogNames, PortalConsentEntry } from '../accounts/index.ts';
import type { ExplanationStep } from './applications.schema.ts';
import type { RegisterSource } from './registers/register-source.ts';

type Body = { readonly id: string; readonly name: string };

/** The part of a responsibility answer that an application needs. */
export type Responsibility = {
  readonly carrier: Body;
  readonly performer: Body;
  readonly onBehalfOf: Body | null;
  readonly explanation: readonly ExplanationStep[];
};

/** As far as somebody has entered it. */
export type PostalAddress = {
  readonly street?: string | null;
  readonly postalCode?: string | null;
  readonly town?: string | null;
};

/** What the module needs from lower modules; `compose.ts` fills it from their doors. */
export type ApplicationsPorts = {
  /** A published package; without a version the one that new applications begin with. */
  readonly findPackage: (slug: string, version?: string) => CompiledPackage | undefined;
  /** Whether the acting authority has the package switched on. */
  readonly isOn: (authorityId: string, slug: string) => boolean;
  /** Who acts for a service in a municipality on a day; undefined when nobody is known. */
  readonly findResponsible: (leikaKey: string, ags: string, day: string) => Responsibility | undefined;
  /** An authority and who does its work when it has no administration of its own. */
  readonly findAuthority: (id: string) => (Body & { readonly actedBy: Body | null } & PostalAddress) | undefined;
  readonly findPlace: (
    ags: string,
  ) => { readonly ags: string; readonly name: string; readonly district?: string } | undefined;
  /** What an authority entered for its delivered decision about a sent application. */
  readonly findDecision: (applicationId: string) => Promise<Record<string, unknown> | undefined>;
  /** Registers that can be asked; none where no adapter is configured. */
  readonly registers: readonly RegisterSource[];
  /** Where notices for an account go; undefined when it is gone. */
  readonly addressOf: (account: string) => Promise<{ readonly email: string; readonly lang: string } | undefined>;
  /** Whether the person holds mandates and has not said yet in this session for whom they act. */
  readonly mustChoose: (citizen: CitizenActor) => Promise<boolean>;
  /** What somebody signed in says of themselves; undefined while they have entered nothing. */
  readonly findOwnData: (citizen: CitizenActor) => Promise<AccountData | undefined>;
  /** Somebody signed in: the name where it was proven, and keyed hashes by which the same person is recognised in another account. */
  readonly findPerson: (
    citizen: CitizenActor,
  ) => Promise<{ readonly name: string | undefined; readonly keys: readonly string[] }>;
  /** Municipalities for a typed name or postal code, for fields of type place. */
  readonly findPlaces: (text: string) => { ags: string; name: string }[];
};

/** What the pages about one's own account ask of the accounts module. */
export type AccountPorts = {
  /** What somebody signed in lets portals have, taking it back, and the names in their log of accesses. */
  readonly portalConsents: (citizen: CitizenActor) => Promise<readonly PortalConsentEntry[]>;
  readonly logNames: (citizen: CitizenActor, since: Date) => Promise<LogNames>;
  readonly endPortalConsent: (citizen: CitizenActor, id: string) => Promise<void>;
};

export type ApplicationsDeps = Platform & ApplicationsPorts;
