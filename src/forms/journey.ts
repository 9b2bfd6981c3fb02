import { storedValue } from './computed.ts';
import { letterFields, readDecision } from './decision.ts';
import { evaluate } from './evaluate.ts';
import type { Answers, CompiledGroup, CompiledPackage, Evaluation, FormContext } from './form.types.ts';
import type { JourneySource } from './package.types.ts';
import { getAnswer } from './paths.ts';
import { startAnswers } from './prefill.ts';

/** The context of a journey; `place` is looked up by the caller, else the key stands for its name. */
export function journeyContext(journey: JourneySource, place?: FormContext['place']): FormContext {
  return {
    today: journey.on ?? '2026-06-01',
    lang: 'de',
    place: place ?? (journey.place ? { ags: journey.place, name: journey.place } : undefined),
    parameters: journey.parameters,
    draft: journey.draft,
  };
}

/** The answers of a journey on top of what a draft begins with. */
export const journeyAnswers = (pkg: CompiledPackage, journey: JourneySource): Answers => ({
  ...startAnswers(pkg, journeyContext(journey)),
  ...(journey.answers as Answers),
});

/**
 * Walks one of the author's tests and says in words what came out differently: way, mistakes, computed values, fee, entries of the letter.
 * Who is responsible is asked by the caller, who knows the places.
 */
export function runJourney(pkg: CompiledPackage, journey: JourneySource, place?: FormContext['place']): string[] {
  const context = journeyContext(journey, place);
  const evaluation = evaluate(pkg, journeyAnswers(pkg, journey), context);
  const { expect } = journey;
  return [
    ...unknownAnswers(
      pkg.steps.flatMap((step) => step.groups),
      journey.answers,
      'answers',
    ),
    ...(expect.steps ? compareSteps(expect.steps, evaluation.steps) : []),
    ...compareErrors(journey, evaluation),
    ...compareComputed(pkg, journey, evaluation),
    ...compareCoSigners(journey, evaluation),
    ...compareFee(pkg, journey),
    ...compareDecision(pkg, journey, context),
  ];
}

/** An answer to a question that does not exist tests nothing. */
function unknownAnswers(groups: readonly CompiledGroup[], given: Record<string, unknown>, at: string): string[] {
  return Object.entries(given ?? {}).flatMap(([id, value]) => {
    const group = groups.find((candidate) => candidate.id === id);
    if (!group) return [`${at}.${id} answers nothing: the form asks no such question`];
    const rows = (Array.isArray(value) ? value : [value]) as Record<string, unknown>[];
    return rows.flatMap((row, index) => {
      const inner = Object.entries(row ?? {}).filter(([key]) => !group.fields.some((field) => field.id === key));
      return unknownAnswers(
        group.groups,
        Object.fromEntries(inner),
        group.repeat ? `${at}.${id}[${index}]` : `${at}.${id}`,
      );
    });
  });
}

function compareSteps(wanted: readonly string[], actual: readonly string[]): string[] {
  if (wanted.join() === actual.join()) return [];
  const missing = wanted.filter((step) => !actual.includes(step));
  const extra = actual.filter((step) => !wanted.includes(step));
  const why = [
    ...(missing.length > 0 ? [`${missing.join(', ')} is not reached`] : []),
    ...(extra.length > 0 ? [`${extra.join(', ')} was not expected`] : []),
  ];
  return [
    `expected the steps ${wanted.join(' → ')} but the way is ${actual.join(' → ')}: ${why.join('; ') || 'the order differs'}`,
  ];
}

