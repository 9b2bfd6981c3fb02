import { type Areas, land } from './areas.schema.ts';
import type { Authority, AuthorityKind } from './authorities.schema.ts';
import { nameOfAssociation, nameOfDistrict, nameOfMunicipality } from './names.rules.ts';

/**
 * The bodies that follow from the areas: every municipality (also a former one, for its time), every Verwaltungsgemeinschaft, every
 * Landkreis and the Land. The area of an erfüllende Gemeinde is no body, and a kreisfreie Stadt is one body, its municipality.
 */
export function deriveAuthorities(areas: Areas): Authority[] {
  const municipalities = areas.municipalities.map((municipality) =>
    body(municipality.ags, 'gemeinde', nameOfMunicipality(municipality), {
      town: municipality.name,
      postalCode: municipality.seatCode,
      validTo: municipality.validTo,
      source: municipality.source,
    }),
  );
  const associations = areas.associations
    .filter(({ kind }) => kind === 'vg')
    .map((association) =>
      body(association.key, 'vg', nameOfAssociation(association.name), {
        town: association.seat,
        validTo: association.validTo,
        source: association.source,
      }),
    );
  const districts = areas.districts
    .filter(({ kind }) => kind === 'landkreis')
    .map((district) =>
      body(district.key, 'landkreis', nameOfDistrict(district), { town: district.seat, source: district.source }),
    );
  const source = municipalities[0]?.source ?? '';
  return dropFormerTwins([
    ...municipalities,
    ...associations,
    ...districts,
    body(land.key, 'land', land.name, { source }),
  ]);
}

/** A body with an earlier and a present state is one body: the present one. */
function dropFormerTwins(authorities: Authority[]): Authority[] {
  const byId = new Map<string, Authority>();
  for (const authority of authorities) {
    const known = byId.get(authority.id);
    if (!known || known.validTo !== null) byId.set(authority.id, authority);
  }
  return [...byId.values()];
}

function body(id: string, kind: AuthorityKind, name: string, rest: Partial<Authority> & { source: string }): Authority {
  return {
    id,
    kind,
    name,
    street: null,
    postalCode: null,
    town: null,
    phone: null,
    email: null,
    website: null,
    securityEmail: null,
    areas: [],
    validFrom: null,
    validTo: null,
    verified: true,
    ...rest,
  };
}
