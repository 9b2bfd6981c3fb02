import type { Level } from '../../../../../platform/db/actor.ts';
import type { SamlAttribute, SamlProfile } from '../saml.types.ts';

/** Somebody made up whom a tester may be. */
export type MadeUp = {
  readonly id: string;
  readonly values: { readonly [F in SamlAttribute['field']]?: string };
};

const key = (id: string) => Buffer.from(`simulator:${id}`).toString('base64');
const home = (street: string, postalCode: string, city: string) => ({ street, postalCode, city, country: 'DE' });

const citizens: readonly MadeUp[] = [
  {
    id: 'paula',
    values: {
      personKey: key('paula'),
      familyName: 'Probst',
      givenNames: 'Paula Johanna',
      birthName: 'Anders',
      birthDate: '1984-03-09',
      birthPlace: 'Suhl',
      nationality: 'D',
      documentType: 'ID',
      ...home('Beispielgasse 4', '98617', 'Meiningen'),
      email: 'paula.probst@post.example',
      mailbox: '3b241101-e2bb-4255-8caf-4136c566a962',
    },
  },
  {
    id: 'tarik',
    values: {
      personKey: key('tarik'),
      familyName: 'Özdemir-Groß',
      givenNames: 'Tarık',
      doctoralDegree: 'Dr.',
      birthDate: '1971-11-30',
      birthPlace: 'İzmir',
      nationality: 'D',
      documentType: 'ID',
      ...home('Musterallee 17 b', '99084', 'Erfurt'),
      email: 'tarik@post.example',
      mailbox: '7a1f4a0e-5e21-4cb0-9d2e-0c3f4b5a6d71',
    },
  },
  {
    id: 'mikolaj',
    values: {
      personKey: key('mikolaj'),
      familyName: 'Wiśniewski',
      givenNames: 'Mikołaj',
      birthDate: '1996-06-21',
      birthPlace: 'Opole',
      nationality: 'PL',
      documentType: 'UB',
      ...home('Am Probefeld 2', '07743', 'Jena'),
      email: 'mikolaj@post.example',
      mailbox: '0d9f6a52-8a0d-4b39-8f6d-3a5f0e8f1c11',
    },
  },
  {
    id: 'edda',
    values: {
      personKey: key('edda'),
      familyName: 'Edda',
      birthDate: '1958',
      nationality: 'D',
      documentType: 'ID',
      ...home('Probeweg 1', '36433', 'Bad Salzungen'),
      email: 'edda@post.example',
      mailbox: '5c0a1d7e-2b6f-4a3e-9f0c-6d1e2f3a4b5c',
    },
  },
];

const joinery = {
  organisationKey: key('tischlerei'),
  organisationName: 'Tischlerei Musterholz GmbH',
  organisationForm: 'GmbH',
  organisationRegister: 'Amtsgericht Jena, HRB 000001',
};
const choir = {
  organisationKey: key('chor'),
  organisationName: 'Probenchor Werratal e. V.',
  organisationForm: 'e. V.',
  organisationRegister: 'Amtsgericht Meiningen, VR 000002',
};

const representatives: readonly MadeUp[] = [
  {
    id: 'gesa',
    values: {
      ...joinery,
      personKey: key('gesa'),
      organisationRepresentation: 'Geschäftsführerin, allein vertretungsberechtigt',
      familyName: 'Holm',
      givenNames: 'Gesa',
    },
  },
  {
    id: 'bruno',
    values: {
      ...joinery,
      personKey: key('bruno'),
      organisationRepresentation: 'Beschäftigter, ohne Vertretungsmacht nach Register',
      familyName: 'Spahn',
      givenNames: 'Bruno',
    },
  },
  {
    id: 'ida',
    values: {
      ...choir,
      personKey: key('ida'),
      organisationRepresentation: 'Vorsitzende, gemeinsam mit einem weiteren Mitglied des Vorstands',
      familyName: 'Klang',
      givenNames: 'Ida',
    },
  },
];

/** Who may be chosen at the simulator of this provider. */
export const madeUp = ({ id }: SamlProfile): readonly MadeUp[] => (id === 'muk' ? representatives : citizens);

/** What stands behind a log-in of this level, in the words of the provider. */
export const provedByWords: { readonly [L in Level]: string } = {
  basis: 'Benutzername',
  substantial: 'Elster',
  high: 'eID',
};
