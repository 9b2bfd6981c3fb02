import { FeelError } from './feel.errors.ts';

export type Token = { kind: 'name' | 'number' | 'string' | 'sign' | 'end'; text: string; at: number };

const patterns: [Token['kind'] | 'space', RegExp][] = [
  ['space', /\s+/y],
  // The point of a range such as `1..10` belongs to the range.
  ['number', /\d+(?:\.\d+)?/y],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['string', /"(?:[^"\\\n]|\\["\\n])*"/y],
  ['sign', /\.\.|!=|<=|>=|[=<>+\-*/()[\],.]/y],
];

/** Longest expression an author may write. */
export const longestExpression = 2_000;

export function readTokens(source: string): Token[] {
  if (source.length > longestExpression) {
    throw new FeelError('feel.too_long', `An expression has at most ${longestExpression} characters.`);
  }
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const [kind, text] = readToken(source, at);
    if (kind !== 'space') tokens.push({ kind, text, at });
    at += text.length;
  }
  tokens.push({ kind: 'end', text: 'end of the expression', at });
  return tokens;
}

function readToken(source: string, at: number): [Token['kind'] | 'space', string] {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return [kind, match[0]];
  }
  throw new FeelError('feel.syntax', `Unexpected character "${source[at]}" at ${at}.`, at);
}

export function stringOf(literal: string): string {
  return literal.slice(1, -1).replace(/\\(["\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}
