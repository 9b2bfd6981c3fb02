import { levelOfAssurance, neededFields, optionalFields } from '../eid.rules.ts';
import { type CardData, type CardField, type CardResult, type CardSession, cardFields } from '../eid.types.ts';
import { at, type Element, textAt } from './xml.ts';

// Messages of the eID-Interface (TR-03130-1 version 2.4, sections 3.2 to 3.4 and 3.6). Only the content of the SOAP body stands here.

export const eidNamespace = 'http://bsi.bund.de/eID/';
export const okMajor = 'http://www.bsi.bund.de/ecard/api/1.1/resultmajor#ok';
export const errorMajor = 'http://www.bsi.bund.de/ecard/api/1.1/resultmajor#error';
export const serverMinor = 'http://www.bsi.bund.de/eid/server/2.0/resultminor';
export const cancelledMinor = 'http://www.bsi.bund.de/ecard/api/1.1/resultminor/sal#cancellationByUser';

export class MessageError extends Error {}

export function writeUseId(): string {
  const operations = [
    ...neededFields.map((field) => `<eid:${field}>REQUIRED</eid:${field}>`),
    ...optionalFields.map((field) => `<eid:${field}>ALLOWED</eid:${field}>`),
  ];
  // The schema is a sequence: elements come in the order of TR-03130-1, figure 22.
  const ordered = schemaOrder.flatMap((field) => operations.filter((line) => line.startsWith(`<eid:${field}>`)));
  return [
    '<eid:useIDRequest>',
    `<eid:UseOperations>${ordered.join('')}</eid:UseOperations>`,
    '<eid:LevelOfAssuranceRequest>http://bsi.bund.de/eID/LoA/hoch</eid:LevelOfAssuranceRequest>',
    '</eid:useIDRequest>',
  ].join('');
}

const schemaOrder: readonly CardField[] = [
  'DocumentType',
  'GivenNames',
  'FamilyNames',
  'AcademicTitle',
  'DateOfBirth',
  'PlaceOfBirth',
  'Nationality',
  'BirthName',
  'PlaceOfResidence',
  'RestrictedID',
];

export const writeGetResult = (session: string, counter: number): string =>
  `<eid:getResultRequest><eid:Session><eid:ID>${session}</eid:ID></eid:Session><eid:RequestCounter>${counter}</eid:RequestCounter></eid:getResultRequest>`;

export const writeGetServerInfo = (): string => '<eid:getServerInfoRequest/>';

/** @throws MessageError with the minor code when the eID-Server refuses. */
export function readUseId(body: Element, fallbackAddress: string): CardSession {
  const answer = answerNamed(body, 'useIDResponse');
  requireOk(answer);
  const session = textAt(answer, 'Session', 'ID');
  const pskId = textAt(answer, 'PSK', 'ID');
  const pskKey = textAt(answer, 'PSK', 'Key');
  if (!session || !/^[\w-]{32,200}$/.test(session) || !pskId || !pskKey) throw new MessageError('useID#incomplete');
  return { session, pskId, pskKey, serverAddress: textAt(answer, 'eCardServerAddress') ?? fallbackAddress };
}

export function readGetResult(body: Element): CardResult {
  const answer = answerNamed(body, 'getResultResponse');
  const code = minorOf(answer);
  if (code?.endsWith('/getResult#noResultYet')) return { kind: 'waiting' };
  if (code && /#cancellationByUser$/.test(code)) return { kind: 'cancelled' };
  if (code) return { kind: 'refused', code };
  const data = readCard(at(answer, 'PersonalData'));
  return { kind: 'read', data, level: levelOfAssurance(textAt(answer, 'LevelOfAssuranceResult')) };
}

function readCard(card: Element | undefined): CardData {
  const home = at(card, 'PlaceOfResidence', 'StructuredPlace');
  const birth = at(card, 'PlaceOfBirth');
  return {
    restrictedId: textAt(card, 'RestrictedID', 'ID') ?? '',
    documentType: textAt(card, 'DocumentType'),
    familyNames: textAt(card, 'FamilyNames'),
    givenNames: textAt(card, 'GivenNames'),
    birthName: textAt(card, 'BirthName'),
    academicTitle: textAt(card, 'AcademicTitle'),
    // Only a whole date has DateValue; a person without a known day of birth has DateString alone (TR-03110-4).
    dateOfBirth: textAt(card, 'DateOfBirth', 'DateValue'),
    placeOfBirth: textAt(birth, 'FreetextPlace') ?? textAt(birth, 'StructuredPlace', 'City'),
    nationality: textAt(card, 'Nationality'),
    street: textAt(home, 'Street'),
    zipCode: textAt(home, 'ZipCode'),
    city: textAt(home, 'City'),
    country: textAt(home, 'Country'),
  };
}

export function readServerInfo(body: Element): { version: string; rights: CardField[] } {
  const answer = answerNamed(body, 'getServerInfoResponse');
  const rights = at(answer, 'DocumentVerificationRights');
  return {
    version: textAt(answer, 'ServerVersion', 'VersionString') ?? '',
    rights: cardFields.filter((field) => textAt(rights, field) === 'ALLOWED'),
  };
}

function answerNamed(body: Element, name: string): Element {
  const answer = at(body, name);
  if (!answer) throw new MessageError(`no ${name}`);
  return answer;
}

function minorOf(answer: Element): string | undefined {
  const major = textAt(answer, 'Result', 'ResultMajor');
  return major === okMajor ? undefined : (textAt(answer, 'Result', 'ResultMinor') ?? major ?? 'no result');
}

function requireOk(answer: Element): void {
  const code = minorOf(answer);
  if (code) throw new MessageError(code);
}
