/**
 * Compiles a pattern of an author, anchored at both ends. Refused is what can take exponential time or reach outside one line:
 * groups that repeat, back references, look-around. Undefined means refused.
 */
export function compilePattern(source: string): RegExp | undefined {
  if (source.length > 200 || /\(\?[^:]|\\[1-9kbB]|\)[*+{?]/.test(source)) return undefined;
  const unbounded = source.match(/[*+]|\{\d*,\}/g)?.length ?? 0;
  if (unbounded > 3) return undefined;
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return undefined;
  }
}
