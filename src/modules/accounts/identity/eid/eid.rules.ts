import type { Level } from '../../../../platform/db/actor.ts';
import type { Identified, ProvenData, ProvenField } from '../identity.types.ts';
import type { CardData, CardField } from './eid.types.ts';

/** Without these nobody can be recognised: the pseudonym of the card for this service, and who it is. */
export const neededFields: readonly CardField[] = [
  'RestrictedID',
  'DocumentType',
  'FamilyNames',
  'GivenNames',
  'DateOfBirth',
];
/** The rest of § 18 Abs. 3 PAuswG that an account may hold (§ 8 Abs. 1 OZG); the person can leave each of them out. */
export const optionalFields: readonly CardField[] = [
  'BirthName',
  'AcademicTitle',
  'PlaceOfBirth',
  'Nationality',
  'PlaceOfResidence',
];

/** Levels as the eID-Server names them (TR-03130-1, 3.3.12); whatever else it says is the least. */
export function levelOfAssurance(uri: string | undefined): Level {
  if (uri === 'http://bsi.bund.de/eID/LoA/hoch') return 'high';
  return uri === 'http://bsi.bund.de/eID/LoA/substantiell' ? 'substantial' : 'basis';
}

/** Undefined when the card did not give what is needed. */
export function identifiedByCard(card: CardData, level: Level): Identified | undefined {
  if (!card.restrictedId || !card.familyNames || !card.givenNames) return undefined;
  const values: { readonly [F in ProvenField]?: string } = {
    familyName: card.familyNames,
    givenNames: card.givenNames,
    birthName: card.birthName,
    doctoralDegree: card.academicTitle,
    birthDate: card.dateOfBirth,
    birthPlace: card.placeOfBirth,
    nationality: isoCountry(card.nationality),
    documentType: card.documentType,
    street: card.street,
    postalCode: card.zipCode,
    city: card.city,
    country: isoCountry(card.country),
  };
  const known = Object.entries(values).filter(([, value]) => value);
  const data: ProvenData = Object.fromEntries(known.map(([field, value]) => [field, { value, level }]));
  return { means: 'eid', by: 'eid', level, subject: card.restrictedId, data };
}

/** The card writes Germany as D (ICAO 9303); everybody else says DE. */
const isoCountry = (code: string | undefined): string | undefined => (code === 'D' ? 'DE' : code);

/** Whether the AusweisApp is rather on this device as an app of a phone. */
export const isPhone = (userAgent: string): boolean => /Android|iPhone|iPad|Mobile/.test(userAgent);
