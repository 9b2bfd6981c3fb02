import { createHash, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A UUIDv7 (RFC 9562 § 5.7): ordered by time, so that indexes grow at one end. Made here because PostgreSQL 15 has no uuidv7(). */
export function newId(at: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A secret of 256 random bits for private links and sessions, as base64url. Stored only as its hash. */
export const newReference = (): string => randomBytes(32).toString('base64url');

/** What is stored of a reference: its SHA-256 as hex. */
export const hashReference = (reference: string): string => hash('sha256', reference, 'hex');

/** What is kept of an e-mail address where only the proof of a sending is wanted: its SHA-256 as hex. */
export const addressHash = (address: string): string => hashReference(address.trim().toLowerCase());

/** Compares two strings in constant time. */
export function isSameSecret(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest();
  const right = createHash('sha256').update(b).digest();
  return timingSafeEqual(left, right);
}
