import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { AreaAlias, Association, District, Municipality, PostalCode, Succession } from './areas.schema.ts';
import type { Authority } from './authorities.schema.ts';
import type { Rule } from './responsibility.schema.ts';

// Whole tables travel as one JSON document: a thousand rows are one statement.

/** One loader at a time, also between processes; ends with the transaction. */
export async function lockLoading(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('places.load'))`.execute(tx);
}

const areaColumns = sql`key text, level text, kind text, ars text, name text, association_key text, district_key text, body_id text,
  seat text, seat_code text, several_codes boolean, inhabitants integer, hectares integer, valid_from date, valid_to date, source text`;

/** Replaces every area. */
export async function replaceAreas(
  tx: Tx,
  areas: {
    municipalities: readonly Municipality[];
    associations: readonly Association[];
    districts: readonly District[];
  },
): Promise<void> {
  await tx.deleteFrom('places.area').execute();
  const rows = [
    ...areas.municipalities.map(municipalityRow),
    ...areas.associations.map(associationRow),
    ...areas.districts.map(districtRow),
  ];
  await sql`insert into places.area select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(${areaColumns})`.execute(
    tx,
  );
}

const none = { ars: null, association_key: null, district_key: null, body_id: null, seat: null, seat_code: null };
const unknown = { several_codes: false, inhabitants: null, hectares: null, valid_from: null, valid_to: null };

const municipalityRow = (area: Municipality) => ({
  ...none,
  key: area.ags,
  level: 'gemeinde',
  kind: area.kind,
  ars: area.ars,
  name: area.name,
  association_key: area.associationKey,
  district_key: area.districtKey,
  seat_code: area.seatCode,
  several_codes: area.severalCodes,
  inhabitants: area.inhabitants,
  hectares: area.hectares,
  valid_from: area.validFrom,
  valid_to: area.validTo,
  source: area.source,
});

const associationRow = (area: Association) => ({
  ...none,
  ...unknown,
  key: area.key,
  level: 'verband',
  kind: area.kind,
  name: area.name,
  district_key: area.key.slice(0, 5),
  body_id: area.bodyId,
  seat: area.seat,
  valid_from: area.validFrom,
  valid_to: area.validTo,
  source: area.source,
});

const districtRow = (area: District) => ({
  ...none,
  ...unknown,
  key: area.key,
  level: 'kreis',
  kind: area.kind,
  name: area.name,
  seat: area.seat,
  source: area.source,
});

export async function replaceSuccessions(tx: Tx, successions: readonly Succession[]): Promise<void> {
  const rows = successions.map(({ oldAgs, oldName, newAgs, since, parts, source }) => ({
    old_ags: oldAgs,
    old_name: oldName,
    new_ags: newAgs,
    since,
    parts,
    source,
  }));
  await tx.deleteFrom('places.succession').execute();
  await sql`insert into places.succession (old_ags, old_name, new_ags, since, parts, source)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(old_ags text, old_name text, new_ags text, since date, parts text[], source text)`.execute(tx);
}

export async function replaceAliases(tx: Tx, aliases: readonly AreaAlias[]): Promise<void> {
  await tx.deleteFrom('places.area_alias').execute();
  for (const { alias, ags, validFrom, validTo, source } of aliases) {
    await tx
      .insertInto('places.area_alias')
      .values({ alias, ags, valid_from: validFrom, valid_to: validTo, source })
      .execute();
  }
}

/**
 * Brings bodies up to date. What an editor has entered (contact, confirmed state) stays, and a body that is no longer named is not
 * deleted, because cases refer to it.
 */
export async function mergeAuthorities(tx: Tx, authorities: readonly Authority[]): Promise<void> {
  const rows = authorities.map(({ postalCode, securityEmail, validFrom, validTo, ...rest }) => ({
    ...rest,
    postal_code: postalCode,
    security_email: securityEmail,
    valid_from: validFrom,
    valid_to: validTo,
  }));
  await sql`insert into places.authority as known (id, kind, name, street, postal_code, town, phone, email, website, security_email,
      areas, valid_from, valid_to, source, verified)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(id text, kind text, name text, street text, postal_code text, town text, phone text, email text, website text,
        security_email text, areas text[], valid_from date, valid_to date, source text, verified boolean)
    on conflict (id) do update set kind = excluded.kind, name = excluded.name, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, source = excluded.source, verified = known.verified or excluded.verified,
      areas = case when cardinality(excluded.areas) > 0 then excluded.areas else known.areas end,
      street = coalesce(known.street, excluded.street), postal_code = coalesce(known.postal_code, excluded.postal_code),
      town = coalesce(known.town, excluded.town), phone = coalesce(known.phone, excluded.phone),
      email = coalesce(known.email, excluded.email), website = coalesce(known.website, excluded.website),
      security_email = coalesce(known.security_email, excluded.security_email)`.execute(tx);
}

/** Replaces the seat codes (`imported` false) or the full pairs. */
export async function replacePostalCodes(tx: Tx, pairs: readonly PostalCode[], imported: boolean): Promise<void> {
  // Full pairs hold every seat code that is right, so an import takes the place of both.
  await tx
    .deleteFrom('places.postal_code')
    .where('imported', 'in', imported ? [true, false] : [false])
    .execute();
  await sql`insert into places.postal_code (code, ags, source, imported)
    select code, ags, source, ${imported} from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as row(code text, ags text, source text)
    on conflict do nothing`.execute(tx);
}

/** Replaces the rules of the product; those of editors stay. */
export async function replaceProductRules(tx: Tx, rules: readonly Rule[]): Promise<void> {
  const rows = rules.map(({ authorityId, validFrom, validTo, ...rest }) => ({
    ...rest,
    authority_id: authorityId,
    valid_from: validFrom,
    valid_to: validTo,
  }));
  await tx.deleteFrom('places.rule').where('origin', '=', 'product').execute();
  await sql`insert into places.rule (id, prefix, service, role, level, sphere, authority_id, areas, tax, basis, valid_from, valid_to,
      source, verified, origin)
    select *, 'product' from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(id text, prefix text, service text, role text, level text, sphere text, authority_id text, areas text[], tax boolean,
        basis text, valid_from date, valid_to date, source text, verified boolean)
    on conflict (id) do nothing`.execute(tx);
}
