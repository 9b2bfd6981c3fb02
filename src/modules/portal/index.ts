export type { FoundService, ListedService, PortalPorts, Situation } from './portal.deps.ts';
export { portalModule } from './portal.module.ts';
export type { ServiceText } from './portal.schema.ts';
