export type { CaseAuthority, CasesDeps, CasesPorts } from './cases.deps.ts';
export { casesModule } from './cases.module.ts';
export { createIntake } from './intake.actions.ts';
