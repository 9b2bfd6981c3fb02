import type { Text } from '../lang/lang.ts';
import { communeRows } from './calendar/communes.data.ts';
import { holidays } from './calendar/holidays.data.ts';
import { cooperationExamples } from './examples/cooperation.data.ts';
import { deadlineExamples } from './examples/deadline.data.ts';
import type { Example } from './examples/example.ts';
import { dueExample, feeExamples, leitwegExamples, objectionFeeExample } from './examples/fee.data.ts';
import { formExamples } from './examples/form.data.ts';
import { notificationExamples } from './examples/notification.data.ts';
import { procedureExamples } from './examples/procedure.data.ts';
import { exemptions } from './fee/exemptions.data.ts';
import { paymentLaws } from './fee/payment-law.data.ts';
import { tariffs } from './fee/tariffs.data.ts';
import { meansLevels } from './form/means.data.ts';
import { regimes } from './notification/regimes.data.ts';
import { defaultParameters, type Parameter } from './parameters.data.ts';
import { baseRates } from './procedure/base-rates.data.ts';
import { deferredRules } from './rules/deferred.data.ts';
import { type RuleId, ruleFamilies } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';

/** A rule as the documentation shows it. */
export type DescribedRule = Rule & { readonly id: string; readonly examples: readonly string[] };

export type DescribedExample = {
  readonly id: string;
  readonly rules: readonly RuleId[];
  readonly text: Text;
  readonly input: unknown;
  readonly expected: unknown;
};

export type DescribedFamily = {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly rules: readonly DescribedRule[];
  readonly examples: readonly DescribedExample[];
};

const special: readonly DescribedExample[] = [
  {
    ...objectionFeeExample,
    rules: ['R-GEB-04'],
    text: {
      de: 'Widerspruch gegen eine Gebühr von 120,00 €, ganz zurückgewiesen',
      en: 'Objection against a fee of €120.00, wholly rejected',
    },
  },
  {
    ...dueExample,
    rules: ['R-GEB-06'],
    text: {
      de: 'Fälligkeit nach dem Bundesgebührengesetz, bekannt gegeben am 24.11.2026',
      en: 'Due date under the BGebG, notified 2026-11-24',
    },
  },
  {
    id: 'Leitweg-ID',
    rules: ['R-INV-03'],
    text: { de: 'Leitweg-IDs mit richtiger Prüfziffer', en: 'Leitweg-IDs whose check digits fit' },
    input: leitwegExamples,
    expected: { ok: true },
  },
];

/** Every worked example of the library. */
export const lawExamples: readonly DescribedExample[] = [
  ...(deadlineExamples as readonly Example<unknown, unknown>[]),
  ...(notificationExamples as readonly Example<unknown, unknown>[]),
  ...(procedureExamples as readonly Example<unknown, unknown>[]),
  ...(formExamples as readonly Example<unknown, unknown>[]),
  ...(feeExamples as readonly Example<unknown, unknown>[]),
  ...(cooperationExamples as readonly Example<unknown, unknown>[]),
  ...special,
];

/** What is computed, family by family: rules with paragraphs, since when, how sure, and the examples that use them. */
export function describeLaw(): readonly DescribedFamily[] {
  return ruleFamilies.map((family) => {
    const ids = Object.keys(family.rules);
    const examples = lawExamples.filter((example) => example.rules.some((rule) => ids.includes(rule)));
    return {
      id: family.id,
      title: family.title,
      summary: family.summary,
      rules: ids.map((id) => ({
        id,
        ...family.rules[id]!,
        examples: lawExamples.filter((example) => example.rules.includes(id as RuleId)).map((example) => example.id),
      })),
      examples: examples.filter((example) => ids.includes(example.rules[0]!)),
    };
  });
}

/** The time-sliced tables behind the rules, for the documentation and for checks. */
export const lawTables = {
  holidays,
  communes: communeRows,
  regimes,
  meansLevels,
  tariffs,
  exemptions,
  paymentLaws,
  baseRates,
} as const;

/** The open points with the values that are used until someone confirms them. */
export const openPoints: { readonly [name: string]: Parameter<unknown> } = defaultParameters;

/** What the library leaves to other modules, and why. */
export const deferred = deferredRules;