function compareErrors({ expect, answers }: JourneySource, { errors }: Evaluation): string[] {
  const actual = new Map(errors.map((error) => [error.path, error]));
  const wanted = expect.errors ?? {};
  const differing = Object.entries(wanted).flatMap(([path, code]) => {
    const found = actual.get(path);
    if (found?.code === code) return [];
    const there = found
      ? `the mistake there is "${found.code}" (${found.message})`
      : `${said(answers, path)} is taken without a mistake`;
    return [`expected the mistake "${code}" at ${path} but ${there}`];
  });
  const unexpected = [...actual.values()].filter(({ path }) => !Object.hasOwn(wanted, path));
  return [
    ...differing,
    ...unexpected.map(
      ({ path, code, message }) => `unexpected mistake "${code}" at ${path}: ${said(answers, path)} gives "${message}"`,
    ),
  ];
}

function said(answers: JourneySource['answers'], path: string): string {
  const value = getAnswer(answers as Answers, path);
  return value === undefined || value === null ? 'no answer' : `the answer ${JSON.stringify(value)}`;
}

function compareComputed(pkg: CompiledPackage, { expect }: JourneySource, { computed }: Evaluation): string[] {
  return Object.entries(expect.computed ?? {}).flatMap(([id, value]) => {
    if (!pkg.computed.some(({ source }) => source.id === id)) return [`expected ${id}, but the form computes no ${id}`];
    const result = storedValue(computed[id] ?? null);
    return JSON.stringify(result) === JSON.stringify(value)
      ? []
      : [`expected ${id} = ${JSON.stringify(value)} but it is ${JSON.stringify(result)}`];
  });
}

function compareCoSigners({ expect }: JourneySource, { coSigners }: Evaluation): string[] {
  if (!expect.coSigners) return [];
  const said = (entries: [string, string][]) => entries.map(([key, name]) => `${key} (${name})`).join(', ') || 'nobody';
  const [wanted, actual] = [
    said(Object.entries(expect.coSigners)),
    said(coSigners.map(({ key, name }) => [key, name])),
  ];
  return wanted === actual ? [] : [`expected that ${wanted} signs with the applicant, but it is ${actual}`];
}

const fees = {
  none: 'there is no fee',
  fixed: 'the fee is fixed by law',
  authority: 'the authority sets the fee',
} as const;

function compareFee({ service }: CompiledPackage, { expect }: JourneySource): string[] {
  if (!expect.fee || expect.fee === service.fee.kind) return [];
  return [`expected that ${fees[expect.fee]}, but ${fees[service.fee.kind]} (fee in service.yaml)`];
}

/** What the caseworker would enter, read as the case reads it, and as the letter says it. */
function compareDecision(pkg: CompiledPackage, journey: JourneySource, context: FormContext): string[] {
  const { decision, expect } = journey;
  if (!decision) return expect.decision ? ['expects entries of a letter, but names no decision'] : [];
  const { outcome, entries = {} } = decision;
  const fields = pkg.decisionFields.get(outcome);
  if (!fields) {
    const known = pkg.service.processing.outcomes.join(', ') || 'none';
    return [`decides "${outcome}", but that is no outcome of service.yaml (${known})`];
  }
  const unknown = Object.keys(entries).filter((id) => !fields.some((field) => field.id === id));
  const body = Object.fromEntries(Object.entries(entries).map(([id, value]) => [`decision.${id}`, value]));
  const { values, errors } = readDecision(pkg, outcome, body, context);
  const texts = letterFields(pkg, outcome, values);
  return [
    ...unknown.map((id) => `enters ${id}, but "${outcome}" has no such entry`),
    ...errors.map(({ path, message }) => `the decision cannot be made, at ${path}: "${message}"`),
    ...Object.entries(expect.decision ?? {}).flatMap(([id, value]) => {
      if (!Object.hasOwn(texts, id)) return [`expected ${id} in the letter, but "${outcome}" has no such entry`];
      const printed = texts[id]?.replace(noBreak, ' ') ?? null;
      return printed === value
        ? []
        : [`expected ${id} = ${JSON.stringify(value)} in the letter but it says ${JSON.stringify(printed)}`];
    }),
  ];
}

/** "60,00 €" is printed with a space that does not break, which nobody can type. */
const noBreak = /[\u00a0\u202f]/g;
