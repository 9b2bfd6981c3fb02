const links = ['', 's', 'e', 'n', 'es', 'en', 'er'] as const;
const shortestPart = 4;

/**
 * Parts a German compound into known words: "hundesteuer" into "hund" and "steuer". Returns nothing when the word cannot be told
 * apart completely. `known` says whether a folded word may be a part.
 */
export function splitCompound(word: string, known: (part: string) => boolean, depth = 2): string[] | undefined {
  let best: string[] | undefined;
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    const tail = word.slice(at);
    const tailParts = known(tail) ? [tail] : depth > 1 ? splitCompound(tail, known, depth - 1) : undefined;
    if (!tailParts) continue;
    const head = links
      .filter((link) => word.slice(0, at).endsWith(link) && at - link.length >= shortestPart)
      .map((link) => word.slice(0, at - link.length))
      .find(known);
    if (!head) continue;
    const parts = [head, ...tailParts];
    // Few long parts are more likely meant than many short ones.
    if (!best || parts.length < best.length || (parts.length === best.length && shortest(parts) > shortest(best)))
      best = parts;
  }
  return best;
}

const shortest = (parts: readonly string[]): number => Math.min(...parts.map((part) => part.length));
