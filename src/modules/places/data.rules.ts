import type {
  AreaAlias,
  Areas,
  Association,
  District,
  DistrictTile,
  Municipality,
  MunicipalityKind,
  PostalCode,
  Succession,
} from './areas.schema.ts';
import type { Authority, AuthorityKind } from './authorities.schema.ts';
import type { Level, Rule, Sphere } from './responsibility.schema.ts';
import { orNull, parseTable, splitList } from './table.rules.ts';

/** The tables of `data/thueringen` that belong to this module, by file name. */
export const dataFiles = [
  'municipalities.csv',
  'former-municipalities.csv',
  'associations.csv',
  'former-associations.csv',
  'districts.csv',
  'succession.csv',
  'aliases.csv',
  'authorities.csv',
  'responsibility-rules.csv',
  'district-tiles.csv',
] as const;
export type DataFile = (typeof dataFiles)[number];

/** What the product itself knows of the places of the Land. */
export type ProductData = {
  readonly areas: Areas;
  /** Seat codes of the official list. */
  readonly postalCodes: readonly PostalCode[];
  /** Authorities that are not the body of an area. */
  readonly authorities: readonly Authority[];
  readonly rules: readonly Rule[];
  readonly tiles: readonly DistrictTile[];
};

const official = (asOf: string) => `Statistisches Bundesamt, GV100AD ${asOf.split('-').reverse().join('.')}`;

/** Builds the product's data from the texts of its tables. */
export function parseProductData(texts: Readonly<Record<DataFile, string>>): ProductData {
  const municipalTable = parseTable(texts['municipalities.csv']);
  const asOf = municipalTable.comments.map((line) => /^State: (\S+)/.exec(line)?.[1]).find(Boolean);
  if (!asOf) throw new Error('municipalities.csv does not say its state');
  const source = official(asOf);
  const rows = (file: DataFile) => parseTable(texts[file]).rows;
  const municipalities = [
    ...municipalTable.rows.map((row) => readMunicipality(row, source)),
    ...rows('former-municipalities.csv').map(readFormerMunicipality),
  ];
  const districts = rows('districts.csv').map((row) => readDistrict(row, source));
  const names = new Map(districts.map((district) => [district.key, district.name]));
  return {
    areas: {
      asOf,
      municipalities,
      associations: [...rows('associations.csv'), ...rows('former-associations.csv')].map((row) =>
        readAssociation(row, source),
      ),
      districts,
      successions: rows('succession.csv').map(readSuccession),
      aliases: rows('aliases.csv').map(readAlias),
    },
    postalCodes: municipalTable.rows.map((row) => ({ code: row.seat_code!, ags: row.ags!, source })),
    authorities: rows('authorities.csv').map(readAuthority),
    rules: rows('responsibility-rules.csv').map(readRule),
    tiles: rows('district-tiles.csv').map((row) => ({
      key: row.key!,
      name: names.get(row.key!) ?? row.key!,
      col: Number(row.col),
      row: Number(row.row),
    })),
  };
}

/** The ARS by its fixed positions: district, association (or 0 and the municipality), municipality. */
export function composeArs(ags: string, associationKey: string | null): string {
  return ags.slice(0, 5) + (associationKey ? associationKey.slice(5) : `0${ags.slice(5)}`) + ags.slice(5);
}

type Row = Record<string, string>;

function readMunicipality(row: Row, source: string): Municipality {
  const ags = row.ags!;
  const associationKey = row.association ? ags.slice(0, 5) + row.association : null;
  return {
    ags,
    ars: composeArs(ags, associationKey),
    name: row.name!,
    kind: row.kind as MunicipalityKind,
    associationKey,
    districtKey: ags.slice(0, 5),
    seatCode: orNull(row.seat_code),
    severalCodes: row.several_codes === 'yes',
    inhabitants: Number(row.inhabitants),
    hectares: Number(row.hectares),
    validFrom: orNull(row.valid_from),
    validTo: null,
    source,
  };
}

function readFormerMunicipality(row: Row): Municipality {
  return {
    ags: row.ags!,
    ars: orNull(row.ars),
    name: row.name!,
    kind: row.kind as MunicipalityKind,
    associationKey: orNull(row.association),
    districtKey: row.ags!.slice(0, 5),
    seatCode: null,
    severalCodes: false,
    inhabitants: null,
    hectares: null,
    validFrom: orNull(row.valid_from),
    validTo: orNull(row.valid_to),
    source: row.source!,
  };
}

const readAssociation = (row: Row, source: string): Association => ({
  key: row.key!,
  kind: row.kind as Association['kind'],
  name: row.name!,
  seat: row.seat!,
  bodyId: row.body!,
  validFrom: orNull(row.valid_from),
  validTo: orNull(row.valid_to),
  source: row.source ?? source,
});

const readDistrict = (row: Row, source: string): District => ({
  key: row.key!,
  kind: row.kind as District['kind'],
  name: row.name!,
  seat: row.seat!,
  source,
});

const readSuccession = (row: Row): Succession => ({
  oldAgs: row.old!,
  oldName: row.old_name!,
  newAgs: row.new!,
  since: orNull(row.since),
  parts: splitList(row.parts),
  source: row.source!,
});

const readAlias = (row: Row): AreaAlias => ({
  alias: row.alias!,
  ags: row.ags!,
  validFrom: orNull(row.valid_from),
  validTo: orNull(row.valid_to),
  source: row.source!,
});

const readAuthority = (row: Row): Authority => ({
  id: row.id!,
  kind: row.kind as AuthorityKind,
  name: row.name!,
  street: orNull(row.street),
  postalCode: orNull(row.postal_code),
  town: orNull(row.town),
  phone: orNull(row.phone),
  email: orNull(row.email),
  website: orNull(row.website),
  securityEmail: orNull(row.security_email),
  areas: splitList(row.areas),
  validFrom: null,
  validTo: null,
  source: row.source!,
  verified: row.verified === 'yes',
});

function readRule(row: Row): Rule {
  const rule = {
    prefix: row.prefix!,
    service: row.service!,
    role: 'zustaendig' as const,
    level: row.level as Level,
    sphere: row.sphere === 'eigen' || row.sphere === 'uebertragen' ? (row.sphere as Sphere) : null,
    authorityId: orNull(row.authority),
    areas: splitList(row.areas),
    tax: row.levy === 'tax',
    basis: orNull(row.basis),
    validFrom: orNull(row.valid_from),
    validTo: orNull(row.valid_to),
    source: row.source!,
    verified: row.verified === 'yes',
  };
  return { id: ruleId(rule), ...rule };
}

/** A key of a rule that stays the same as long as the rule says the same. */
export const ruleId = (rule: Pick<Rule, 'prefix' | 'role' | 'level' | 'authorityId' | 'areas' | 'validFrom'>): string =>
  [rule.prefix, rule.role, rule.level, rule.authorityId, rule.areas.join('+'), rule.validFrom]
    .filter(Boolean)
    .join('/');
