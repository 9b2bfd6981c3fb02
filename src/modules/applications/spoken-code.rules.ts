/** Digits and letters that people do not mix up when they read them out (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** So many signs of 5 bits each, one for every byte. */
export const spokenSigns = (bytes: Uint8Array, count: number): string =>
  [...bytes.subarray(0, count)].map((byte) => alphabet[byte % 32]).join('');

/** A code of 60 bits for people and scanners, "7K4M92QD0XTW"; the bytes have to be secret. */
export const spokenCode = (bytes: Uint8Array): string => spokenSigns(bytes, length);

/** "7K4M-92QD-0XTW" */
export const readableCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** A code as somebody typed it or a scanner read it; undefined when it cannot be one. */
export function readCode(typed: unknown): string | undefined {
  if (typeof typed !== 'string' || typed.length > 60) return undefined;
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return plain.length === length && [...plain].every((sign) => alphabet.includes(sign)) ? plain : undefined;
}
