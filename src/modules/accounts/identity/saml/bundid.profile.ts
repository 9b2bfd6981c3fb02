import type { SamlAttribute, SamlProfile } from './saml.types.ts';

const oid = (number: string) => `urn:oid:${number}`;

/** What is asked of the BundID, in the closed catalogue of § 8 Abs. 1 OZG. Names by the public simulator of DigitalService. */
const attributes: readonly SamlAttribute[] = [
  {
    name: oid('1.3.6.1.4.1.25484.494450.3'),
    friendlyName: 'bPK2',
    field: 'personKey',
    trust: 'least',
    required: true,
  },
  { name: oid('2.5.4.4'), friendlyName: 'surname', field: 'familyName', trust: 'login' },
  { name: oid('2.5.4.42'), friendlyName: 'givenName', field: 'givenNames', trust: 'login' },
  { name: oid('1.2.40.0.10.2.1.1.225566'), friendlyName: 'birthName', field: 'birthName', trust: 'login' },
  {
    name: oid('0.9.2342.19200300.100.1.40'),
    friendlyName: 'personalTitle',
    field: 'doctoralDegree',
    trust: 'least',
  },
  { name: oid('1.2.40.0.10.2.1.1.55'), friendlyName: 'birthdate', field: 'birthDate', trust: 'login' },
  { name: oid('1.3.6.1.5.5.7.9.2'), friendlyName: 'placeOfBirth', field: 'birthPlace', trust: 'login' },
  { name: oid('1.2.40.0.10.2.1.1.225577'), friendlyName: 'nationality', field: 'nationality', trust: 'login' },
  { name: oid('1.2.40.0.10.2.1.1.552255'), friendlyName: 'documentType', field: 'documentType', trust: 'login' },
  { name: oid('2.5.4.16'), friendlyName: 'postalAddress', field: 'street', trust: 'login' },
  { name: oid('2.5.4.17'), friendlyName: 'postalCode', field: 'postalCode', trust: 'login' },
  { name: oid('2.5.4.7'), friendlyName: 'localityName', field: 'city', trust: 'login' },
  { name: oid('1.2.40.0.10.2.1.1.225599'), friendlyName: 'country', field: 'country', trust: 'login' },
  { name: oid('0.9.2342.19200300.100.1.3'), friendlyName: 'mail', field: 'email', trust: 'least', required: true },
  { name: oid('2.5.4.18'), friendlyName: 'legacyPostkorbHandle', field: 'mailbox', trust: 'least' },
  {
    name: oid('1.3.6.1.4.1.25484.494450.2'),
    friendlyName: 'AssertionProvedBy',
    field: 'provedBy',
    trust: 'least',
  },
];

export const bundidProfile: SamlProfile = {
  id: 'bundid',
  slug: 'bundid',
  name: { de: 'BundID', en: 'BundID' },
  hint: {
    de: 'Das Konto des Bundes: mit Benutzername, ELSTER-Zertifikat oder Online-Ausweis.',
    en: 'The account of the federation: with user name, ELSTER certificate or electronic ID.',
  },
  highest: 'high',
  nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
  classes: { basis: 'STORK-QAA-Level-1', substantial: 'STORK-QAA-Level-3', high: 'STORK-QAA-Level-4' },
  attributes,
  akdb: true,
  // Words of the public simulator; the real service may put Smart-eID elsewhere. A means that is not here (eIDAS of another state, FINK) counts as
  // the weakest in law until it is settled what it replaces; the level of the log-in is not touched by that.
  provedBy: { Benutzername: 'password', Elster: 'elster', 'Smart-eID': 'eid', eID: 'eid' },
  otherwise: 'password',
};
