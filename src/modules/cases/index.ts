export type { CaseAuthority } from './case.schema.ts';
export type { CasesPorts } from './cases.deps.ts';
export { casesModule } from './cases.module.ts';
export { createDecisionReader } from './decided.actions.ts';
export { createIntake } from './intake.actions.ts';
