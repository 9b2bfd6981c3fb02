import type { CardData, CardField } from '../eid.types.ts';
import { escapeXml } from '../tr03130/xml.ts';

const element = (name: string, content: string): string => `<eid:${name}>${content}</eid:${name}>`;
const textOf = (name: string, value: string | undefined): string => (value ? element(name, escapeXml(value)) : '');

/** PersonalData of TR-03130-1 (3.3.3) with the data groups that the person allowed, in the order of the schema. */
export function writeCard(card: CardData, fields: readonly CardField[]): string {
  const groups: [CardField, string][] = [
    ['DocumentType', textOf('DocumentType', card.documentType)],
    ['GivenNames', textOf('GivenNames', card.givenNames)],
    ['FamilyNames', textOf('FamilyNames', card.familyNames)],
    ['AcademicTitle', textOf('AcademicTitle', card.academicTitle)],
    ['DateOfBirth', element('DateOfBirth', writeDate(card.dateOfBirth ?? ''))],
    ['PlaceOfBirth', element('PlaceOfBirth', textOf('FreetextPlace', card.placeOfBirth))],
    ['Nationality', textOf('Nationality', card.nationality)],
    ['BirthName', textOf('BirthName', card.birthName)],
    ['PlaceOfResidence', element('PlaceOfResidence', element('StructuredPlace', writePlace(card)))],
    ['RestrictedID', element('RestrictedID', textOf('ID', card.restrictedId))],
  ];
  const allowed = groups.filter(([field]) => fields.includes(field)).map(([, xml]) => xml);
  return element('PersonalData', allowed.join(''));
}

const writeDate = (date: string): string => textOf('DateString', date.replaceAll('-', '')) + textOf('DateValue', date);

const writePlace = ({ street, city, country, zipCode }: CardData): string =>
  textOf('Street', street) + textOf('City', city) + textOf('Country', country) + textOf('ZipCode', zipCode);
