import { spokenSigns } from '../spoken-code.rules.ts';

/** A number for people, "E-7K4M-92QD": 40 random bits, no secret and no way to anything. */
export function receiptNumber(random: Uint8Array): string {
  const signs = spokenSigns(random, 8);
  return `E-${signs.slice(0, 4)}-${signs.slice(4)}`;
}
