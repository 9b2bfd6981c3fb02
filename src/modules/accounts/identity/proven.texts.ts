import type { Text } from '../../../lang/lang.ts';
import type { ProvenField } from './identity.types.ts';

/** How people call the data of the closed catalogue. */
export const provenTexts: { readonly [F in ProvenField]: Text } = {
  familyName: { de: 'Familienname', en: 'Family name' },
  givenNames: { de: 'Vornamen', en: 'Given names' },
  birthName: { de: 'Geburtsname', en: 'Name at birth' },
  doctoralDegree: { de: 'Doktorgrad', en: 'Doctoral degree' },
  birthDate: { de: 'Geburtsdatum', en: 'Date of birth' },
  birthPlace: { de: 'Geburtsort', en: 'Place of birth' },
  nationality: { de: 'Staatsangehörigkeit', en: 'Nationality' },
  documentType: { de: 'Art des Ausweises', en: 'Type of document' },
  street: { de: 'Straße und Hausnummer', en: 'Street and number' },
  postalCode: { de: 'Postleitzahl', en: 'Postal code' },
  city: { de: 'Ort', en: 'Town' },
  country: { de: 'Land', en: 'Country' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  phone: { de: 'Telefon', en: 'Phone' },
  mailbox: { de: 'Kennung des Postfachs', en: 'Reference of the mailbox' },
  eidasId: { de: 'Europäische Kennung', en: 'European identifier' },
  organisationName: { de: 'Name der Organisation', en: 'Name of the organisation' },
  organisationForm: { de: 'Rechtsform', en: 'Legal form' },
  organisationRegister: { de: 'Register und Nummer', en: 'Register and number' },
  organisationRepresentation: { de: 'Vertretung', en: 'Representation' },
};

const residence: Text = { de: 'elektronischer Aufenthaltstitel', en: 'electronic residence permit' };
/** Documents with an online function by the code of the card (BSI TR-03127: ID, UB; AR, AS and AF are residence permits). */
export const documentTexts = {
  ID: { de: 'Personalausweis', en: 'German identity card' },
  UB: { de: 'eID-Karte für Bürger der EU und des EWR', en: 'eID card for citizens of the EU and EEA' },
  AR: residence,
  AS: residence,
  AF: residence,
} satisfies Record<string, Text>;
