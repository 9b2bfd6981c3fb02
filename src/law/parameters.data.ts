import type { Text } from '../lang/lang.ts';

/** A value that the law does not settle, or that nobody has read in the official text. Confirming it removes the word "Annahme". */
export type Parameter<T> = {
  readonly value: T;
  readonly validFrom: string;
  readonly source: string;
  readonly why: Text;
  readonly confirmedBy?: string;
};

/** The open points of the law (section 15 of the legal notes), each with the value that is used until someone confirms it. */
export const defaultParameters = {
  /** Does a fiction day under tax and levy law move to the next working day? */
  fictionShiftLevy: {
    value: true,
    validFrom: '2003-10-14',
    source: 'Rechtsprechung zu § 122 Abs. 2 und § 108 Abs. 3 AO',
    why: { de: 'Rechtsprechung, nicht geprüft', en: 'case law, not checked' },
  } as Parameter<boolean>,
  /** The same under general procedure and social law. */
  fictionShiftGeneral: {
    value: false,
    validFrom: '1977-01-01',
    source: 'Rechtsprechung zu § 41 Abs. 2 VwVfG und § 37 Abs. 2 SGB X',
    why: { de: 'Rechtsprechung, nicht geprüft', en: 'case law, not checked' },
  } as Parameter<boolean>,
  /** Municipal levies follow the tax code. */
  levyFollowsAo: {
    value: true,
    validFrom: '2018-01-01',
    source: '§ 15 ThürKAG, nicht geprüft',
    why: { de: 'Verweis auf die Abgabenordnung nicht geprüft', en: 'reference to the tax code not checked' },
  } as Parameter<boolean>,
  /** Thuringian electronic notification (§ 9 Abs. 3 ThürEGovG) works like portal retrieval or like the account mailbox. */
  thNotificationLike: {
    value: 'B3',
    validFrom: '2018-05-24',
    source: '§ 9 Abs. 3 ThürEGovG, nur teilweise gelesen',
    why: { de: 'Vorschrift nur teilweise gelesen', en: 'provision read only in part' },
  } as Parameter<'B3' | 'B4'>,
  /** Does the decision period of § 42a move to the next working day? */
  deemedApprovalShift: {
    value: true,
    validFrom: '2018-01-01',
    source: '§ 42a Abs. 2 und § 31 Abs. 3 VwVfG',
    why: {
      de: 'Verschiebung bei Fristen der Behörde nicht geklärt',
      en: 'moving periods of the authority is not settled',
    },
  } as Parameter<boolean>,
  /** Land accounts replace the written form during the transition of § 12 Abs. 1 OZG. */
  landAccountOk: {
    value: true,
    validFrom: '2024-07-24',
    source: '§§ 9a Abs. 5, 12 Abs. 1 OZG',
    why: { de: 'rechtliche Bestätigung fehlt', en: 'legal confirmation is missing' },
  } as Parameter<boolean>,
  /** Does the account replace the written form where Land or municipal law is executed? */
  accountForLandLawOk: {
    value: false,
    validFrom: '2024-07-24',
    source: '§ 9a Abs. 1 und 5 OZG',
    why: { de: 'rechtliche Bestätigung fehlt', en: 'legal confirmation is missing' },
  } as Parameter<boolean>,
  /** First day on which the European wallet is recognised; empty = not yet. */
  walletRecognisedFrom: {
    value: null,
    validFrom: '2024-07-24',
    source: '§ 3 Abs. 4 Nr. 1 Buchst. b OZG',
    why: { de: 'Tag der Anerkennung offen', en: 'day of recognition open' },
  } as Parameter<string | null>,
  /** The six-week clock of § 123 Abs. 3 ThürKO ends in a deemed approval. */
  supervisionClockDeems: {
    value: true,
    validFrom: '2000-07-28',
    source: '§ 123 Abs. 3 ThürKO',
    why: { de: 'Wirkung der Frist nicht gelesen', en: 'effect of the clock not read' },
  } as Parameter<boolean>,
  /** Day count for interest. */
  interestDayCount: {
    value: 'act/365',
    validFrom: '2018-01-01',
    source: '§ 49a Abs. 3 VwVfG',
    why: { de: 'Zinsmethode nicht geregelt gefunden', en: 'day count not found in the law' },
  } as Parameter<'act/365' | '30/360'>,
} as const;

export type LawParameters = { readonly [Name in keyof typeof defaultParameters]: (typeof defaultParameters)[Name] };

/** The defaults with the values that an operator has confirmed or changed. */
export function withParameters(changed: Partial<LawParameters> = {}): LawParameters {
  return { ...defaultParameters, ...changed };
}
