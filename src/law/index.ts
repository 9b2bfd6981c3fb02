// The public door of the law: pure functions, facts and a day in, an answer with its steps out. No clock, no database, no input or output.
export { assumed, type Citation, type Step, step } from './answer.ts';
export { calendarOf, dayOff, type Place, workday } from './calendar/calendar.ts';
export { type Comparison, compareAnswers, type Difference } from './compare.ts';
export { effectOfPublication, partyFallsAway } from './cooperation/agreement.ts';
export {
  type ApprovalAuthority,
  approvalAuthority,
  type Party,
  type PartyKind,
  supervisionClock,
} from './cooperation/approval.ts';
export {
  type CostKey,
  type CostParty,
  type CostShare,
  type CostSharing,
  type Measure,
  settleYear,
  shareCosts,
} from './cooperation/cost-key.ts';
export { type DeadlineAnswer, type DeadlineInput, deadline, type FixedBecause } from './deadline/deadline.ts';
export { appointment, deadlineInHours, oneStopReceipt, receipt, splitPeriod } from './deadline/exact.ts';
export {
  type AuthorityPeriodInput,
  deadlineSetByAuthority,
  type ExtensionInput,
  extendDeadline,
} from './deadline/extension.ts';
export type { StartKind, Unit } from './deadline/period.ts';
export {
  type DescribedExample,
  type DescribedFamily,
  type DescribedRule,
  deferred,
  describeLaw,
  lawExamples,
  lawTables,
  openPoints,
} from './describe.ts';
export { actingTariff, objectionFee } from './fee/acting-tariff.ts';
export type { Exemption, ExemptionKind } from './fee/exemptions.data.ts';
export { fee } from './fee/fee.ts';
export type { Expense, FeeAnswer, FeeInput, FeeLine, FeeLineInput, MissingInput } from './fee/fee.types.ts';
export { checkLeitwegId } from './fee/leitweg.ts';
export { feeLimitation, type LimitationInput } from './fee/limitation.ts';
export { dueDate, lateSurcharge, settlement } from './fee/payment.ts';
export type { CostLaw, PaymentLaw } from './fee/payment-law.data.ts';
export { type FeeKind, findTariffItem, type Rounding, type Tariff, type TariffItem } from './fee/tariff.ts';
export { generalTariff, tariffs } from './fee/tariffs.data.ts';
export {
  type IdentificationAnswer,
  type IdentificationInput,
  identification,
  mayReadMessage,
  reaches,
  typicalLevel,
} from './form/identification.ts';
export { type AuthorityMeans, egovernmentAct, formFromAuthority } from './form/law-level.ts';
export { type Loa, levelNames, levels, type Means, meansNames, typicalLevels } from './form/means.data.ts';
export { clauseEnd, type Permit, type PermitApplication, permitCovers, permitState } from './form/permit.ts';
export { writtenForm } from './form/written-form.ts';
export type {
  LawLevel,
  WrittenFormAnswer,
  WrittenFormFlag,
  WrittenFormInput,
  WrittenFormResult,
  WrittenFormRow,
  WrittenFormWay,
} from './form/written-form.types.ts';
export { notification } from './notification/notification.ts';
export type {
  FollowUp,
  NotificationAnswer,
  NotificationInput,
  NotificationState,
  Remedy,
  ServiceKind,
} from './notification/notification.types.ts';
export { type ObjectionInput, objection } from './notification/objection.ts';
export { type ProofRecord, proofRecord } from './notification/proof.ts';
export type { Channel, Domain, Regime, RegimeId } from './notification/regime.ts';
export { defaultParameters, type LawParameters, type Parameter, withParameters } from './parameters.data.ts';
export { type DeemedApprovalAnswer, type DeemedApprovalInput, deemedApproval } from './procedure/deemed-approval.ts';
export { inaction } from './procedure/inaction.ts';
export { type InterestInput, type InterestLine, interest } from './procedure/interest.ts';
export { type ReinstatementInput, reinstatement } from './procedure/reinstatement.ts';
export { checkRemedyNotice, mayBeAutomatic, type RemedyNotice } from './procedure/remedy-notice.ts';
export { type RuleId, ruleFamilies, rules } from './rules/registry.ts';
export type { Rule, RuleFamily } from './rules/rule.ts';
export { holds, isAssumption, type Mark, overlaps, type Slice, sliceAt } from './slices.ts';
export { dayAt, endOfDay, formatInstant, type Instant, parseInstant } from './time/berlin.ts';
export { addDays, type Day, formatDay, parseDay } from './time/day.ts';
export { dayWords, moneyWords } from './time/words.ts';
