import type { Text } from '../lang/lang.ts';
import { type RuleId, rules } from './rules/registry.ts';

/** One step of an answer: which rule was applied, on which paragraphs it stands, and what came of it, in words for people. */
export type Step = {
  readonly rule: RuleId;
  readonly paragraphs: readonly string[];
  readonly text: Text;
  readonly source: string;
  /** The step rests on something that nobody has confirmed yet; its text begins with "Annahme". */
  readonly assumption?: true;
};

/** Where a step stands when the rule alone does not say it, for example the same fiction under another act. */
export type Citation = { readonly paragraphs: readonly string[]; readonly source: string };

/** A step that follows from the law as read. */
export function step(rule: RuleId, de: string, en: string, cited: Citation = rules[rule]): Step {
  return { rule, paragraphs: cited.paragraphs, text: { de, en }, source: cited.source };
}

/** A step that is an assumption, visibly. */
export function assumed(rule: RuleId, de: string, en: string, cited: Citation = rules[rule]): Step {
  return {
    rule,
    paragraphs: cited.paragraphs,
    text: { de: `Annahme: ${de}`, en: `Assumption: ${en}` },
    source: cited.source,
    assumption: true,
  };
}
