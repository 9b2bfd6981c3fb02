export { catalogueModule } from './catalogue.module.ts';
export { type Catalogue, createCatalogue, type ServiceHit } from './catalogue.ts';
export type { Situation } from './service.schema.ts';
export type { ServiceView } from './service-view.rules.ts';
