import type { Value } from '../feel/index.ts';
import { showAnswer } from './describe.ts';
import { holds } from './evaluation-run.ts';
import type { Answer, AnswerRow, CompiledField, CompiledPackage, FormContext, FormError, Row } from './form.types.ts';
import { fieldMessage } from './messages.ts';
import type { FormLang } from './package.types.ts';
import { contextScope, readAnswer } from './read-answer.ts';
import type { Body } from './step.ts';
import { fieldTexts } from './texts.ts';

export type DecisionReading = {
  values: Row;
  errors: FormError[];
  /** The fields that these entries open, in order; the others are not asked. */
  fields: CompiledField[];
};

/** Steps of the expression language that the entries of one decision may take. */
const decisionBudget = 10_000;

/**
 * Reads what a caseworker entered for an outcome. Names in the body are the field ids with the prefix `decision.`. Conditions, limits and
 * computed entries see earlier entries.
 */
export function readDecision(pkg: CompiledPackage, outcome: string, body: Body, context: FormContext): DecisionReading {
  const run = { budget: { left: decisionBudget }, overspent: false, context };
  const typed: { [id: string]: Value } = {};
  const scope = { values: typed, parent: contextScope(pkg, context) };
  const reading: DecisionReading = { values: {}, errors: [], fields: [] };
  for (const field of pkg.decisionFields.get(outcome) ?? []) {
    if (!holds(run, field.when, scope)) continue;
    const path = `decision.${field.id}`;
    const found = readAnswer(run, field, body[path], scope);
    reading.fields.push(field);
    reading.values[field.id] = found.kind === 'empty' ? null : found.value;
    if (found.kind === 'value') typed[field.id] = found.typed;
    const missing = found.kind === 'empty' && field.required ? [{ code: 'missing' }] : [];
    for (const problem of found.kind === 'wrong' ? found.problems : missing) {
      const message = fieldMessage(pkg, field, problem, context.lang);
      const fieldId = `decision-${field.id}`;
      reading.errors.push({ path, fieldId, code: problem.code, message, step: 'decision', location: 'decision' });
    }
  }
  return reading;
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
