import type { Node } from './feel.parser.ts';

type Mode = 'outside' | 'all' | 'inFilter';

/**
 * Names that come from outside, with their path. Inside a filter a name may be a field of the item, so it is not reported; `all` reports
 * it nevertheless.
 */
export function findReferences(node: Node, mode: Mode = 'outside', own: ReadonlySet<string> = new Set()): string[][] {
  const walk = (child: Node) => findReferences(child, mode, own);
  switch (node.kind) {
    case 'literal':
      return [];
    case 'name':
    case 'path': {
      const path: string[] = [];
      let at: Node = node;
      for (; at.kind === 'path'; at = at.of) path.unshift(at.key);
      if (at.kind !== 'name') return walk(at);
      return own.has(at.name) || mode === 'inFilter' ? [] : [[at.name, ...path]];
    }
    case 'filter':
      return [...walk(node.of), ...findReferences(node.by, mode === 'all' ? 'all' : 'inFilter', own)];
    case 'list':
      return node.items.flatMap(walk);
    case 'negative':
      return walk(node.of);
    case 'binary':
    case 'and':
    case 'or':
      return [node.left, node.right].flatMap(walk);
    case 'if':
      return [node.condition, node.then, node.else].flatMap(walk);
    case 'between':
      return [node.value, node.low, node.high].flatMap(walk);
    case 'in': {
      const tests = node.tests.flatMap((test) => (test.kind === 'range' ? [test.low, test.high] : [test.node]));
      return [node.value, ...tests].flatMap(walk);
    }
    case 'call':
      return node.args.flatMap(walk);
    case 'quantified':
      return [...walk(node.list), ...findReferences(node.satisfies, mode, new Set([...own, node.name]))];
  }
}
