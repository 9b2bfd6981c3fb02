import type { Value } from '../../feel/index.ts';
import type { Answer, CompiledField, FormContext } from '../form.types.ts';
import type { FieldTexts, FormLang } from '../package.types.ts';

/** A mistake in an answer: the code picks the sentence, the parameters fill it. */
export type Problem = {
  code: string;
  params?: Record<string, string | number>;
  part?: 'line' | 'plz' | 'city' | 'country';
};

/** Empty, understood (as stored and as FEEL sees it) or kept as typed with what is wrong about it. */
export type Reading =
  | { kind: 'empty' }
  | { kind: 'value'; value: Answer; typed: Value }
  | { kind: 'wrong'; value: Answer; problems: Problem[] };

export type Limits = { min: Value; max: Value };

/** What the engine must know of a field type. `read` takes anything and is idempotent on what it stores. */
export type FieldKind = {
  read(field: CompiledField, raw: unknown, context: FormContext, limits: Limits): Reading;
  /** Text for people; only called with values that `read` has understood. */
  show(value: Answer, texts: FieldTexts, lang: FormLang, field: CompiledField): string;
  /** JSON Schema of the value in the submission. */
  schema(field: CompiledField): Record<string, unknown>;
  /** Value in the submission; without it the stored value travels. */
  submit?(value: Answer, field: CompiledField): unknown;
};

export const empty: Reading = { kind: 'empty' };
export const understood = (value: Answer, typed: Value = value as Value): Reading => ({ kind: 'value', value, typed });
export const wrong = (value: Answer, code: string, params?: Problem['params']): Reading => ({
  kind: 'wrong',
  value,
  problems: [{ code, params }],
});

/** Never keep more than this of anything typed. */
const longestText = 10_000;

/** Printable ASCII and the letters of Latin-1: in normal form, nothing to take out. Most answers are that, and forms have many. */
const plainText = /^[\x20-\x7e\u00c0-\u00ff]*$/;

/** Typed text without control and direction characters, in normal form, trimmed and bounded. Anything but text and numbers is empty. */
export function cleanText(raw: unknown, lines = false): string {
  const text = typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : '';
  if (text.length <= longestText && plainText.test(text)) return text.trim();
  const bounded = text.slice(0, longestText).replace(/\r\n?/g, '\n').normalize('NFC');
  const kept = bounded.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu, (sign) =>
    sign === '\n' || sign === '\t' ? (lines ? sign : ' ') : '',
  );
  return kept.trim();
}
