import type { Text } from '../../lang/lang.ts';
import type { Mark } from '../slices.ts';

/** One rule of law that the library computes. Its id is stable: it stands in answers, in reasons of decisions and in tests. */
export type Rule = {
  readonly title: Text;
  readonly paragraphs: readonly string[];
  /** Where we read it. */
  readonly source: string;
  /** Since when the rule is computed as written here. */
  readonly since: string;
  readonly mark: Mark;
};

export type RuleFamily = {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly rules: { readonly [id: string]: Rule };
};
