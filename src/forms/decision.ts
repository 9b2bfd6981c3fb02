import { type Compiled, FeelError, toDay, type Value } from '../feel/index.ts';
import { showAnswer } from './describe.ts';
import { kinds } from './fields/kinds.ts';
import type { Answer, AnswerRow, CompiledField, CompiledPackage, FormContext, FormError, Row } from './form.types.ts';
import { fieldMessage } from './messages.ts';
import type { FormLang } from './package.types.ts';
import type { Body } from './step.ts';
import { fieldTexts } from './texts.ts';

export type DecisionReading = { values: Row; errors: FormError[] };

/** Reads what a caseworker entered for an outcome. Names in the body are the field ids with the prefix `decision.`. */
export function readDecision(pkg: CompiledPackage, outcome: string, body: Body, context: FormContext): DecisionReading {
  const values: Row = {};
  const errors: FormError[] = [];
  for (const field of pkg.decisionFields.get(outcome) ?? []) {
    const path = `decision.${field.id}`;
    const limits = { min: limitOf(field.min, context), max: limitOf(field.max, context) };
    const reading = kinds[field.type].read(field, body[path], context, limits);
    values[field.id] = reading.kind === 'empty' ? null : reading.value;
    const missing = reading.kind === 'empty' && field.required ? [{ code: 'missing' }] : [];
    for (const problem of reading.kind === 'wrong' ? reading.problems : missing) {
      const message = fieldMessage(pkg, field, problem, context.lang);
      errors.push({
        path,
        fieldId: `decision-${field.id}`,
        code: problem.code,
        message,
        step: 'decision',
        location: 'decision',
      });
    }
  }
  return { values, errors };
}

function limitOf(limit: Compiled | undefined, context: FormContext): Value {
  try {
    return limit?.evaluate({ values: { today: toDay(context.today) } }, { left: 1_000 }) ?? null;
  } catch (error) {
    if (error instanceof FeelError) return null;
    throw error;
  }
}

/** The caseworker's entries as rows for the case and as texts for the letter; empty ones are left out. */
export function describeDecision(pkg: CompiledPackage, outcome: string, values: Row, lang: FormLang): AnswerRow[] {
  return (pkg.decisionFields.get(outcome) ?? []).flatMap((field: CompiledField) => {
    const value = values[field.id] as Answer | undefined;
    if (value === undefined || value === null) return [];
    const { label } = fieldTexts(pkg, field, lang);
    return [{ label, value: showAnswer(pkg, field, value, lang), fieldId: field.id, origin: 'person' as const }];
  });
}

/** What a decision template gets as JSON. Every text is ready to print; no template computes, looks up or knows a law. */
export type LetterData = {
  outcome: string;
  /** Subject line, also the title of the document. */
  subject: string;
  sender: { name: string; onBehalfOf: string | null; lines: string[] };
  recipient: string[];
  /** "Dienstag, 24. November 2026" */
  date: string;
  fileNumber: string;
  /** Day the application arrived, written out. */
  receivedAt: string | null;
  place: string | null;
  contact: string | null;
  answers: { title: string; rows: { label: string; value: string }[] }[];
  /** Field id → text; fields without an entry are null. */
  fields: { [id: string]: string | null };
  /** Reasons, one text per paragraph. */
  reasons: string[];
  /** Rechtsbehelfsbelehrung, one text per paragraph; null when the outcome has none. */
  remedy: string[] | null;
};

/** The caseworker's entries as the template sees them. */
export function letterFields(pkg: CompiledPackage, outcome: string, values: Row): LetterData['fields'] {
  const rows = new Map(describeDecision(pkg, outcome, values, 'de').map((row) => [row.fieldId, row.value]));
  return Object.fromEntries(
    (pkg.decisionFields.get(outcome) ?? []).map((field) => [field.id, rows.get(field.id) ?? null]),
  );
}
