export { portalModule } from './portal.module.ts';
export { ServicePage } from './service/service.pages.tsx';
