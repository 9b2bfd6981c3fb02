import { SourceMap } from 'node:module';
import { transform } from 'esbuild';
import { expect, it } from 'vitest';
import { findOriginals } from './source-map.ts';

const source = `type Money = number;
interface Fee { readonly amount: Money }
export function sum(fees: readonly Fee[]): Money {
  if (fees.length > 1000) {
    throw new Error('too many');
  }
  return fees.map(({ amount }) => amount).reduce((all, one) => all + one, 0);
}
`;

it('finds every place as Node does', async () => {
  const { code, map } = await transform(source, { loader: 'ts', sourcemap: true, sourcefile: 'src/fee.ts' });
  const payload = JSON.parse(map);
  const node = new SourceMap(payload);
  const places = code
    .split('\n')
    .flatMap((text, line) => Array.from(text, (_, column) => ({ line: line + 1, column: column + 1 })));
  const expected = places.map(({ line, column }) => {
    const entry = node.findEntry(line - 1, column - 1);
    return 'originalSource' in entry
      ? `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
      : undefined;
  });
  expect(places.length).toBeGreaterThan(150);
  expect(new Set(expected).size).toBeGreaterThan(20);
  expect(findOriginals(payload, places)).toEqual(expected);
});

it('knows nothing of a place behind the end', async () => {
  const { map } = await transform(source, { loader: 'ts', sourcemap: true, sourcefile: 'src/fee.ts' });
  expect(findOriginals(JSON.parse(map), [{ line: 900, column: 1 }])).toEqual([undefined]);
});
