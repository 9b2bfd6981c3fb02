import './permits.tables.ts';

export { findPermits } from './covers.queries.ts';
export { ensureDemoPermits } from './demo.actions.ts';
export { permitsModule } from './permits.module.ts';
