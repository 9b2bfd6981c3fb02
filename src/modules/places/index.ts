export type { DistrictTile } from './areas.schema.ts';
export type { Authority, AuthorityKind, AuthorityRef, AuthorityView } from './authorities.schema.ts';
export type { PlaceBodies } from './authorities-view.rules.ts';
export { placesModule } from './places.module.ts';
export { createPlaces, type Places } from './places.ts';
export type {
  ExplanationStep,
  Gap,
  OnlineService,
  OnlineServiceAssignment,
  Place,
  ResponsibilityAnswer,
  ResponsibleBody,
  Role,
  Transfer,
} from './responsibility.schema.ts';
export type { PlaceCandidate, PlaceGroup, PlaceSearchAnswer } from './search.schema.ts';
