export { catalogueModule } from './catalogue.module.ts';
export { type Catalogue, createCatalogue, type ServiceHit } from './catalogue.ts';
export type { Item, Situation } from './service.schema.ts';
export type { Citation, ServiceView } from './service-view.rules.ts';
