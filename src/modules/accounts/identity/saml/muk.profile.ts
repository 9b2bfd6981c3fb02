import type { SamlAttribute, SamlProfile } from './saml.types.ts';

/**
 * UNVERIFIED: no public source names the attributes of "Mein Unternehmenskonto". These words are ours; whoever connects the real service
 * changes this table and nothing else.
 */
const attributes: readonly SamlAttribute[] = [
  { name: 'OrganisationId', friendlyName: 'OrganisationId', field: 'organisationKey', trust: 'login', required: true },
  { name: 'PersonId', friendlyName: 'PersonId', field: 'personKey', trust: 'login', required: true },
  { name: 'OrganisationName', friendlyName: 'OrganisationName', field: 'organisationName', trust: 'login' },
  { name: 'LegalForm', friendlyName: 'LegalForm', field: 'organisationForm', trust: 'login' },
  { name: 'RegisterEntry', friendlyName: 'RegisterEntry', field: 'organisationRegister', trust: 'login' },
  { name: 'Representation', friendlyName: 'Representation', field: 'organisationRepresentation', trust: 'login' },
  { name: 'Surname', friendlyName: 'Surname', field: 'familyName', trust: 'login' },
  { name: 'GivenName', friendlyName: 'GivenName', field: 'givenNames', trust: 'login' },
];

const loa = 'http://eidas.europa.eu/LoA';

export const mukProfile: SamlProfile = {
  id: 'muk',
  slug: 'unternehmenskonto',
  name: { de: 'Unternehmenskonto', en: 'Unternehmenskonto' },
  hint: {
    de: '„Mein Unternehmenskonto“ für Unternehmen, Vereine und andere Organisationen: mit dem ELSTER-Organisationszertifikat.',
    en: '“Mein Unternehmenskonto” for companies, associations and other organisations: with the ELSTER certificate of the organisation.',
  },
  // § 3 Abs. 4 OZG: ELSTER, which is substantial nationwide (§ 12 Abs. 2).
  highest: 'substantial',
  nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
  classes: { basis: `${loa}/low`, substantial: `${loa}/substantial`, high: `${loa}/high` },
  attributes,
  akdb: false,
  provedBy: {},
  otherwise: 'orgAccount',
  // The words end so, and nothing stands before them in the same part: "nicht allein vertretungsberechtigt" is the contrary.
  representsAlone: /(?:^|, )allein vertretungsberechtigt$/,
};
