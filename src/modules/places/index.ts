export type { DistrictTile } from './areas.schema.ts';
export type { Authority, AuthorityRef, AuthorityView } from './authorities.schema.ts';
export { placesModule } from './places.module.ts';
export { createPlaces, type Places } from './places.ts';
export type { ExplanationStep, OnlineServiceAssignment, ResponsibilityAnswer } from './responsibility.schema.ts';
export type { PlaceCandidate, PlaceSearchAnswer } from './search.schema.ts';
export { shippedPlaces } from './shipped-places.ts';
