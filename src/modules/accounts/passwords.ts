import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id by the OWASP minimum: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** 32 characters that are hard to mistake for one another; five bits each. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Hashes a password with argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

/** Hash of a password nobody knows, with the parameters above: checking against it costs as much as checking a real one. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$eovBaS3fCnCRV3bOFK2A6A$nJ3TyBNK3ERzJxrNhsVwvWNTyraxZm6NTHq3T0tmias';

/** Checks a password. Without a stored hash the same work is done, so that time does not tell whether an account exists. */
export async function checkPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? nobody, password);
  return typeof stored === 'string' && matches;
}

/** A readable random password of 80 bits, such as `k7mq-2xwd-9fhr-tc3p`. */
export function makePassword(): string {
  const characters = Array.from(randomBytes(16), (byte) => alphabet[byte & 31]);
  return [0, 4, 8, 12].map((start) => characters.slice(start, start + 4).join('')).join('-');
}
