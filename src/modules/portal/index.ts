export { portalModule } from './portal.module.ts';
