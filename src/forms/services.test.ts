import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readTestPackage, testPackages, testSlugs } from '../../tests/support/packages.ts';
import { evaluate } from './evaluate.ts';
import { runJourney } from './journey.ts';
import { startAnswers } from './prefill.ts';
import { submissionSchema, toSubmission } from './submission.ts';

describe.each([
  ...testSlugs.map((slug) => [slug, undefined] as const),
  ['kitchen-sink', testPackages] as const,
  ['two-parents', testPackages] as const,
])('package %s', (slug, folder) => {
  const pkg = readTestPackage(slug, folder);
  it.each(pkg.source.journeys.map((journey) => [journey.name, journey] as const))('%s', (_, journey) => {
    expect(runJourney(pkg, journey)).toEqual([]);
  });
  it('has a submission schema that compiles', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false });
    addFormats.default(ajv);
    const valid = ajv.compile(submissionSchema(pkg));
    for (const journey of pkg.source.journeys.filter((one) => !one.expect.errors)) {
      const own = { today: journey.on ?? '2026-06-01', lang: 'de' as const, draft: journey.draft };
      const evaluation = evaluate(pkg, { ...startAnswers(pkg, own), ...journey.answers }, own);
      expect(valid(toSubmission(pkg, evaluation)), JSON.stringify(valid.errors)).toBe(true);
    }
  });
});
