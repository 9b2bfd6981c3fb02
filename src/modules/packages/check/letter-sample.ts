import {
  type CompiledPackage,
  describeAnswers,
  evaluate,
  journeyAnswers,
  journeyContext,
  type LetterData,
  letterFields,
  readDecision,
} from '../../../forms/index.ts';
import { sampleLetter } from './letter-check.ts';

/**
 * The letter of an outcome with the answers and entries of the first journey that decides so; what no journey says is made up. Where none
 * decides so, the answers come from the first journey that goes through.
 */
export function journeyLetter(pkg: CompiledPackage, outcome: string): LetterData {
  const sample = sampleLetter(pkg, outcome, true);
  const { journeys } = pkg.source;
  const decided = journeys.find(({ decision }) => decision?.outcome === outcome);
  const journey = decided ?? journeys.find(({ expect }) => !expect.errors);
  if (!journey) return sample;
  const context = journeyContext(journey);
  const { answers } = evaluate(pkg, journeyAnswers(pkg, journey), context);
  const sections = describeAnswers(pkg, answers, 'de').map(({ title, rows }) => ({
    title,
    rows: rows.map(({ label, value }) => ({ label, value })),
  }));
  const entries = Object.entries(decided?.decision?.entries ?? {});
  const body = Object.fromEntries(entries.map(([id, value]) => [`decision.${id}`, value]));
  const fields = decided ? letterFields(pkg, outcome, readDecision(pkg, outcome, body, context).values) : sample.fields;
  return { ...sample, answers: sections, fields };
}
