import type { Level } from '../../../../platform/db/actor.ts';

/** Data groups of the card that are asked for, by their names in TR-03130-1 (3.3.6 OperationsSelectorType). */
export const cardFields = [
  'RestrictedID',
  'DocumentType',
  'FamilyNames',
  'GivenNames',
  'DateOfBirth',
  'BirthName',
  'AcademicTitle',
  'PlaceOfBirth',
  'Nationality',
  'PlaceOfResidence',
] as const;
export type CardField = (typeof cardFields)[number];

/** Where the AusweisApp meets the eID-Server, and the key of that meeting (answer to useID). */
export type CardSession = {
  readonly session: string;
  readonly pskId: string;
  readonly pskKey: string;
  readonly serverAddress: string;
};

/** What the card said, as strings; a date is YYYY-MM-DD when the day is known. */
export type CardData = {
  readonly restrictedId: string;
  readonly documentType?: string;
  readonly familyNames?: string;
  readonly givenNames?: string;
  readonly birthName?: string;
  readonly academicTitle?: string;
  readonly dateOfBirth?: string;
  readonly placeOfBirth?: string;
  readonly nationality?: string;
  readonly street?: string;
  readonly zipCode?: string;
  readonly city?: string;
  readonly country?: string;
};

export type CardResult =
  | { readonly kind: 'read'; readonly data: CardData; readonly level: Level }
  /** The person is not done yet; asked again with the next counter. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'cancelled' }
  /** Locked, expired or not allowed; `code` is the minor code of the eID-Server. */
  | { readonly kind: 'refused'; readonly code: string };

export type ServerInfo = { readonly version: string; readonly rights: readonly CardField[] };

/** An eID-Server in the manner of TR-03130-1, section 3.2. Every call may fail with a coded error. */
export type EidServer = {
  /** Opens a session for one person; what is asked for is fixed by `eid.rules.ts`. */
  useId(): Promise<CardSession>;
  /** The counter begins at 1 and grows with every call of a session (3.2.2.1). */
  getResult(session: string, counter: number): Promise<CardResult>;
  /** What the authorisation certificate of the service may read. */
  getServerInfo(): Promise<ServerInfo>;
};
