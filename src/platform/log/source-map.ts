/** A place in a file, counted from 1 as stacks do. */
export type Place = { readonly line: number; readonly column: number };
export type SourceMapText = { readonly sources: readonly string[]; readonly mappings: string };

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Finds where places of a built file stand in its sources: "src/main.ts:12:3" for each, undefined where the map says nothing. Walks once through the
 * mappings of ECMA-426 (source map, version 3) and keeps none of them.
 */
export function findOriginals(map: SourceMapText, places: readonly Place[]): (string | undefined)[] {
  const found: (string | undefined)[] = places.map(() => undefined);
  const last = Math.max(0, ...places.map(({ line }) => line));
  // Source, line and column count on from one mapping to the next, over all lines.
  const original = [0, 0, 0, 0];
  for (const [index, text] of map.mappings.split(';', last).entries()) {
    const wanted = places.flatMap((place, at) => (place.line === index + 1 ? [{ at, column: place.column - 1 }] : []));
    let start = 0;
    for (const mapping of text === '' ? [] : text.split(',')) {
      const [step = 0, ...steps] = readNumbers(mapping);
      start += step;
      for (const [position, change] of steps.entries()) original[position]! += change;
      const [source = 0, line = 0, column = 0] = original;
      const name = steps.length > 0 ? `${map.sources[source]}:${line + 1}:${column + 1}` : undefined;
      for (const one of wanted) if (start <= one.column) found[one.at] = name;
    }
  }
  return found;
}

/** Base 64, five bits for each digit, the lowest first; the lowest bit of a number is its sign. */
function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const letter of text) {
    const digit = digits.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
