/** A calendar day `YYYY-MM-DD`; days compare as text. */
export type Day = string;

export type MunicipalityKind = 'gemeinde' | 'stadt' | 'kreisfrei';

/** One state of a municipality. Its identity is the AGS together with the days for which the state holds. */
export type Municipality = {
  readonly ags: string;
  /** Holds the association (digits 6 to 9) and so changes with it; null where an old key is not known. */
  readonly ars: string | null;
  readonly name: string;
  readonly kind: MunicipalityKind;
  /** Nine digits. */
  readonly associationKey: string | null;
  /** Five digits; a kreisfreie Stadt is its own district. */
  readonly districtKey: string;
  readonly seatCode: string | null;
  readonly severalCodes: boolean;
  readonly inhabitants: number | null;
  readonly hectares: number | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly source: string;
};

/** A Verwaltungsgemeinschaft (`vg`, area and body) or the area of an erfüllende Gemeinde (`eg`, an area and no body). */
export type Association = {
  readonly key: string;
  readonly kind: 'vg' | 'eg';
  readonly name: string;
  readonly seat: string;
  /** Who acts: the Verwaltungsgemeinschaft itself or the AGS of the fulfilling municipality. */
  readonly bodyId: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly source: string;
};

export type District = {
  readonly key: string;
  readonly kind: 'landkreis' | 'kreisfrei';
  readonly name: string;
  readonly seat: string;
  readonly source: string;
};

/** One edge of the n:m succession of municipal keys. */
export type Succession = {
  readonly oldAgs: string;
  readonly oldName: string;
  readonly newAgs: string;
  /** First day of the new key; null = not known, and then never guessed. */
  readonly since: Day | null;
  /** Places of the old municipality that went to this successor, where it was split. */
  readonly parts: readonly string[];
  readonly source: string;
};

/** Another official spelling of an ARS. */
export type AreaAlias = {
  readonly alias: string;
  readonly ags: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly source: string;
};

export type PostalCode = { readonly code: string; readonly ags: string; readonly source: string };

/** A square of the tile map of districts. */
export type DistrictTile = { readonly key: string; readonly name: string; readonly col: number; readonly row: number };

/** All areas of one state of the official list. */
export type Areas = {
  /** Day of the official list that the current states come from. */
  readonly asOf: Day;
  readonly municipalities: readonly Municipality[];
  readonly associations: readonly Association[];
  readonly districts: readonly District[];
  readonly successions: readonly Succession[];
  readonly aliases: readonly AreaAlias[];
};

export type Land = { readonly key: '16'; readonly name: string };

/** The Land whose data this module holds. */
export const land: Land = { key: '16', name: 'Freistaat Thüringen' };
