/**
 * The form engine: a pure library. A package is compiled once; every request evaluates it against the answers.
 * `compilePackage` → `evaluate` (reachable, visible, pruned, wrong, computed) → `submitStep` (one posted page) → `describeAnswers`,
 * `toSubmission`. HTML stands in `form.pages.tsx` and `review.pages.tsx`.
 */
export { type AccountData, asksAccount } from './account-data.ts';
export { type CodeListSource, codeLabel } from './codelist.ts';
export { compilePackage, PackageError } from './compile.ts';
export type { PackageProblem } from './compile-expressions.ts';
export { applicantDeclaration } from './compile-signatures.ts';
export { describeDecision, type LetterData, letterFields, readDecision } from './decision.ts';
export { describeAnswers, describeComputed } from './describe.ts';
export { evaluate } from './evaluate.ts';
export { addFile, fileFields, removeFile } from './files.ts';
export type {
  AnswerSection,
  Answers,
  CompiledPackage,
  CoSigner,
  Evaluation,
  FileAnswer,
  FormContext,
  FormError,
  RegisterValues,
} from './form.types.ts';
export { journeyAnswers, journeyContext, runJourney } from './journey.ts';
export { firstOpenLocation, isWithin, neighbour, type Page } from './location.ts';
export { openPage } from './open-page.ts';
export { isSameAnswer, originsOf, originsOfLocked, type Taken } from './origins.ts';
export type {
  ExpectedRecipient,
  FieldSource,
  FieldTexts,
  FormLang,
  GroupSource,
  GroupTexts,
  JourneySource,
  PackageSource,
  ServiceSource,
  StepSource,
  TaskSource,
  TextsSource,
} from './package.types.ts';
export { getAnswer, setAnswers } from './paths.ts';
export { compilePattern } from './pattern.ts';
export { type PlaceRow, partOf, placeRows } from './place-rows.ts';
export { startAnswers } from './prefill.ts';
export { findPrefillProblems } from './prefill-check.ts';
export { type RegisterId, withoutRegisters, withRegisters } from './registers.ts';
export { messageCodes } from './sentences.ts';
export { submitStep } from './step.ts';
export { submissionSchema, toSubmission } from './submission.ts';
export { type TakenValue, takeFromAccount, takeFromEarlier, takeFromRegister } from './take-over.ts';
export { textsOf } from './texts.ts';
export { formOf } from './written-form.ts';

import { codelistSchema } from './codelist.schema.ts';
import { formSchema } from './form.schema.ts';
import { serviceSchema } from './service.schema.ts';
import { tasksSchema } from './tasks.schema.ts';
import { journeysSchema, textsSchema } from './texts.schema.ts';

/** The JSON Schemas of the files of a package. */
export const packageSchemas = {
  service: serviceSchema,
  form: formSchema,
  texts: textsSchema,
  journeys: journeysSchema,
  codelist: codelistSchema,
  tasks: tasksSchema,
};
