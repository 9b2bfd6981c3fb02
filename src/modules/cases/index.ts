export type { CaseAuthority } from './case/case.schema.ts';
export type { CasesPorts } from './cases.deps.ts';
export { casesModule } from './cases.module.ts';
export { createDecisionReader } from './decision/decided.actions.ts';
export { createIntake } from './intake/intake.actions.ts';
