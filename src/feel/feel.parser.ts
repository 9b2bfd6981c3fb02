import { FeelError } from './feel.errors.ts';
import { functionNames } from './feel.functions.ts';
import { readTokens, stringOf, type Token } from './feel.lexer.ts';
import type { Value } from './feel.values.ts';

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';
export type Test =
  | { kind: 'range'; low: Node; high: Node; lowOpen: boolean; highOpen: boolean }
  | { kind: 'value'; node: Node };
export type Node =
  | { kind: 'literal'; value: Value }
  | { kind: 'name'; name: string }
  | { kind: 'path'; of: Node; key: string }
  | { kind: 'filter'; of: Node; by: Node }
  | { kind: 'list'; items: Node[] }
  | { kind: 'negative'; of: Node }
  | { kind: 'binary'; operator: Operator; left: Node; right: Node }
  | { kind: 'and' | 'or'; left: Node; right: Node }
  | { kind: 'if'; condition: Node; then: Node; else: Node }
  | { kind: 'between'; value: Node; low: Node; high: Node }
  | { kind: 'in'; value: Node; tests: Test[] }
  | { kind: 'call'; name: string; args: Node[]; at: number }
  | { kind: 'quantified'; every: boolean; name: string; list: Node; satisfies: Node };

/** Limits of one expression; far above what a form needs, far below what could hurt. */
export const expressionLimits = { nodes: 300, depth: 40 };

const keywords = new Set([
  'and',
  'or',
  'if',
  'then',
  'else',
  'in',
  'between',
  'some',
  'every',
  'satisfies',
  'true',
  'false',
  'null',
]);

