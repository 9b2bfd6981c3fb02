import type { Text } from '../../../../lang/lang.ts';
import type { Level } from '../../../../platform/db/actor.ts';
import type { PageRequest } from '../../../../platform/http/route.ts';
import type { OutsideMeansId, ProvedBy, ProvenField } from '../identity.types.ts';

/** One attribute of a provider: what it is called there, and what it is here. */
export type SamlAttribute = {
  /** Name in the assertion. Attributes are found by it, never by the friendly name, which differs between versions. */
  readonly name: string;
  readonly friendlyName: string;
  readonly field: ProvenField | 'organisationKey' | 'personKey' | 'provedBy';
  /** `login`: as sure as the log-in itself; `least`: said by the account only. How the simulator answers; the client reads what arrived. */
  readonly trust: 'login' | 'least';
  /** Without it the provider must not answer. */
  readonly required?: true;
};

/** How one provider speaks SAML: everything that differs between them. */
export type SamlProfile = {
  readonly id: Extract<OutsideMeansId, 'bundid' | 'muk'>;
  readonly name: Text;
  readonly hint: Text;
  /** Last part of the address of its simulator. */
  readonly slug: string;
  readonly highest: Level;
  readonly nameIdFormat: string;
  /** Class of the log-in (AuthnContextClassRef) of every level. */
  readonly classes: { readonly [L in Level]: string };
  readonly attributes: readonly SamlAttribute[];
  /** Whether requests carry the extension of AKDB, and attributes of the answer their own trust level. */
  readonly akdb: boolean;
  /** What stands behind a log-in, by the word of the provider; without a word `otherwise` holds. */
  readonly provedBy: { readonly [word: string]: ProvedBy };
  readonly otherwise: ProvedBy;
  /** Words of the provider for somebody who may represent the organisation alone; without them nobody does. */
  readonly representsAlone?: RegExp;
};

export type SamlKeys = {
  /** PEM, PKCS #8. */
  readonly key: string;
  /** PEM. */
  readonly certificate: string;
};

/** The names and addresses of both sides. */
export type Ends = {
  /** Our name (entityID). */
  readonly own: string;
  /** Where answers come to. */
  readonly answer: string;
  /** Name of the provider. */
  readonly provider: string;
  /** Where requests go to. */
  readonly signOn: string;
};

/** A provider that this installation is connected to. */
export type SamlConnection = {
  readonly profile: SamlProfile;
  ends(request: Pick<PageRequest, 'headers'>): Ends;
  keys(): Promise<SamlKeys>;
  /** Certificates that answers may be signed with; two while the provider changes its key. */
  certificates(): Promise<readonly string[]>;
  /** What the provider shows of us (AKDB). */
  readonly display: { readonly name: string; readonly onlineServiceId: string };
};
