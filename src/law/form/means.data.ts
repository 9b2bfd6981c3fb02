import type { Text } from '../../lang/lang.ts';
import type { Slice } from '../slices.ts';

/** Level of assurance (Vertrauensniveau), lowest first. */
export const levels = ['basis', 'substantial', 'high'] as const;
export type Loa = (typeof levels)[number];

/** How a person signs, sends or logs in. */
export type Means =
  | 'eid'
  | 'elster'
  | 'orgAccount'
  | 'qes'
  | 'deMail'
  | 'password'
  | 'wallet'
  | 'bea'
  | 'scan'
  | 'email';

export const levelNames: { readonly [L in Loa]: Text } = {
  basis: { de: 'Basis', en: 'basis' },
  substantial: { de: 'substanziell', en: 'substantial' },
  high: { de: 'hoch', en: 'high' },
};

export const meansNames: { readonly [M in Means]: Text } = {
  eid: { de: 'Online-Ausweis', en: 'electronic ID' },
  elster: { de: 'ELSTER-Zertifikat', en: 'ELSTER certificate' },
  orgAccount: { de: 'Organisationskonto', en: 'organisation account' },
  qes: { de: 'qualifizierte elektronische Signatur', en: 'qualified electronic signature' },
  deMail: { de: 'De-Mail mit Absenderbestätigung', en: 'De-Mail with confirmed sender' },
  password: { de: 'Benutzername und Passwort', en: 'user name and password' },
  wallet: { de: 'Europäische Brieftasche (EUDI-Wallet)', en: 'European wallet (EUDI)' },
  bea: { de: 'Anwaltspostfach oder gleichgestelltes Postfach', en: "lawyer's mailbox or an equal one" },
  scan: { de: 'hochgeladenes Schreiben', en: 'uploaded scan' },
  email: { de: 'einfache E-Mail', en: 'plain e-mail' },
};

/** The highest level that a means can give. A claim above it is cut to it. */
export type MeansLevel = Slice & { readonly means: Means; readonly level: Loa };

const ozg = 'Onlinezugangsgesetz § 3 Abs. 4, § 12 Abs. 2, Fassung vom 19.07.2024';
const own = 'Einstufung nach § 3 Abs. 4 OZG, eigene Lesart';
const start = '2018-01-01';

export const meansLevels: readonly MeansLevel[] = [
  { means: 'eid', level: 'high', validFrom: start, source: ozg, mark: 'V' },
  { means: 'elster', level: 'substantial', validFrom: start, source: ozg, mark: 'V' },
  { means: 'orgAccount', level: 'substantial', validFrom: start, source: ozg, mark: 'V' },
  { means: 'wallet', level: 'high', validFrom: start, source: ozg, mark: 'V' },
  { means: 'qes', level: 'high', validFrom: start, source: own, mark: 'proposal' },
  { means: 'deMail', level: 'high', validFrom: start, source: own, mark: 'proposal' },
  { means: 'bea', level: 'high', validFrom: start, source: own, mark: 'proposal' },
  { means: 'password', level: 'basis', validFrom: start, source: own, mark: 'proposal' },
  { means: 'scan', level: 'basis', validFrom: start, source: own, mark: 'proposal' },
  { means: 'email', level: 'basis', validFrom: start, source: own, mark: 'proposal' },
];

/** Typical required level of a service; the competent authority sets it for each service. */
export const typicalLevels = [
  { kind: 'contact', level: 'basis' },
  { kind: 'appointment', level: 'basis' },
  { kind: 'dogRegistration', level: 'basis' },
  { kind: 'tradeRegistration', level: 'substantial' },
  { kind: 'municipalPermit', level: 'substantial' },
  { kind: 'criminalRecord', level: 'high' },
  { kind: 'changeOfResidence', level: 'high' },
  { kind: 'vehicleRegistration', level: 'high' },
  { kind: 'dataCockpit', level: 'high' },
] as const satisfies readonly { readonly kind: string; readonly level: Loa }[];
