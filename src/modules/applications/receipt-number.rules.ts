/** Digits and letters that people do not mix up when they read them out (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number for people, "E-7K4M-92QD": 40 random bits, no secret and no way to anything. */
export function receiptNumber(random: Uint8Array): string {
  const signs = [...random.subarray(0, 8)].map((byte) => alphabet[byte % 32]).join('');
  return `E-${signs.slice(0, 4)}-${signs.slice(4)}`;
}
