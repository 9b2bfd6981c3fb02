import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/db/tables.ts';
import type { Areas, Association, District, Municipality, MunicipalityKind } from './areas.schema.ts';
import type { Authority, AuthorityKind } from './authorities.schema.ts';
import type { AreaTable } from './places.tables.ts';
import type { PlacesData } from './places-index.rules.ts';
import type { Level, OnlineServiceAssignment, Role, Rule, Sphere, Transfer } from './responsibility.schema.ts';

type Read = Kysely<Tables>;

/** Everything that the index is built from. */
export async function selectPlacesData(db: Read): Promise<PlacesData> {
  const [areas, postalCodes, authorities, rules, transfers, onlineServices] = await Promise.all([
    selectAreas(db),
    db.selectFrom('places.postal_code').select(['code', 'ags', 'source']).orderBy('code').orderBy('ags').execute(),
    selectAuthorities(db),
    selectRules(db),
    selectTransfers(db),
    selectOnlineServices(db),
  ]);
  return { areas, postalCodes, authorities, rules, transfers, onlineServices };
}

export async function selectAreas(db: Read): Promise<Areas> {
  const [rows, successions, aliases, version] = await Promise.all([
    db.selectFrom('places.area').selectAll().orderBy('key').execute(),
    db.selectFrom('places.succession').selectAll().orderBy('old_ags').orderBy('new_ags').execute(),
    db.selectFrom('places.area_alias').selectAll().orderBy('alias').execute(),
    db.selectFrom('places.version').select('state').where('dataset', '=', 'areas').executeTakeFirst(),
  ]);
  return {
    asOf: version?.state ?? '',
    municipalities: rows.filter(({ level }) => level === 'gemeinde').map(toMunicipality),
    associations: rows.filter(({ level }) => level === 'verband').map(toAssociation),
    districts: rows.filter(({ level }) => level === 'kreis').map(toDistrict),
    successions: successions.map(({ old_ags, old_name, new_ags, since, parts, source }) => ({
      oldAgs: old_ags,
      oldName: old_name,
      newAgs: new_ags,
      since,
      parts,
      source,
    })),
    aliases: aliases.map(({ alias, ags, valid_from, valid_to, source }) => ({
      alias,
      ags,
      validFrom: valid_from,
      validTo: valid_to,
      source,
    })),
  };
}

const toMunicipality = (row: AreaTable): Municipality => ({
  ags: row.key,
  ars: row.ars,
  name: row.name,
  kind: row.kind as MunicipalityKind,
  associationKey: row.association_key,
  districtKey: row.district_key ?? row.key.slice(0, 5),
  seatCode: row.seat_code,
  severalCodes: row.several_codes,
  inhabitants: row.inhabitants,
  hectares: row.hectares,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  source: row.source,
});

const toAssociation = (row: AreaTable): Association => ({
  key: row.key,
  kind: row.kind as Association['kind'],
  name: row.name,
  seat: row.seat ?? '',
  bodyId: row.body_id ?? row.key,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  source: row.source,
});

const toDistrict = (row: AreaTable): District => ({
  key: row.key,
  kind: row.kind as District['kind'],
  name: row.name,
  seat: row.seat ?? '',
  source: row.source,
});

async function selectAuthorities(db: Read): Promise<Authority[]> {
  const rows = await db.selectFrom('places.authority').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as AuthorityKind,
    name: row.name,
    street: row.street,
    postalCode: row.postal_code,
    town: row.town,
    phone: row.phone,
    email: row.email,
    website: row.website,
    securityEmail: row.security_email,
    areas: row.areas,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    verified: row.verified,
  }));
}

async function selectRules(db: Read): Promise<Rule[]> {
  const rows = await db.selectFrom('places.rule').selectAll().orderBy('id').execute();
  return rows.map(({ authority_id, valid_from, valid_to, origin: _, ...row }) => ({
    ...row,
    role: row.role as Role,
    level: row.level as Level,
    sphere: row.sphere as Sphere | null,
    authorityId: authority_id,
    validFrom: valid_from,
    validTo: valid_to,
  }));
}

export async function selectTransfers(db: Read): Promise<Transfer[]> {
  const rows = await db.selectFrom('places.transfer').selectAll().orderBy('valid_from').orderBy('id').execute();
  return rows.map(({ from_id, to_id, valid_from, valid_to, ...row }) => ({
    ...row,
    fromId: from_id,
    toId: to_id,
    validFrom: valid_from,
    validTo: valid_to,
  }));
}

async function selectOnlineServices(db: Read): Promise<OnlineServiceAssignment[]> {
  const rows = await db.selectFrom('places.online_service').selectAll().orderBy('slug').execute();
  return rows.map(({ leika_keys, authority_off, valid_from, valid_to, ...row }) => ({
    ...row,
    leikaKeys: leika_keys,
    authorityOff: authority_off,
    validFrom: valid_from,
    validTo: valid_to,
  }));
}