/** Parses the closed FEEL subset described in README.md. Throws FeelError. */
export function parse(source: string): Node {
  const tokens = readTokens(source);
  let position = 0;
  let nodes = 0;
  let depth = 0;

  const peek = (ahead = 0): Token => tokens[Math.min(position + ahead, tokens.length - 1)]!;
  const is = (text: string) => peek().text === text && (peek().kind === 'sign' || peek().kind === 'name');
  const refuse = (expected: string): never => {
    throw new FeelError('feel.syntax', `Expected ${expected} but found "${peek().text}" at ${peek().at}.`, peek().at);
  };
  const take = (text: string): void => {
    if (!is(text)) refuse(`"${text}"`);
    position++;
  };
  const takeIf = (text: string): boolean => {
    if (!is(text)) return false;
    position++;
    return true;
  };
  const takeName = (): string => {
    if (peek().kind !== 'name' || keywords.has(peek().text)) refuse('a name');
    return tokens[position++]!.text;
  };
  const made = (node: Node): Node => {
    nodes++;
    if (nodes > expressionLimits.nodes) {
      throw new FeelError('feel.too_many_nodes', `An expression has at most ${expressionLimits.nodes} parts.`);
    }
    return node;
  };
  const deeper = (read: () => Node): Node => {
    depth++;
    if (depth > expressionLimits.depth) {
      throw new FeelError('feel.too_deep', `An expression nests at most ${expressionLimits.depth} levels.`, peek().at);
    }
    const node = read();
    depth--;
    return node;
  };

  function expression(): Node {
    return deeper(() => {
      if (is('if')) return conditional();
      if ((is('some') || is('every')) && peek(1).kind === 'name') return quantified();
      return either();
    });
  }

  function conditional(): Node {
    take('if');
    const condition = expression();
    take('then');
    const then = expression();
    take('else');
    return made({ kind: 'if', condition, then, else: expression() });
  }

  function quantified(): Node {
    const every = tokens[position++]!.text === 'every';
    const name = takeName();
    take('in');
    const list = expression();
    take('satisfies');
    return made({ kind: 'quantified', every, name, list, satisfies: expression() });
  }

  function either(): Node {
    let left = both();
    while (takeIf('or')) left = made({ kind: 'or', left, right: both() });
    return left;
  }

  function both(): Node {
    let left = comparison();
    while (takeIf('and')) left = made({ kind: 'and', left, right: comparison() });
    return left;
  }

  function comparison(): Node {
    let left = sum();
    for (;;) {
      const operator = peek().kind === 'sign' && ['=', '!=', '<', '<=', '>', '>='].find((sign) => is(sign));
      if (operator) {
        position++;
        left = made({ kind: 'binary', operator: operator as Operator, left, right: sum() });
      } else if (takeIf('between')) {
        const low = sum();
        take('and');
        left = made({ kind: 'between', value: left, low, high: sum() });
      } else if (takeIf('in')) {
        left = made({ kind: 'in', value: left, tests: tests() });
      } else return left;
    }
  }

  /** What stands behind `in`: `[1..10]`, `(1, 5)`, `[1, 5]` or a path to a list. */
  function tests(): Test[] {
    const open = is('(') ? '(' : is('[') ? '[' : undefined;
    if (!open) return [{ kind: 'value', node: sum() }];
    const start = position;
    position++;
    if (open === '[' && takeIf(']')) return [];
    const first = expression();
    if (takeIf('..')) {
      const high = expression();
      const highOpen = is(')');
      if (!takeIf(')')) take(']');
      return [{ kind: 'range', low: first, high, lowOpen: open === '(', highOpen }];
    }
    if (open === '(' && is(',')) {
      const list: Test[] = [{ kind: 'value', node: first }];
      while (takeIf(',')) list.push({ kind: 'value', node: expression() });
      take(')');
      return list;
    }
    position = start;
    return [{ kind: 'value', node: sum() }];
  }

  function sum(): Node {
    let left = product();
    while (is('+') || is('-')) {
      const operator = tokens[position++]!.text as Operator;
      left = made({ kind: 'binary', operator, left, right: product() });
    }
    return left;
  }

  function product(): Node {
    let left = signed();
    while (is('*') || is('/')) {
      const operator = tokens[position++]!.text as Operator;
      left = made({ kind: 'binary', operator, left, right: signed() });
    }
    return left;
  }

  function signed(): Node {
    if (!takeIf('-')) return postfix();
    return deeper(() => made({ kind: 'negative', of: signed() }));
  }

  function postfix(): Node {
    let of = primary();
    for (;;) {
      if (takeIf('.')) of = made({ kind: 'path', of, key: takeName() });
      else if (takeIf('[')) {
        of = made({ kind: 'filter', of, by: expression() });
        take(']');
      } else return of;
    }
  }

  function primary(): Node {
    const token = peek();
    if (token.kind === 'number') {
      position++;
      return made({ kind: 'literal', value: Number(token.text) });
    }
    if (token.kind === 'string') {
      position++;
      return made({ kind: 'literal', value: stringOf(token.text) });
    }
    if (takeIf('(')) {
      const inner = expression();
      take(')');
      return inner;
    }
    if (takeIf('[')) return made({ kind: 'list', items: listUntil(']') });
    if (token.kind !== 'name') return refuse('a value');
    if (takeIf('null')) return made({ kind: 'literal', value: null });
    if (takeIf('true')) return made({ kind: 'literal', value: true });
    if (takeIf('false')) return made({ kind: 'literal', value: false });
    return call() ?? made({ kind: 'name', name: takeName() });
  }

  function call(): Node | undefined {
    // Function names may have several words: `days between(…)`.
    for (let words = 3; words >= 1; words--) {
      const name = Array.from({ length: words }, (_, index) => peek(index).text).join(' ');
      if (!functionNames.has(name) || peek(words).text !== '(') continue;
      const at = peek().at;
      position += words + 1;
      const args = listUntil(')');
      return made({ kind: 'call', name, args, at });
    }
    if (peek(1).text === '(' && peek(1).kind === 'sign') {
      const { text, at } = peek();
      throw new FeelError('feel.unknown_function', `There is no function "${text}".`, at);
    }
    return undefined;
  }

  function listUntil(end: string): Node[] {
    if (takeIf(end)) return [];
    const items = [expression()];
    while (takeIf(',')) items.push(expression());
    take(end);
    return items;
  }

  const root = expression();
  if (peek().kind !== 'end') refuse('the end of the expression');
  return root;
}
