/** 256 bits in base64url. */
const referencePattern = /^[A-Za-z0-9_-]{43}$/;

/**
 * Finds the private reference in what people enter: the code itself, with blanks from copying, or the whole link.
 * Undefined when it cannot be one; whether it exists is only known to `/status/<reference>`.
 */
export function readReference(entered: string): string | undefined {
  const compact = entered.replace(/\s+/g, '');
  const fromLink = /\/(?:status|antrag)\/([^/?#]+)/.exec(compact)?.[1];
  const code = fromLink ?? compact;
  return referencePattern.test(code) ? code : undefined;
}
